import fc from "fast-check";
import {
  comparePeriods,
  fiscalQuarter,
  fiscalYearEnd,
  fiscalYearOf,
  parsePeriod,
  periodEnd,
  periodOf,
  periodToken,
  quarterOfDate,
  shiftPeriod,
} from "../../../src/statements/period";
import { dateFromSerial, serialFromDate } from "../../../src/statements/date";

const quarters = fc.tuple(fc.integer({ min: 1992, max: 2091 }), fc.integer({ min: 1, max: 4 }));

test.each([
  ["1Q03", "2003-06-30", "2004-03-31"],
  ["2Q03", "2003-09-30", "2004-03-31"],
  ["3Q03", "2003-12-31", "2004-03-31"],
  ["4Q03", "2004-03-31", "2004-03-31"],
  ["3Q92", "1992-12-31", "1993-03-31"],
])("%s ends %s, in the year ending %s", (token, end, yearEnd) => {
  expect(periodEnd(parsePeriod(token))).toBe(end);
  expect(fiscalYearEnd(parsePeriod(token))).toBe(yearEnd);
});

test.each(["3Q03", "3q03", " 3 Q 03 ", "３Ｑ０３"])("case, spaces and width do not matter: %p", (text) => {
  expect(periodToken(parsePeriod(text))).toBe("3Q03");
});

test.each([
  ["9Q03", "the quarters of that fiscal year are 1Q03 to 4Q03. Did you mean 4Q03?"],
  ["0Q03", "Did you mean 1Q03?"],
  ["quarter three", "a quarter is written like 3Q03"],
  ["", "The period is blank"],
])("%p is no period", (text, sentence) => {
  expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code: "unknownPeriod" }));
  expect(() => parsePeriod(text)).toThrow(sentence);
});

test.each([
  ["2003-12-31", "3Q03"],
  ["2004-01-01", "4Q03"],
  ["2004-03-31", "4Q03"],
  ["2004-04-01", "1Q04"],
])("%s lies in %s", (day, token) => {
  expect(periodToken(quarterOfDate(day))).toBe(token);
  expect(periodToken(periodOf(serialFromDate(day)))).toBe(token);
});

test("2003 looks like a year; 7 is nothing", () => {
  expect(() => periodOf(2003)).toThrow("2003 looks like a year: name a quarter of it, such as 3Q03.");
  expect(() => periodOf(7)).toThrow("7 is not a period");
});

test("law: a token names the quarter it was made from", () => {
  fc.assert(
    fc.property(quarters, ([year, quarter]) => {
      const period = fiscalQuarter(year, quarter);
      expect(parsePeriod(periodToken(period))).toEqual(period);
      expect(fiscalYearOf(period)).toBe(year);
    }),
  );
});

test("law: the quarter of its last day is the quarter itself, and the next day starts the next one", () => {
  fc.assert(
    fc.property(quarters, ([year, quarter]) => {
      const period = fiscalQuarter(year, quarter);
      expect(quarterOfDate(periodEnd(period))).toEqual(period);
      const nextDay = dateFromSerial(serialFromDate(periodEnd(period)) + 1);
      expect(quarterOfDate(nextDay)).toEqual(shiftPeriod(period, 1));
    }),
  );
});

test("periods are ordered by their end", () => {
  expect(["1Q04", "3Q03", "4Q03"].map(parsePeriod).sort(comparePeriods).map(periodToken)).toEqual([
    "3Q03",
    "4Q03",
    "1Q04",
  ]);
});
