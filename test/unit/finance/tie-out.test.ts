import fc from "fast-check";
import { Decimal } from "../../../src/decimal/decimal";
import { exactly, rounded } from "../../../src/decimal/interval";
import { tieOut } from "../../../src/finance/tie-out";

const d = (value: number | string) => new Decimal(value);
const operatingIncome = rounded(d(236), d(1)); // 3Q03, release of 2004-02-16

test.each([
  ["236", "0"],
  ["236.49", "0"],
  ["235.51", "0"],
  ["236.5", "0.5"], // the bounds themselves do not agree, as in checks
  ["235.5", "-0.5"],
  ["237", "1"],
  ["-236", "-472"],
])("%s against 236 as printed is %s off", (given, expected) => {
  expect(tieOut(d(given), operatingIncome).toString()).toBe(expected);
});

test("a published figure without rounding is met exactly or not", () => {
  expect([d("0.1"), d("0.2")].map((given) => tieOut(given, exactly(d("0.1"))).toString())).toEqual([
    "0",
    "0.1",
  ]);
});

test("law: 0 exactly when the figure is within half a digit of the print", () => {
  const tenths = fc.integer({ min: -100, max: 100 }).map((n) => d(n).div(10));
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), tenths, (value, off) => {
      const difference = tieOut(d(value).plus(off), rounded(d(value), d(1)));
      expect(difference.toString()).toBe(off.abs().lt("0.5") ? "0" : off.toString());
    }),
  );
});
