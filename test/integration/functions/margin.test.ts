import fc from "fast-check";
import { inCells } from "../../../src/decimal/decimal";
import { margin } from "../../../src/finance/margin";
import { marginFunction } from "../../../src/functions/ratios";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    ["=IIJ.MARGIN(236,9633)", "0.0244991176165265"], // 3Q03, release of 2004-02-16, lines 104 and 99
    ["=IIJ.MARGIN(-1206,8344)", "-0.144534995206136"], // 1Q03
    ['=IIJ.MARGIN("Operating income","3Q03")', "0.0244991176165265"],
    ['=IIJ.MARGIN("Company gross margin","3Q03")', "0.156545209176788"], // 1,508 over 9,633
    ['=IIJ.MARGIN("SI gross margin","3Q03")', "0.239"], // prose: 23.9%
  ]));

test("edges", () =>
  expectEach([
    ["=IIJ.MARGIN(0.3,0.1)", "3"], // decimal: 0.3 over 0.1 in doubles is 2.9999999999999996
    ["=IIJ.MARGIN(0,9633)", "0"],
    ["=IIJ.MARGIN({236,-830},9633)", "{0.0244991176165265, -0.0861621509394789}"],
    ['=IIJ.MARGIN({236,"";-830,1},{9633,1;9185,""})', '{0.0244991176165265, ""; -0.090364725095264, ""}'],
    ['=IIJ.MARGIN({236,"many",0},{9633,1,0})', "{0.0244991176165265, #VALUE!, #DIV/0!}"],
    ['=IIJ.MARGIN("Net income","1H03")', "-0.157054024758971"],
    ['=IIJ.MARGIN("Operating income","1Q03","2003-08-12")', "-0.127037392138063"], // before it was restated
    ['=IIJ.MARGIN("Operating income",DATE(2003,12,31))', "0.0244991176165265"],
  ]));

test("errors", () =>
  expectEach([
    ["=IIJ.MARGIN(1E+200,1E-200)", "#NUM! The result, 1.000e+400, is larger than a cell can hold."],
    ['=IIJ.MARGIN("Backbone costs","3Q03")', '#VALUE! "Backbone costs" is ambiguous: name one of…'],
    [
      '=IIJ.MARGIN("Private placement","1Q03")',
      "#VALUE! Private placement of shares has no margin: it is not earned or spent on revenue.",
    ],
    [
      '=IIJ.MARGIN(236,9633,"Latest")',
      "#VALUE! The as-of Latest is for an item and a period; numbers take none: leave it out.",
    ],
    ["=IIJ.MARGIN(236,0)", "#DIV/0! Revenue is zero, so there is no margin."],
    ["=IIJ.MARGIN(236,Z99)", "#VALUE! The revenue is blank: give a number."],
    ["=IIJ.MARGIN(Z99,9633)", "#VALUE! The profit is blank: give a number."],
    ['=IIJ.MARGIN(236,"many")', '#VALUE! The revenue is the text "many": give a number.'],
    ['=IIJ.MARGIN("236","9633")', '#VALUE! The profit is the text "236": give a number.'],
    ["=IIJ.MARGIN(TRUE,9633)", "#VALUE! The profit is TRUE: give a number."],
    [
      "=IIJ.MARGIN({236,-830},{9633;9185;8344})",
      "#VALUE! Ranges of different shapes, in cells: the profit 1 × 2, the revenue 3 × 1. Give ranges of one shape.",
    ],
    [
      '=IIJ.MARGIN("Operating income",{"3Q03","2Q03"})',
      "#VALUE! An item takes one period: give a quarter such as 3Q03.",
    ],
    [
      '=IIJ.MARGIN("Operating income",9633)',
      "#VALUE! 9633 is not a period: give one such as 3Q03, or a date.",
    ],
    ['=IIJ.MARGIN("Gross margin","3Q03")', '#VALUE! "Gross margin" is ambiguous: name one of …'],
    ['=IIJ.MARGIN("Operating incom","3Q03")', '#VALUE! Unknown item "Operating incom". Did you mean…'],
    [
      '=IIJ.MARGIN("Total assets","3Q03")',
      "#VALUE! Total assets has no margin: it is not an amount of a period, so no part of its revenue.",
    ],
    ['=IIJ.MARGIN("Operating income","FY03")', "#N/A Total revenues for FY03 needs Total revenues for 4Q03…"],
  ]));

const numbers = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const nonZero = numbers.filter((value) => Math.abs(value) > 1e-200); // over less a cell can hold no margin

test("law: a range gives what its cells give alone", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, nonZero), { minLength: 2, maxLength: 20 }), (cells) => {
      const range = marginFunction(
        cells.map(([profit]) => [profit]),
        cells.map(([, revenue]) => [revenue]),
      );
      expect(range).toEqual(cells.map(([profit, revenue]) => [inCells(margin)(profit, revenue)]));
    }),
  );
});

test("law: the scale does not matter, in millions as in thousands", () => {
  const integers = fc.integer({ min: -100_000, max: 100_000 });
  const positive = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(integers, positive, positive, (profit, revenue, scale) => {
      expect(marginFunction([[profit * scale]], [[revenue * scale]])).toEqual(
        marginFunction([[profit]], [[revenue]]),
      );
    }),
  );
});
