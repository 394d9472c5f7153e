import { isActual, isForecast } from "../../../src/statements/actual";
import { findItem } from "../../../src/statements/find-item";
import { parsePeriod } from "../../../src/statements/parse-period";

test.each([
  ["Operating income", "3Q03", undefined, true],
  ["Operating income", "3Q03", "2003-11-21", false], // published on 2004-02-16
  ["Operating income", "4Q03", undefined, false],
  ["Operating income", "1Q-3Q03", undefined, true],
  ["Operating income", "FY03", undefined, false],
  ["Gross profit", "3Q03", undefined, true], // follows exactly from what is published
  ["Implied revenue", "3Q02", undefined, false], // an estimate, though it has a value
  ["Income tax", "3Q03", undefined, false],
])("%s in %s as of %s is published: %s", (item, period, asOf, expected) => {
  expect(isActual(findItem(item), parsePeriod(period), asOf)).toBe(expected);
});

test.each([
  ["3Q03", undefined, false],
  ["4Q03", undefined, true],
  ["FY03", undefined, true], // ends after the latest reported quarter
  ["LTM3Q03", undefined, false],
  ["3Q02", undefined, false],
  ["3Q03", "2003-11-21", true],
])("%s as of %s may hold a forecast: %s", (period, asOf, expected) => {
  expect(isForecast(parsePeriod(period), asOf)).toBe(expected);
});
