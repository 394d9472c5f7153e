import { commonSizeFunction, history, statementFunction } from "../../../src/functions/statements";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    ['=IIJ.COMMONSIZE("BS","3Q03","3Q03",0)', "{1; 0.875471207591317; 0.11186793188613}"], // over assets of 38,465
    ['=INDEX(IIJ.COMMONSIZE("PL","3Q03",,0),2,1)', "0.843454790823212"], // 8,125 over 9,633
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.COMMONSIZE("BS","1Q03","1Q03",0)', "{1; 1.35839344618842; -0.381049044839961}"],
    [
      '=IIJ.COMMONSIZE("BS",{"3Q03",""},,1)',
      '{"3Q03", ""; 1, ""; 0.875471207591317, ""; 0.11186793188613, ""}',
    ],
    ['=INDEX(IIJ.COMMONSIZE("PL","1Q03",,,"2003-08-12"),7,2)', "-0.127037392138063"], // -1,060 over 8,344
    ['=INDEX(IIJ.COMMONSIZE("Highlights","3Q03",,0),1,1)', "0.126440361258175"], // adjusted EBITDA
  ]));

test("errors", () =>
  expectEach([
    ["=IIJ.COMMONSIZE(Z99)", "#VALUE! The statement is blank: give a text."],
    ['=IIJ.COMMONSIZE("Costs")', '#VALUE! Unknown statement "Costs": give Operations, PL, IS…'],
    ['=IIJ.COMMONSIZE("PL","4Q03",,0)', "{#N/A; #N/A; #N/A; #N/A; #N/A; #N/A; #N/A; #N/A; #N/A}"],
    [
      '=INDEX(IIJ.COMMONSIZE("Highlights","3Q03",,0),4,1)',
      "#N/A Gross margin, connectivity and value-added services is no amount, so it has no common size.",
    ],
  ]));

test.each([
  ["Operations", "TotalRevenues"],
  ["BS", "TotalAssets"],
])("law: %s over %s", (name, base) => {
  const statement = statementFunction(name as never, null as never, null, null as never, 0) as number[][];
  const [bases] = history([[base]]) as number[][];
  expect(commonSizeFunction(name as never, null as never, null, 0)).toEqual(
    statement.map((row) => row.map((value, i) => value / bases![i]!)),
  );
});
