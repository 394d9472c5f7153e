import fc from "fast-check";
import { periodFunction } from "../../../src/functions/periods";
import { expectEach } from "../../addin";

const one = (...args: Parameters<typeof periodFunction>) => (periodFunction(...args) as string[][])[0]?.[0];

test("known values", () =>
  expectEach([
    ['=IIJ.PERIOD("Q3 FY2003")', "3Q03"], // as IIJ names quarters: by the year's start
    ["=IIJ.PERIOD(DATE(2004,2,16))", "4Q03"], // the day of the release
    ['=IIJ.PERIOD("FQ0")', "3Q03"],
    ['=IIJ.PERIOD("3Q03",,"Long")', "3Q03: October to December 2003, in the year ending March 31, 2004"],
    ['=IIJ.PERIOD("3Q03",,"End")', "3QFY3/04"],
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.PERIOD("3q03e",Z99,Z99)', "3Q03"],
    ['=IIJ.PERIOD("4Q03",1)', "1Q04"],
    ['=IIJ.PERIOD("FY03",-1)', "FY02"],
    ['=IIJ.PERIOD("1Q-3Q03",1)', "1Q-3Q04"],
    ['=IIJ.PERIOD("LTM")', "LTM3Q03"],
    ['=IIJ.PERIOD("LTM",-1,"end")', "LTM3QFY3/03"],
    ['=IIJ.PERIOD("3Q03",{-2,-1,0})', '{"1Q03", "2Q03", "3Q03"}'],
    ['=IIJ.PERIOD({"1Q03";"";"FY03"},1)', '{"2Q03"; ""; "FY04"}'],
    ['=IIJ.PERIOD({"1Q03","9Q03"})', '{"1Q03", #VALUE!}'],
    ['=IIJ.PERIOD({"1Q03";"2Q03"},{1;-1})', '{"2Q03"; "1Q03"}'],
    ['=IIJ.PERIOD("4Q91",1)', "1Q2092"], // 1Q92 is 1992
    ['=IIJ.PERIOD("1H03",,"Long")', "1H03: 6 months from April 1, 2003, in the year ending March 31, 2004"],
  ]));

test("errors", () =>
  expectEach([
    ["=IIJ.PERIOD(Z99)", "#VALUE! The period is blank: name one, such as 3Q03."],
    ["=IIJ.PERIOD(2003)", "#VALUE! 2003 looks like a year: 3Q03 or FY03?"],
    ['=IIJ.PERIOD("3Q03","1")', '#VALUE! The shift is the text "1": give a number.'],
    ['=IIJ.PERIOD("3Q03",0.5)', "#VALUE! The shift is 0.5: give a whole number of periods."],
    [
      '=IIJ.PERIOD("3Q03",400000)',
      "#VALUE! 3Q03 shifted by 400000 is outside the fiscal years 1900 to 2199.",
    ],
    ['=IIJ.PERIOD("3Q03",,"Short")', '#VALUE! Unknown style "Short": give Code, Long or End.'],
    [
      '=IIJ.PERIOD({"1Q03";"2Q03"},{1;2;3})',
      "#VALUE! Ranges of different shapes, in cells: the period 2 × 1, the shift 3 × 1. Give ranges of one shape.",
    ],
  ]));

test("laws: shifting there and back, and every style, names the same period", () => {
  const tokens = fc.constantFrom("1Q03", "4Q92", "3Q91", "1H03", "1Q-3Q03", "FY03", "LTM3Q03", "FY2103");
  fc.assert(
    fc.property(tokens, fc.integer({ min: -90, max: 90 }), (token, shift) => {
      expect(one([[one([[token]], [[shift]])]], [[-shift]])).toBe(token);
      expect(one([[one([[token]], [[0]], "End" as never)]])).toBe(token);
    }),
  );
});
