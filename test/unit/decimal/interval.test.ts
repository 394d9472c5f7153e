import { Decimal } from "../../../src/decimal/decimal";
import {
  type Interval,
  halfWidth,
  negated,
  overlap,
  quotient,
  rounded,
  shifted,
  sum,
} from "../../../src/decimal/interval";

const d = (value: number | string) => new Decimal(value);
const shown = ({ low, value, high }: Interval) =>
  [low, value, high].map((bound) => bound.toDecimalPlaces(4).toString());

test("a figure is right to half of its last digit", () => {
  expect(shown(rounded(d(236), d(1)))).toEqual(["235.5", "236", "236.5"]);
  expect(shown(rounded(d("-0.088"), d("0.001")))).toEqual(["-0.0885", "-0.088", "-0.0875"]);
});

test("sums and differences widen", () => {
  const difference = sum([rounded(d(10), d(1)), negated(rounded(d(4), d(1)))]);
  expect(shown(difference)).toEqual(["5", "6", "7"]);
  expect(halfWidth(difference).toString()).toBe("1");
});

test("a quotient is bounded by its corners, whatever the sign", () => {
  expect(shown(quotient(rounded(d(9633), d(1)), rounded(d(9185), d(1))))).toEqual([
    "1.0487",
    "1.0488",
    "1.0489",
  ]);
  expect(shown(quotient(rounded(d(-1), d(1)), rounded(d(2), d(1))))).toEqual(["-1", "-0.5", "-0.2"]);
  expect(shown(shifted(quotient(rounded(d(9633), d(1)), rounded(d(9185), d(1))), -1))).toEqual([
    "0.0487",
    "0.0488",
    "0.0489",
  ]);
});

test("touching bounds do not overlap", () => {
  expect(overlap(rounded(d(1), d(1)), rounded(d(2), d(1)))).toBe(false);
  expect(overlap(rounded(d(1), d(1)), rounded(d("1.9"), d(1)))).toBe(true);
});
