import { parsePeriod } from "../../../src/statements/parse-period";

const howToWrite = "a quarter is written like 3Q03, a fiscal year like FY03.";

test.each([
  ["2003Q3", "did you mean 3Q03?"],
  ["FY2003 Q3", "did you mean 3Q03?"],
  ["03-3Q", "did you mean 3Q03?"],
  ["Q3'03", "did you mean 3Q03?"],
  ["3Q-2003", "did you mean 3Q03?"],
  ["Dec-03", "the quarter of that month is 3Q03."],
  ["Mar 2004", "the quarter of that month is 4Q03, the fiscal year that ends in it Mar-04."],
  ["6M03", "did you mean 1H03?"],
  ["3M03", "did you mean 1Q03?"],
  ["12M03", "did you mean FY03?"],
  ["FY03/04", "did you mean FY03?"],
  ["FY2003-2004", "did you mean FY03?"],
  ["FY03/05", howToWrite],
  ["FYE3/04", "did you mean FY03?"],
  ["F3/04", "did you mean FY03?"],
  ["2004年3月期", "did you mean FY03?"],
  ["2003年度", "did you mean FY03?"],
  ["3/04", "FY3/04 is the year that ends in March 2004, 3Q04 a quarter."],
  ["3Q3/04", "did you mean 3Q03?"],
  ["CY03", "a calendar year is no fiscal year: FY03 is April 2003 to March 2004."],
  ["TTM", "the last twelve months are LTM, those to 3Q03 LTM3Q03."],
  ["YTD", "a year to date is written 1H03, 1Q-3Q03 or FY03."],
  ["31-Dec-2003", "write a day as 2003-12-31, or refer to a cell with a date."],
  ["Dec 31, 2003", "write a day as 2003-12-31, or refer to a cell with a date."],
  ["September 2003", "the quarter of that month is 2Q03."],
  ["12/31/2003", "write a day as 2003-12-31, or refer to a cell with a date."],
  ["31.12.03", "write a day as 2003-12-31, or refer to a cell with a date."],
  ["2003-02-31", "write a day as 2003-12-31, or refer to a cell with a date."],
  ["Q3", "it needs a fiscal year, as in 3Q03, 1H03 or FY03."],
  ["9M", "it needs a fiscal year, as in 3Q03, 1H03 or FY03."],
  ["2H03", "a second half is FY03 less 1H03."],
  ["5Q03", "the quarters of that fiscal year are 1Q03 to 4Q03. Did you mean 4Q03?"],
  ["FQ1", "FQ0 is the latest reported quarter, FQ-1 the one before."],
  ["LTMFY03", "LTM is the last twelve months, LTM3Q03 those to 3Q03."],
  ["13Q03", "did you mean 1Q03?"],
  ["F2003", "did you mean FY03?"],
  ["Latest", "the latest reported quarter is FQ0."],
  ["Revenue 2003", howToWrite],
  ["37986", "it is a number written as text: give the number itself, or a period such as 3Q03."],
  ["107.13", "it is a number written as text: give the number itself, or a period such as 3Q03."],
])("%p is not a period: %s", (text, hint) => {
  expect(() => parsePeriod(text)).toThrow(`"${text}" is not a period: ${hint}`);
});

test.each([
  ["1Q–3Q03", "1Q-3Q03"],
  ["1Q−3Q03", "1Q-3Q03"],
])("%s is %s, whatever the dash", (text, token) => {
  expect(parsePeriod(text)).toEqual(parsePeriod(token));
});
