import { usdRate } from "../../../src/functions/currency";
import { get } from "../../../src/functions/statements";
import { expectEach, resultOf } from "../../addin";

test("known values", () =>
  expectEach([
    ["=IIJ.USDRATE()", "107.13"], // release of 2004-02-16
    ['=IIJ.USDRATE("3Q03")', "107.13"],
    ['=IIJ.USDRATE("1Q03")', "119.87"], // release of 2003-08-12
    ['=IIJ.USDRATE(,"2003-08-12")', "119.87"],
  ]));

test("edges", () =>
  expectEach([
    ["=IIJ.USDRATE(,Z99)", "107.13"],
    ["=IIJ.USDRATE(IIJ.ASOF())", "107.13"],
    ["=IIJ.USDRATE(DATE(2003,8,12))", "119.87"], // as TOUSD: the day of a release is that release
    ['=IIJ.USDRATE("1Q-3Q03")', "107.13"], // that of its last quarter
    ["=IIJ.USDRATE(DATE(2003,6,30))", "119.87"],
  ]));

test("errors", () =>
  expectEach([
    ['=IIJ.USDRATE("1H03")', "#N/A Convenience rate for 2Q03 is not in the source…"],
    ['=IIJ.USDRATE("3Q03","2003-11-21")', "#N/A Convenience rate for 3Q03 is not in the releases…"],
    ['=IIJ.USDRATE(,"2003-11-21")', "#N/A The release of 2003-11-21 printed no convenience rate."],
    ["=IIJ.USDRATE(Z99)", "#VALUE! The period is blank: name one, such as 3Q03."],
    ['=IIJ.USDRATE("9Q03")', '#VALUE! "9Q03" is not a period…'],
    ['=IIJ.USDRATE("Latest")', '#VALUE! "Latest" is not a period: the latest reported quarter is FQ0.'],
    [
      '=IIJ.USDRATE(,"yesterday")',
      '#VALUE! "yesterday" is not an as-of: give a date such as 2004-02-16, First or Latest.',
    ],
  ]));

test("law: the rate of a period is the item ConvenienceRate", () => {
  for (const period of ["1Q03", "2Q03", "3Q03", "4Q03"]) {
    expect(resultOf(() => get("ConvenienceRate", period))).toEqual(
      resultOf(() => (usdRate(period, null, {}) as number[][])[0]?.[0]),
    );
  }
});
