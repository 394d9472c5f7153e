import { callsIij, iijCalls } from "../../../src/excel/iij-calls";

const names = (formula: string) => iijCalls(formula).map(({ name }) => name);

test.each([
  ['=IIJ.GET("Operating income","3Q03")', ["GET"]],
  ["=iij.get(A1,B1)*2", ["GET"]],
  ['=SUM(IIJ.GET("a","3Q03"),-IIJ.USDRATE())', ["GET", "USDRATE"]],
  ['=IIJ.TOUSD(IIJ.GET("a","3Q03"))', ["TOUSD", "GET"]],
  ['=LET(x,IIJ.GET("a","3Q03"),x+x)', ["GET"]],
  ['=LAMBDA(x,IIJ.GET(x,"3Q03"))("a")', ["GET"]],
  ['=IF(A1="IIJ.GET(",1,2)', []],
  ["=IIJ.GET(", []],
  ["=SUM(A1:A3)", []],
  ["IIJ.GET(A1)", []],
])("%s", (formula, expected) => expect(names(formula)).toEqual(expected));

test("arguments in order, one left out as null", () => {
  const [call] = iijCalls('=IIJ.GET($A5,"3Q03",,IIJ_AsOf)');
  expect(call?.arguments).toMatchObject([
    { type: "ReferenceIdentifier", value: "$A5" },
    { type: "Literal", value: "3Q03" },
    null,
    { type: "ReferenceIdentifier", value: "IIJ_AsOf" },
  ]);
});

test("a quick look tells formulas from other cells", () => {
  expect(["=IIJ.GET(A1,B1)", "=A1", "IIJ.GET", 8344].map(callsIij)).toEqual([true, false, false, false]);
});
