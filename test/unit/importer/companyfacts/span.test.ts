import { periodOfSpan } from "../../../../src/importer/companyfacts/span";
import { periodToken } from "../../../../src/statements/period";

const tokenOf = (start: string | undefined, end: string): string | undefined => {
  const period = periodOfSpan(start, end);
  return period && periodToken(period);
};

test.each([
  ["2012-04-01", "2012-06-30", "1Q12"],
  ["2012-07-01", "2012-09-30", "2Q12"],
  ["2012-04-01", "2012-09-30", "1H12"],
  ["2012-04-01", "2012-12-31", "1Q-3Q12"],
  ["2012-04-01", "2013-03-31", "FY12"],
  ["2013-01-01", "2013-03-31", "4Q12"],
  [undefined, "2013-03-31", "4Q12"],
  [undefined, "2012-12-31", "3Q12"],
])("%s to %s is %s", (start, end, token) => expect(tokenOf(start, end)).toBe(token));

test.each([
  ["2012-01-01", "2012-12-31"], // a calendar year
  ["2012-07-01", "2012-12-31"], // two quarters, not from April
  ["2012-04-02", "2012-06-30"],
  ["2012-04-01", "2012-06-29"],
  ["2012-04-01", "2014-03-31"],
  ["2012-04-31", "2012-06-30"],
  [undefined, "2012-10-31"],
  [undefined, "end of year"],
])("%s to %s is no period", (start, end) => expect(tokenOf(start, end)).toBeUndefined());
