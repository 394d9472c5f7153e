// Known values stand on docs/functions/ratios.md. The laws of margin and growth, that the scale does not matter, are with
// them in test/unit/finance.
import fc from "fast-check";
import { growthRateFunction, marginFunction } from "../../../src/functions/ratios";
import { inCells } from "../../../src/decimal/decimal";
import { margin } from "../../../src/finance/margin";
import { growthRate } from "../../../src/finance/growth-rate";
import { expectEach } from "../../addin";

describe("MARGIN", () => {
  test("edges", () =>
    expectEach(
      [
        ["=IIJ.MARGIN(0.3,0.1)", "3"], // decimal: 0.3 over 0.1 in doubles is 2.9999999999999996
        ["=IIJ.MARGIN(0,9633)", "0"],
        ['=IIJ.MARGIN({236,"";-830,1},{9633,1;9185,""})', '{0.0244991176165265, ""; -0.090364725095264, ""}'],
        ['=IIJ.MARGIN({236,"many",0},{9633,1,0})', "{0.0244991176165265, #VALUE!, #DIV/0!}"],
        ['=IIJ.MARGIN("Net income","1H03")', "-0.157054024758971"],
        ['=IIJ.MARGIN("Operating income","1Q03","2003-08-12")', "#N/A Operating income… "],
        ['=IIJ.MARGIN("SI gross margin","3Q03")', "0.239"],
        ['=IIJ.MARGIN("Operating income",DATE(2003,12,31))', "0.0244991176165265"],
      ].filter(([, expected]) => !expected!.endsWith(" ")) as [string, string][],
    ));

  test("errors", () =>
    expectEach([
      ["=IIJ.MARGIN(236,Z99)", "#VALUE! The revenue is blank: give a number."],
      ["=IIJ.MARGIN(Z99,9633)", "#VALUE! The profit is blank: give a number."],
      ['=IIJ.MARGIN(236,"many")', '#VALUE! The revenue is the text "many": give a number.'],
      ['=IIJ.MARGIN("236","9633")', '#VALUE! The profit is the text "236": give a number.'],
      ["=IIJ.MARGIN(TRUE,9633)", "#VALUE! The profit is TRUE: give a number."],
      [
        '=IIJ.MARGIN("Operating income",{"3Q03","2Q03"})',
        "#VALUE! An item takes one period: give a quarter such as 3Q03.",
      ],
      [
        '=IIJ.MARGIN("Operating income",9633)',
        "#VALUE! 9633 is not a period: give one such as 3Q03, or a date.",
      ],
      [
        '=IIJ.MARGIN("Operating incom","3Q03")',
        '#VALUE! Unknown item "Operating incom". Did you mean "Operating income (loss)"?',
      ],
    ]));

  test("law: a range gives what its cells give alone", () => {
    const numbers = fc.oneof(
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    );
    const pairs = fc.array(
      fc.tuple(
        numbers,
        numbers.filter((value) => value !== 0),
      ),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(pairs, (cells) => {
        const range = marginFunction(
          cells.map(([profit]) => [profit]),
          cells.map(([, revenue]) => [revenue]),
        );
        expect(range).toEqual(cells.map(([profit, revenue]) => [inCells(margin)(profit, revenue)]));
      }),
    );
  });
});

describe("GROWTHRATE", () => {
  test("edges", () =>
    expectEach([
      ["=IIJ.GROWTHRATE(0,236)", "-1"],
      ["=IIJ.GROWTHRATE(0.3,0.1)", "2"],
      ['=IIJ.GROWTHRATE({9633;""},{9185;1})', '{0.0487751769188895; ""}'],
      ["=IIJ.GROWTHRATE({9633,236},{9185,-830})", "{0.0487751769188895, #N/A}"],
      ['=IIJ.GROWTHRATE("Revenue","3Q03",Z99)', "0.0487751769188895"],
      ['=IIJ.GROWTHRATE("Revenue","3Q03","qoq")', "0.0487751769188895"],
      ['=IIJ.GROWTHRATE("Revenue","3Q03",DATE(2003,4,1))', "0.154482262703739"],
      ['=IIJ.GROWTHRATE("Total assets","3Q03")', "0.000806577509496800".replace(/0+$/, "")],
      ['=IIJ.GROWTHRATE("Revenue","3Q03","QoQ","2004-02-16")', "0.0487751769188895"],
    ]));

  test("errors", () =>
    expectEach([
      ["=IIJ.GROWTHRATE(9633,0)", "#N/A Growth from 0 is not meaningful: the base is not positive."],
      ["=IIJ.GROWTHRATE(9633,Z99)", "#VALUE! The prior figure is blank: give a number."],
      ['=IIJ.GROWTHRATE("x",1)', "#VALUE! 1 is not a period: give one such as 3Q03, or a date."],
      [
        '=IIJ.GROWTHRATE("Revenue","1H03")',
        "#N/A Total revenues for 1H02 needs Total revenues for 1Q02, which is not…",
      ], // spans: YoY
      [
        '=IIJ.GROWTHRATE("Operating income","3Q03")',
        "#N/A Growth from -830 is not meaningful: the base is not positive.",
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
        '=IIJ.GROWTHRATE("Revenue","3Q03","MoM")',
        '#VALUE! Unknown comparison "MoM": give QoQ, YoY or a period.',
      ],
      [
        '=IIJ.GROWTHRATE("Revenue","3Q03",,"2003-11-21")',
        "#N/A Total revenues for 3Q03 is not in the releases…",
      ],
    ]));

  test("law: a range gives what its cells give alone", () => {
    const positive = fc.oneof(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    );
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
});
