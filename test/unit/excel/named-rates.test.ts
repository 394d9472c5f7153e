// A rate and a currency are named in cells in many ways; a shared copy and the list of a refresh read them as cells do.
import { foretell } from "../../../src/excel/refresh/live-answers";
import { nativeFormula } from "../../../src/excel/share/native-formula";

const title = "Third Quarter Results for the Year Ending March 31, 2004";
const native = (formula: string) => nativeFormula(formula, () => undefined)?.formula;

// The rate of the release of 2004-02-16 is 107.13, that printed for 1Q03 is 119.87; 8,344 at that is 69.6 as printed.
test.each([
  ['=IIJ.TOUSD(9633,"2004-02-16")', "=(9633/107.13)"],
  ["=IIJ.TOUSD(9633,38033)", "=(9633/107.13)"],
  [`=IIJ.TOUSD(9633,"${title}")`, "=(9633/107.13)"],
  ['=IIJ.TOUSD(9633,"1Q03")', "=(9633/119.87)"],
  ['=1*IIJ.USDRATE("2004-02-16")', "=1*107.13"],
  ['=1*IIJ.USDRATE("2Q03")', "=1*(NA())"],
  ['=1*IIJ.GET("Total revenues","1Q03","$")', "=1*69.6087428047051"],
])("a shared copy makes of %s %s", (formula, expected) => expect(native(formula)).toBe(expected));

test("what no rate is named by keeps the value that the cell shows", () => {
  expect(nativeFormula('=1*IIJ.USDRATE("9Q03")', () => undefined)).toEqual({ isFrozen: true, sources: [] });
});

test.each([
  ["USDRATE", ["2004-02-16"], 107.13],
  ["USDRATE", [title], 107.13],
  ["USDRATE", ["1Q03"], 119.87],
  ["USDRATE", [], 107.13],
  ["USDRATE", ["2Q03"], "#N/A"],
  ["GET", ["Total revenues", "1Q03", "$"], 69.6087428047051],
] as const)("a refresh foretells %s of %j as %j", (name, given, expected) =>
  expect(foretell(name, given, "2004-02-16")).toBe(expected),
);
