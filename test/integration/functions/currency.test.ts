// Known values stand on docs/functions/currency.md. That there and back is the same amount exactly is a law of
// test/unit/finance/currency.test.ts.
import fc from "fast-check";
import { toJpyFunction, toUsdFunction } from "../../../src/functions/currency";
import { expectEach } from "../../addin";

const invocation = { address: "Sheet1!A1" } as CustomFunctions.Invocation;

describe("TOUSD and TOJPY", () => {
  test("edges", () =>
    expectEach([
      ["=IIJ.TOUSD(9633,)", "89.9187902548306"],
      ['=IIJ.TOUSD(9633,"")', "89.9187902548306"],
      ["=IIJ.TOUSD(-9633,107.13)", "-89.9187902548306"],
      ["=IIJ.TOUSD(9633,50)", "192.66"],
      ["=IIJ.TOUSD(9633,500)", "19.266"],
      ["=IIJ.TOUSD(9633,DATE(2004,2,16))", "89.9187902548306"], // the day of a release: its rate
      ["=IIJ.TOUSD(9633,DATE(2003,12,31))", "89.9187902548306"], // any other day: the rate of its quarter
      ['=IIJ.TOUSD({9633;9633},{"3Q03";"1Q03"})', "{89.9187902548306; 80.3620588971386}"],
      ['=IIJ.TOUSD({9633,"",9185},{107.13,107.13,""})', '{89.9187902548306, "", ""}'],
      ["=IIJ.TOUSD({9633,9185},{107.13,1})", "{89.9187902548306, #VALUE!}"],
      ["=IIJ.TOJPY({1;2},119.87)", "{119.87; 239.74}"],
      ["=IIJ.TOJPY(0.1,107.13)", "10.713"],
    ]));

  test("errors", () =>
    expectEach([
      ["=IIJ.TOUSD(Z99)", "#VALUE! The amount is blank: give a number."],
      [
        "=IIJ.TOJPY(1,Z99)",
        "#VALUE! The rate cell is blank: fill in JPY per USD, or leave the argument out.",
      ],
      ["=IIJ.TOUSD(9633,49.99)", "#VALUE! 49.99 is not a rate: JPY per USD lies from 50 to 500."],
      ["=IIJ.TOUSD(9633,500.01)", "#VALUE! 500.01 is not a rate: JPY per USD lies from 50 to 500."],
      ["=IIJ.TOUSD(9633,-107.13)", "#VALUE! -107.13 is not a rate: JPY per USD lies from 50 to 500."],
      ["=IIJ.TOUSD(9633,2003)", "#VALUE! 2003 is not a rate: JPY per USD lies from 50 to 500."],
      ["=IIJ.TOUSD(9633,TRUE)", "#VALUE! The rate is TRUE: give JPY per USD, a period or a date."],
      [
        '=IIJ.TOUSD(9633,"4Q03")',
        "#N/A Convenience rate for 4Q03 is not in the releases published up to 2004-02-16…",
      ],
      [
        "=IIJ.TOUSD({1,2},{107.13;107.13})",
        "#VALUE! The amount is 1 × 2 cells where 2 × 2 are needed: give ranges of one shape.",
      ],
    ]));

  test("law: there and back in cells is the same whole amount", () => {
    const rates = fc.integer({ min: 5_000, max: 50_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), rates, (yen, rate) => {
        const [[usd]] = toUsdFunction([[yen]], [[rate]], invocation) as [[number]];
        const [[back]] = toJpyFunction([[usd]], [[rate]], invocation) as [[number]];
        expect(Math.abs(back - yen)).toBeLessThanOrEqual(Math.abs(yen) * Number.EPSILON); // one rounding to a double between
      }),
    );
  });
});

test("USDRATE: edges and errors", () =>
  expectEach([
    ["=IIJ.USDRATE(Z99,Z99)", "107.13"],
    ['=IIJ.USDRATE("1H03")', "#N/A Convenience rate for 2Q03 is not in the source…"], // that of its last quarter
    ['=IIJ.USDRATE("1Q-3Q03")', "107.13"],
    ['=IIJ.USDRATE("3Q03","2003-11-21")', "#N/A Convenience rate for 3Q03 is not in the releases…"],
    ['=IIJ.USDRATE("9Q03")', '#VALUE! "9Q03" is not a period…'],
    [
      '=IIJ.USDRATE(,"yesterday")',
      '#VALUE! "yesterday" is not an as-of: give a date such as 2004-02-16, First or Latest.',
    ],
  ]));
