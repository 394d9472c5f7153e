import { usdRate, toUsdFunction } from "../../../src/functions/currency";
import { get } from "../../../src/functions/statements";
import type { Item } from "../../../src/statements/item";
import { items } from "../../../src/statements/items.data";
import { expectEach, resultOf } from "../../addin";

test("known values", () =>
  expectEach([
    ["=ROUND(IIJ.TOUSD(9633),1)", "89.9"], // the five dollar amounts that the release of 2004-02-16 prints, at 107.13
    ["=ROUND(IIJ.TOUSD(236),1)", "2.2"],
    ["=ROUND(IIJ.TOUSD(1218),1)", "11.4"],
    ["=ROUND(IIJ.TOUSD(1806),1)", "16.9"],
    ["=ROUND(IIJ.TOUSD(1979),1)", "18.5"],
    ['=IIJ.TOUSD(8344,"1Q03")', "69.6087428047051"], // at 119.87: printed on 2003-08-12 as 69.6
  ]));

test("edges", () =>
  expectEach([
    ["=IIJ.TOUSD(9633,)", "89.9187902548306"],
    ["=IIJ.TOUSD(-9633,107.13)", "-89.9187902548306"],
    ["=IIJ.TOUSD(9633,50)", "192.66"],
    ["=IIJ.TOUSD(9633,500)", "19.266"],
    ["=IIJ.TOUSD(9633,DATE(2004,2,16))", "89.9187902548306"], // the day of a release: its rate
    ["=IIJ.TOUSD(9633,DATE(2003,12,31))", "89.9187902548306"], // any other day: the rate of its quarter
    ['=IIJ.TOUSD({9633;9633},{"3Q03";"1Q03"})', "{89.9187902548306; 80.3620588971386}"],
    ['=IIJ.TOUSD({9633,"",9185},{107.13,107.13,""})', '{89.9187902548306, "", ""}'],
    ["=IIJ.TOUSD({9633,9185},{107.13,1})", "{89.9187902548306, #VALUE!}"],
    [
      '=IIJ.TOUSD({9633;9185;8344},{"3Q03";"2Q03";"1Q03"})', // no rate was printed for 2Q03
      "{89.9187902548306; #N/A; 69.6087428047051}",
    ],
    ["=IIJ.TOUSD(9633,IIJ.ASOF())", "89.9187902548306"], // a release by its title
  ]));

test("errors", () =>
  expectEach([
    ["=IIJ.TOUSD(Z99)", "#VALUE! The amount is blank: give a number."],
    ['=IIJ.TOUSD("9,633")', '#VALUE! The amount is the text "9,633": give a number.'],
    [
      "=IIJ.TOUSD(9633,Z99)",
      "#VALUE! The rate cell is blank: fill in JPY per USD, or leave the argument out.",
    ],
    [
      '=IIJ.TOUSD(9633,"")',
      "#VALUE! The rate is an empty text: fill in JPY per USD, or leave the argument out.",
    ],
    ["=IIJ.TOUSD(9633,49.99)", "#VALUE! 49.99 is not a rate: JPY per USD lies from 50 to 500."],
    ["=IIJ.TOUSD(9633,500.01)", "#VALUE! 500.01 is not a rate: JPY per USD lies from 50 to 500."],
    ["=IIJ.TOUSD(9633,-107.13)", "#VALUE! -107.13 is not a rate: JPY per USD lies from 50 to 500."],
    ["=IIJ.TOUSD(9633,2003)", "#VALUE! 2003 is not a rate: JPY per USD lies from 50 to 500."],
    ["=IIJ.TOUSD(9633,TRUE)", "#VALUE! The rate is TRUE: give JPY per USD, a period or a date."],
    ['=IIJ.TOUSD(9633,"2Q03")', "#N/A Convenience rate for 2Q03 is not in the source…"],
    [
      '=IIJ.TOUSD(9633,"4Q03")',
      "#N/A Convenience rate for 4Q03 is not in the releases published up to 2004-02-16…",
    ],
    [
      "=IIJ.TOUSD({1,2},{107.13;107.13})",
      "#VALUE! Ranges of different shapes, in cells: the amount 1 × 2, the rate 2 × 1. Give ranges of one shape.",
    ],
  ]));

test("law: GET in dollars is GET in yen at the rate printed for that very period", () => {
  const invocation = { address: "Sheet1!A1" } as CustomFunctions.Invocation;
  const isEstimate = ({ formula }: Item) => formula !== undefined && "impliedBaseOf" in formula; // more digits than a cell's
  for (const { code } of items.filter((item) => item.unit === "JPY million" && !isEstimate(item))) {
    for (const period of ["1Q03", "2Q03", "3Q03", "1Q-3Q03"]) {
      const dollars = resultOf(() => get(code, period, "USD" as never));
      const converted = resultOf(() =>
        toUsdFunction([[get(code, period)]], usdRate(period, null, invocation) as number[][], invocation),
      );
      expect([code, period, typeof dollars === "number" ? [[dollars]] : dollars]).toEqual([
        code,
        period,
        converted,
      ]);
    }
  }
});
