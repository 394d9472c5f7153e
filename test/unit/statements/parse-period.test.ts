import fc from "fast-check";
import { serialFromDate } from "../../../src/statements/date";
import { parsePeriod, periodOf } from "../../../src/statements/parse-period";
import { fiscalQuarter, lastTwelveMonths, periodToken, yearToDate } from "../../../src/statements/period";

const latest = () => fiscalQuarter(2003, 3);
const tokenOf = (text: string) => periodToken(parsePeriod(text, latest));

test.each([
  ["3Q03", "3Q03"],
  ["3q03", "3Q03"],
  [" 3 Q 03 ", "3Q03"],
  ["３Ｑ０３", "3Q03"],
  ["Q3 FY2003", "3Q03"],
  ["3Q FY03", "3Q03"],
  ["3Q2003", "3Q03"],
  ["3QFY3/04", "3Q03"],
  ["4Q03E", "4Q03"],
  ["4Q03CE", "4Q03"],
  ["3Q03 A", "3Q03"],
  ["1H03", "1H03"],
  ["H1 FY03", "1H03"],
  ["1Q-2Q03", "1H03"],
  ["1Q-3Q03", "1Q-3Q03"],
  ["9M03", "1Q-3Q03"],
  ["FY03", "FY03"],
  ["FY2003", "FY03"],
  ["FY3/04", "FY03"],
  ["FY3/2004", "FY03"],
  ["Mar-04", "FY03"],
  ["FQ0", "3Q03"],
  ["FQ-1", "2Q03"],
  ["fq-3", "4Q02"],
  ["LTM", "LTM3Q03"],
  ["LTM4Q03", "FY03"],
  ["2003-12-31", "3Q03"],
  ["3Q99", "3Q99"],
])("%p is %s", (text, token) => expect(tokenOf(text)).toBe(token));

test.each([
  ["9Q03", '"9Q03" is not a period: the quarters of that fiscal year are 1Q03 to 4Q03. Did you mean 4Q03?'],
  ["0Q03", "Did you mean 1Q03?"],
  ["9Q03E", "Did you mean 4Q03?"],
  ["F03", "did you mean FY03?"],
  ["quarter three", "a quarter is written like 3Q03, a fiscal year like FY03."],
  ["", "The period is blank: name one, such as 3Q03."],
  ["2003", '"2003" looks like a year: 3Q03 or FY03?'],
  [" 2003 A", "looks like a year: 3Q03 or FY03?"],
])("%p is no period", (text, sentence) => {
  expect(() => tokenOf(text)).toThrow(expect.objectContaining({ code: "unknownPeriod" }));
  expect(() => tokenOf(text)).toThrow(sentence);
});

test("a date serial is the quarter that contains the day", () => {
  expect(periodToken(periodOf(serialFromDate("2004-01-01")))).toBe("4Q03");
  expect(periodToken(periodOf("3Q03"))).toBe("3Q03");
});

test("2003 looks like a year; 7 is nothing", () => {
  expect(() => periodOf(2003)).toThrow("2003 looks like a year: 3Q03 or FY03?");
  expect(() => periodOf(7)).toThrow("7 is not a period");
});

test("law: every canonical token names its own period", () => {
  const quarters = fc
    .tuple(fc.integer({ min: 1993, max: 2091 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, quarter]) => fiscalQuarter(year, quarter));
  const spans = fc
    .tuple(fc.integer({ min: 1992, max: 2091 }), fc.integer({ min: 2, max: 4 }))
    .map(([year, count]) => yearToDate(year, count));
  fc.assert(
    fc.property(fc.oneof(quarters, spans, quarters.map(lastTwelveMonths)), (period) => {
      expect(parsePeriod(periodToken(period))).toEqual(period);
    }),
  );
});

test("law: any text is a period or an error that says so", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(parsePeriod(text, latest).quarters).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ code: "unknownPeriod" });
      }
    }),
  );
});
