import fc from "fast-check";
import { tieOutFunction } from "../../../src/functions/checks";
import { statementFunction } from "../../../src/functions/statements";
import { itemOfCode } from "../../../src/statements/find-item";
import { releaseAsOf } from "../../../src/statements/store";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    ['=IIJ.TIEOUT("Operating income","3Q03",236)', "0"], // release of 2004-02-16, line 104
    ['=IIJ.TIEOUT("Operating income","3Q03",236.4)', "0"], // prints as 236
    ['=IIJ.TIEOUT("Operating income","3Q03",237)', "1"],
    ['=IIJ.TIEOUT("Operating income","1Q03",-1060)', "146"], // restated to -1,206
    ['=IIJ.TIEOUT("SI gross margin","3Q03",0.2394)', "0"], // prints as 23.9%
    ['=IIJ.TIEOUT("Revenue","3Q03",89.92,"USD")', "0"], // the dollars that the release prints
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.TIEOUT("Operating income","1Q03",-1060,,"First")', "0"],
    ['=IIJ.TIEOUT("Operating income","3Q03",236.5)', "0.5"],
    ['=IIJ.TIEOUT("Gross profit","3Q03",1508.9)', "0"], // two figures rounded to 1 each
    ['=IIJ.TIEOUT("Gross profit","3Q03",1509)', "1"],
    ['=IIJ.TIEOUT("Revenue","1Q-3Q03",27163.4)', "0"],
    ['=IIJ.TIEOUT("Revenue","3Q03",90,"USD")', "0.1"],
    ['=IIJ.TIEOUT("Total costs","3Q03",75.84,"USD")', "0"], // at the printed rate, its rounding counted
    ['=IIJ.TIEOUT("Revenue","3Q03",{9633;"";9640})', '{0; ""; 7}'],
    ['=IIJ.TIEOUT({"Revenue";"Revenu"},"3Q03",{9633;9633})', "{0; #VALUE!}"],
    ['=IIJ.TIEOUT({"Revenue","Total costs"},"3Q03",{9633,8125})', "{0, 0}"],
    ['=IIJ.TIEOUT({"Revenue";"Total costs"},{"2Q03","3Q03"},{9185,9633;8337,8000})', "{0, 0; 0, -125}"],
  ]));

test("errors", () =>
  expectEach([
    ['=IIJ.TIEOUT("Revenue","3Q03",Z99)', "#VALUE! The value is blank: give a number."],
    ['=IIJ.TIEOUT("Revenue","3Q03","9,633")', '#VALUE! The value is the text "9,633": give a number.'],
    ['=IIJ.TIEOUT("Revenue",9633,"3Q03")', "#VALUE! 9633 is not a period: give one such as 3Q03, or a date."],
    [
      '=IIJ.TIEOUT("Operating income","4Q03",285)',
      "#N/A Operating income (loss) for 4Q03 is not in the releases…",
    ],
    ['=IIJ.TIEOUT("Total costs","2Q03",1,"USD")', "#N/A Convenience rate for 2Q03 is not in the source…"],
    [
      '=IIJ.TIEOUT({"Revenue";"Total costs"},"3Q03",{1;2;3})',
      "#VALUE! Ranges of different shapes, in cells: the item 2 × 1, the value 3 × 1. Give ranges of one shape.",
    ],
    [
      '=IIJ.TIEOUT({1,2;3,4},"3Q03",{1;2})',
      "#VALUE! Ranges of different shapes, in cells: the item 2 × 2, the value 2 × 1. Give ranges of one shape.",
    ],
  ]));

test("law: every published figure ties out to itself", () => {
  const labels = (statementFunction("Operations" as never) as string[][]).slice(1).map(([label]) => [label]);
  const figures = statementFunction(
    "Operations" as never,
    null as never,
    null,
    null as never,
    0,
  ) as number[][];
  expect(tieOutFunction(labels, [["1Q03", "2Q03", "3Q03"]], figures)).toEqual(
    figures.map((row) => row.map(() => 0)),
  );
});

test("law: 0 exactly when the figure is within half of the last printed digit", () => {
  const facts = releaseAsOf().facts.filter(({ item, unit, section }) => {
    return itemOfCode(item).unit === unit && section === "Results table";
  });
  const tenths = fc.integer({ min: -30, max: 30 });
  fc.assert(
    fc.property(fc.constantFrom(...facts), tenths, ({ item, period, value, precision }, off) => {
      const given = Number(value) + (off / 10) * Number(precision);
      const [[difference]] = tieOutFunction([[item]], [[period]], [[given]]) as [[number]];
      expect(difference).toBeCloseTo(Math.abs(off) < 5 ? 0 : (off / 10) * Number(precision), 9);
      expect(difference === 0).toBe(Math.abs(off) < 5);
    }),
  );
});
