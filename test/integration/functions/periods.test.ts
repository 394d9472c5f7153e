// Known values stand on docs/functions/periods.md and docs/periods.md.
import fc from "fast-check";
import { periodDate, periodFunction } from "../../../src/functions/periods";
import { get } from "../../../src/functions/statements";
import { resetStore, setDateSystem } from "../../../src/statements/store";
import { expectEach } from "../../addin";

afterEach(resetStore);

const one = (...args: Parameters<typeof periodFunction>) => (periodFunction(...args) as string[][])[0]?.[0];

describe("PERIOD", () => {
  test("edges", () =>
    expectEach([
      ['=IIJ.PERIOD("3q03e",Z99,Z99)', "3Q03"],
      ['=IIJ.PERIOD("1Q-3Q03",1)', "1Q-3Q04"],
      ['=IIJ.PERIOD("LTM")', "LTM3Q03"],
      ['=IIJ.PERIOD("LTM",-1,"end")', "LTM3QFY3/03"],
      ['=IIJ.PERIOD({"1Q03";"";"FY03"},1)', '{"2Q03"; ""; "FY04"}'],
      ['=IIJ.PERIOD({"1Q03","9Q03"})', '{"1Q03", #VALUE!}'],
      ['=IIJ.PERIOD({"1Q03";"2Q03"},{1;-1})', '{"2Q03"; "1Q03"}'],
      ['=IIJ.PERIOD("4Q91",1)', "1Q2092"], // 1Q92 is 1992
      ['=IIJ.PERIOD("1H03",,"Long")', "1H03: 6 months from April 1, 2003, in the year ending March 31, 2004"],
    ]));

  test("errors", () =>
    expectEach([
      ['=IIJ.PERIOD("3Q03","1")', '#VALUE! The shift is the text "1": give a number.'],
      [
        '=IIJ.PERIOD("3Q03",400000)',
        "#VALUE! 3Q03 shifted by 400000 is outside the fiscal years 1900 to 2199.",
      ],
      ['=IIJ.PERIOD("3Q03",,"Short")', '#VALUE! Unknown style "Short": give Code, Long or End.'],
      [
        '=IIJ.PERIOD({"1Q03";"2Q03"},{1;2;3})',
        "#VALUE! The period is 2 × 1 cells where 3 × 1 are needed: give ranges of one shape.",
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
});

describe("PERIODDATE", () => {
  test("edges and errors", () =>
    expectEach([
      ['=IIJ.PERIODDATE("FY03","start")', "37712"],
      ['=IIJ.PERIODDATE("FY03",Z99)', "38077"],
      ['=IIJ.PERIODDATE("LTM3Q03","Start")', "37622"],
      ['=IIJ.PERIODDATE("3Q03","Release")', "38033"],
      ['=IIJ.PERIODDATE("1H03","Release")', "37946"],
      ['=IIJ.PERIODDATE("3Q02","Release")', "#N/A No release up to 2004-02-16 reports 3Q02."],
      ['=IIJ.PERIODDATE("3Q03","Middle")', '#VALUE! Unknown day "Middle": give End, Start or Release.'],
      ["=IIJ.PERIODDATE(Z99)", "#VALUE! The period is blank: name one, such as 3Q03."],
    ]));

  test("a workbook that counts from 1904 gets and gives its own serials", () => {
    setDateSystem(1904);
    expect(periodDate("3Q03")).toBe(37986 - 1462);
    expect(one([[37986 - 1462]])).toBe("3Q03");
    expect(get("OperatingIncome", "1Q03", null as never, 37945 - 1462)).toBe(-1060); // the day before 2003-11-21
  });
});
