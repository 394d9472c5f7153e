import { parsePeriod } from "../../../src/statements/parse-period";

const howToWrite = "a quarter is written like 3Q03, a fiscal year like FY03.";

test.each([
  ["2003Q3", "did you mean 3Q03?"],
  ["FY2003 Q3", "did you mean 3Q03?"],
  ["03-3Q", "did you mean 3Q03?"],
  ["Q3'03", "did you mean 3Q03?"],
  ["3Q-2003", "did you mean 3Q03?"],
  ["Dec-03", "the quarter of that month is 3Q03."],
  ["Mar 2004", "the quarter of that month is 4Q03."],
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
  ["37986", howToWrite],
])("%p is not a period: %s", (text, hint) => {
  expect(() => parsePeriod(text)).toThrow(`"${text}" is not a period: ${hint}`);
});
