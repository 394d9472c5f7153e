import fc from "fast-check";
import { toJpyFunction, toUsdFunction } from "../../../src/functions/currency";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    ["=IIJ.TOJPY(89.9)", "9630.987"], // printed beside 9,633 at 107.13, release of 2004-02-16
    ['=IIJ.TOJPY(69.6,"1Q03")', "8342.952"], // beside 8,344 at 119.87, release of 2003-08-12
    ["=IIJ.TOJPY(IIJ.TOUSD(9633))", "9633"],
  ]));

test("edges", () =>
  expectEach([
    ["=IIJ.TOJPY(89.9,)", "9630.987"],
    ["=IIJ.TOJPY(0.1,107.13)", "10.713"], // in doubles 10.713000000000001
    ["=IIJ.TOJPY(1,50)", "50"],
    ["=IIJ.TOJPY({1;2},119.87)", "{119.87; 239.74}"],
    ['=IIJ.TOJPY({1,""},"3Q03")', '{107.13, ""}'],
    ["=IIJ.TOJPY(1,DATE(2003,8,12))", "119.87"],
  ]));

test("errors", () =>
  expectEach([
    ["=IIJ.TOJPY(Z99)", "#VALUE! The amount is blank: give a number."],
    ["=IIJ.TOJPY(1,Z99)", "#VALUE! The rate cell is blank: fill in JPY per USD, or leave the argument out."],
    ["=IIJ.TOJPY(1,1.07)", "#VALUE! 1.07 is not a rate: JPY per USD lies from 50 to 500."],
    ['=IIJ.TOJPY(1,"2Q03")', "#N/A Convenience rate for 2Q03 is not in the source…"],
    ['=IIJ.TOJPY(1,"2003")', '#VALUE! "2003" looks like a year: 3Q03 or FY03?'],
  ]));

// That there and back is the same amount exactly, in decimals, is a law of test/unit/finance/currency.test.ts.
// In cells the dollars are rounded to a double, read as its shortest decimal, and the yen rounded to a double: each
// step moves the amount by half a unit of its last binary place at most, so the three together stay below 2 epsilon.
test("law: there and back in cells is the same amount, but for the roundings to a double", () => {
  const invocation = { address: "Sheet1!A1" } as CustomFunctions.Invocation;
  const rates = fc.integer({ min: 5_000, max: 50_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), rates, (yen, rate) => {
      const [[usd]] = toUsdFunction([[yen]], [[rate]], invocation) as [[number]];
      const [[back]] = toJpyFunction([[usd]], [[rate]], invocation) as [[number]];
      expect(Math.abs(back - yen)).toBeLessThanOrEqual(Math.abs(yen) * 2 * Number.EPSILON);
    }),
    { examples: [[103_706, 50.04]] }, // two units of the last binary place
  );
});
