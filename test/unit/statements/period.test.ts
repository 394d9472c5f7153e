import fc from "fast-check";
import {
  comparePeriods,
  fiscalQuarter,
  fiscalYearEnd,
  fiscalYearOf,
  periodEnd,
  periodInWords,
  periodStart,
  periodToken,
  quarterOfDate,
  quartersOf,
  shiftPeriod,
} from "../../../src/statements/period";
import { parsePeriod } from "../../../src/statements/parse-period";
import { dateFromSerial, serialFromDate } from "../../../src/statements/date";

const quarters = fc.tuple(fc.integer({ min: 1000, max: 3000 }), fc.integer({ min: 1, max: 4 }));

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

test.each([
  ["2003-12-31", "3Q03"],
  ["2004-01-01", "4Q03"],
  ["2004-03-31", "4Q03"],
  ["2004-04-01", "1Q04"],
])("%s lies in %s", (day, token) => {
  expect(periodToken(quarterOfDate(day))).toBe(token);
});

test("a year that two digits would name wrongly stands in full", () => {
  const tokens = [1991, 1992, 2091, 2092].map((year) => periodToken(fiscalQuarter(year, 3)));
  expect(tokens).toEqual(["3Q1991", "3Q92", "3Q91", "3Q2092"]);
  expect(periodToken(parsePeriod("FY2103"))).toBe("FY2103"); // not FY03
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

test("quarters move by quarters, longer periods by years", () => {
  const moved = (token: string, units: number) => periodToken(shiftPeriod(parsePeriod(token), units));
  expect([
    moved("3Q03", 1),
    moved("3Q03", -4),
    moved("1H03", 1),
    moved("FY03", -1),
    moved("LTM3Q03", -1),
  ]).toEqual(["4Q03", "3Q02", "1H04", "FY02", "LTM3Q02"]);
});

test.each([
  ["4Q03", "2004-01-01", "2004-03-31"],
  ["1H03", "2003-04-01", "2003-09-30"],
  ["1Q-3Q03", "2003-04-01", "2003-12-31"],
  ["FY03", "2003-04-01", "2004-03-31"],
  ["LTM3Q03", "2003-01-01", "2003-12-31"],
])("%s runs from %s to %s", (token, start, end) => {
  expect(periodStart(parsePeriod(token))).toBe(start);
  expect(periodEnd(parsePeriod(token))).toBe(end);
});

test("a period in words", () => {
  expect(
    ["3Q03", "4Q03", "1Q-3Q03", "FY03", "LTM3Q03"].map((token) => periodInWords(parsePeriod(token))),
  ).toEqual([
    "3Q03: October to December 2003, in the year ending March 31, 2004",
    "4Q03: January to March 2004, in the year ending March 31, 2004",
    "1Q-3Q03: 9 months from April 1, 2003, in the year ending March 31, 2004",
    "FY03: the year ending March 31, 2004",
    "LTM3Q03: twelve months to 2003-12-31",
  ]);
});

test("a period's quarters", () => {
  expect(quartersOf(parsePeriod("1Q-3Q03")).map(periodToken)).toEqual(["1Q03", "2Q03", "3Q03"]);
  expect(quartersOf(parsePeriod("LTM1Q03")).map(periodToken)).toEqual(["2Q02", "3Q02", "4Q02", "1Q03"]);
});

test("periods are ordered by their end", () => {
  expect(
    ["FY03", "1Q04", "3Q03", "4Q03"]
      .map((token) => parsePeriod(token))
      .sort(comparePeriods)
      .map(periodToken),
  ).toEqual(["3Q03", "4Q03", "FY03", "1Q04"]);
});
