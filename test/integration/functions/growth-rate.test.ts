import fc from "fast-check";
import { inCells } from "../../../src/decimal/decimal";
import { growthRate } from "../../../src/finance/growth-rate";
import { growthRateFunction } from "../../../src/functions/ratios";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    ["=IIJ.GROWTHRATE(9633,9185)", "0.0487751769188895"], // 3Q03 on 2Q03: the release of 2004-02-16 prints 4.9%
    ['=IIJ.GROWTHRATE("Total revenues","3Q03")', "0.0487751769188895"],
    ['=IIJ.GROWTHRATE("Total revenues","3Q03","1Q03")', "0.154482262703739"],
    ['=IIJ.GROWTHRATE("Total assets","3Q03")', "0.0008065775094968"],
  ]));

test("edges", () =>
  expectEach([
    ["=IIJ.GROWTHRATE(0,236)", "-1"],
    ["=IIJ.GROWTHRATE(0.3,0.1)", "2"],
    ['=IIJ.GROWTHRATE({9633;""},{9185;1})', '{0.0487751769188895; ""}'],
    ["=IIJ.GROWTHRATE({9633,236},{9185,-830})", "{0.0487751769188895, #N/A}"],
    ['=IIJ.GROWTHRATE("Revenue","3Q03",Z99)', "0.0487751769188895"],
    ['=IIJ.GROWTHRATE("Revenue","3Q03"," qoq ")', "0.0487751769188895"],
    ['=IIJ.GROWTHRATE("Revenue","3Q03",DATE(2003,4,1))', "0.154482262703739"],
    ['=IIJ.GROWTHRATE("Revenue","3Q03","QoQ","2004-02-16")', "0.0487751769188895"],
  ]));

test("errors", () =>
  expectEach([
    ["=IIJ.GROWTHRATE(9633,0)", "#N/A Growth from 0 is not meaningful: the base is not positive."],
    ["=IIJ.GROWTHRATE(236,-830)", "#N/A Growth from -830 is not meaningful: the base is not positive."],
    ["=IIJ.GROWTHRATE(-58,50)", "#N/A Growth from 50 to -58 is not meaningful: a profit became a loss."],
    ["=IIJ.GROWTHRATE(9633,Z99)", "#VALUE! The prior figure is blank: give a number."],
    ['=IIJ.GROWTHRATE("x",1)', "#VALUE! 1 is not a period: give one such as 3Q03, or a date."],
    [
      '=IIJ.GROWTHRATE("Operating income","3Q03")',
      "#N/A Growth from -830 is not meaningful: the base is not positive.",
    ],
    [
      '=IIJ.GROWTHRATE("Revenue","3Q03","YoY")', // the printed growth is named
      "#N/A Total revenues for 3Q02 is not published, so its growth to 3Q03 cannot be computed. The release of " +
        '2004-02-16 printed the growth alone: -8.8%, item "Total revenues, growth on the year before".',
    ],
    [
      '=IIJ.GROWTHRATE("Revenue","3Q03","MoM")',
      '#VALUE! Unknown comparison "MoM": give QoQ, YoY or a period.',
    ],
    [
      '=IIJ.GROWTHRATE("Revenue","1H03","QoQ")',
      "#VALUE! 1H03 is longer than a quarter: compare it with YoY.",
    ],
    [
      '=IIJ.GROWTHRATE("Revenue","1H03")', // spans: YoY
      "#N/A Total revenues for 1H02 needs Total revenues for 1Q02, which is not…",
    ],
    [
      '=IIJ.GROWTHRATE("Revenue","1Q-3Q03","1H03")',
      "#VALUE! 1H03 is no base for 1Q-3Q03: compare a quarter with a quarter, and anything longer with YoY.",
    ],
    [
      '=IIJ.GROWTHRATE("Revenue","3Q03","FY02")',
      "#VALUE! FY02 is no base for 3Q03: compare a quarter with a quarter, and anything longer with YoY.",
    ],
    [
      '=IIJ.GROWTHRATE("Operating margin","3Q03")',
      "#VALUE! Operating margin is a fraction: take the difference…",
    ],
    [
      '=IIJ.GROWTHRATE("Revenue","3Q03",,"2003-11-21")',
      "#N/A Total revenues for 3Q03 is not in the releases…",
    ],
  ]));

const integers = fc.integer({ min: 1, max: 100_000 });
const positive = fc.oneof(integers, fc.double({ min: 0.001, max: 1e6, noNaN: true }));

test("law: a range gives what its cells give alone", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(positive, positive), { minLength: 2, maxLength: 20 }), (cells) => {
      const range = growthRateFunction(
        [cells.map(([current]) => current)],
        [cells.map(([, prior]) => prior)],
      );
      expect(range).toEqual([cells.map(([current, prior]) => inCells(growthRate)(current, prior))]);
    }),
  );
});

test("law: the scale does not matter, in millions as in thousands", () => {
  fc.assert(
    fc.property(integers, integers, integers, (current, prior, scale) => {
      expect(growthRateFunction([[current * scale]], [[prior * scale]])).toEqual(
        growthRateFunction([[current]], [[prior]]),
      );
    }),
  );
});
