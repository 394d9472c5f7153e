// Known values stand on docs/functions/forecasts.md.
import { actualOr } from "../../../src/functions/forecasts";
import { get } from "../../../src/functions/statements";
import { items } from "../../../src/statements/items.data";
import { addRelease, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";
import { expectEach, evaluateAlone, newAddinWorkbook } from "../../addin";

afterEach(resetStore);

test("ISACTUAL: edges and errors", () =>
  expectEach([
    ['=IIJ.ISACTUAL("balance sheet","FQ0")', "TRUE"],
    ['=IIJ.ISACTUAL("BS","3Q02")', "FALSE"],
    ['=IIJ.ISACTUAL("Revenue","3Q03","First")', "TRUE"],
    ['=IIJ.ISACTUAL("Income tax","3Q03")', "FALSE"], // never published
    ['=IIJ.ISACTUAL("Outlook","4Q03")', "FALSE"], // said, but no number
    ['=IIJ.ISACTUAL("Operations","9Q03")', '#VALUE! "9Q03" is not a period…'],
    ['=IIJ.ISACTUAL("Operation","3Q03")', '#VALUE! Unknown item "Operation"…'],
    ['=IIJ.ISACTUAL(Z99,"3Q03")', '#VALUE! The item is blank: name one, such as "Operating income".'],
  ]));

test("ACTUALOR: edges and errors", () =>
  expectEach([
    ['=IIJ.ACTUALOR("Revenue","3Q03",Z99)', "9633"], // no forecast is needed
    ['=IIJ.ACTUALOR("Revenue","3Q03",300,"USD")', "89.9187902548306"],
    ['=IIJ.ACTUALOR("Revenue","2Q03",300,"USD")', "#N/A Convenience rate for 2Q03 is not in the source…"],
    ['=IIJ.ACTUALOR("Revenue","4Q03",300,"USD")', "300"],
    ['=IIJ.ACTUALOR("Revenue","3Q03",300,,"2003-11-21")', "300"],
    ['=IIJ.ACTUALOR("EPS","4Q03",5)', "5"],
    [
      '=IIJ.ACTUALOR("Revenue","3Q02",5)',
      "#N/A Total revenues for 3Q02 is not in the source: only the growth on it…",
    ],
    ['=IIJ.ACTUALOR("Revenue","4Q03","many")', '#VALUE! The forecast is the text "many": give a number.'],
    ['=IIJ.ACTUALOR("Revenue","4Q03",TRUE)', "#VALUE! The forecast is TRUE: give a number."],
  ]));

test("a quarter that a release reports in part is reported: what it lacks is not the forecast", async () => {
  const revenue = releaseAsOf().facts.find(({ item }) => item === "TotalRevenues")!;
  const facts = [{ ...revenue, period: "4Q03", value: "11617", printed: "11,617" }];
  addRelease({ ...releaseAsOf(), published: "2004-05-14", facts });
  const formulas = [
    '=IIJ.ACTUALOR("Revenue","4Q03",1)',
    '=IIJ.ACTUALOR("Total costs","4Q03",1)',
    '=IIJ.ISACTUAL("PL","4Q03")',
  ];
  const workbench = await newAddinWorkbook((file) => require(file));
  expect(await evaluateAlone(workbench, formulas)).toEqual(["1", "1", "FALSE"]); // the pin holds
  pinAsOf("Latest");
  const fresh = await newAddinWorkbook((file) => require(file));
  const [actual, unpublished] = await evaluateAlone(fresh, formulas);
  expect([actual, unpublished?.slice(0, 40)]).toEqual(["11617", "#N/A Total costs for 4Q03 is not in the "]);
});

test("law: the published value wherever there is one, the forecast only after the latest quarter", () => {
  for (const { code } of items) {
    for (const period of ["3Q02", "1Q03", "3Q03", "1Q-3Q03", "4Q03", "FY03"]) {
      const published = attempt(() => get(code, period));
      const expected = typeof published === "number" || !["4Q03", "FY03"].includes(period) ? published : 5;
      expect([code, period, attempt(() => actualOr(code, period, 5))]).toEqual([code, period, expected]);
    }
  }
});

function attempt(body: () => unknown): unknown {
  try {
    return body();
  } catch (error) {
    return (error as CustomFunctions.Error).message;
  }
}
