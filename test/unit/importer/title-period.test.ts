import { titlePeriod } from "../../../src/importer/title-period";
import { periodToken } from "../../../src/statements/period";

test.each([
  ["Third Quarter Results for the Year Ending March 31, 2004", "3Q03"],
  ["Fourth quarter and full year results for the fiscal year ended March 31, 2003", "4Q02"],
])("%s", (title, token) => {
  const period = titlePeriod(title);
  expect(period && periodToken(period)).toBe(token);
});

test("a title in other words announces no quarter", () => {
  expect(titlePeriod("Results for the Nine Months Ended December 31, 2003")).toBeUndefined();
});
