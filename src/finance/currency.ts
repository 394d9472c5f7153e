import type { Decimal } from "../decimal/decimal";
import { FinanceError } from "../errors";

/** The bounds within which a number is read as JPY per USD; the yen has traded between 75 and 360 since 1949. */
const lowestRate = 50;
const highestRate = 500;

/**
 * Yen as dollars at a convenience rate.
 *
 *     USD = JPY ÷ rate
 *
 * The scale is kept: millions of yen give millions of dollars. Not rounded beyond 40 digits.
 *
 * @param jpyPerUsd yen for one dollar, from 50 to 500
 * @returns dollars: `toUsd(9633, 107.13)` is 89.91879025…
 * @throws FinanceError `badRate` outside those bounds.
 */
export function toUsd(jpy: Decimal, jpyPerUsd: Decimal): Decimal {
  return jpy.div(checkedRate(jpyPerUsd));
}

/**
 * Dollars as yen at a convenience rate, the reverse of `toUsd`.
 *
 *     JPY = USD × rate
 *
 * Rounded to 38 digits: more than two cell numbers multiplied ever have, and few enough to undo what `toUsd` rounded,
 * so that `toJpy(toUsd(x, rate), rate)` is x exactly.
 *
 * @param jpyPerUsd yen for one dollar, from 50 to 500
 * @returns yen: `toJpy(89.9, 107.13)` is 9630.987
 * @throws FinanceError `badRate` outside those bounds.
 */
export function toJpy(usd: Decimal, jpyPerUsd: Decimal): Decimal {
  return usd.times(checkedRate(jpyPerUsd)).toSignificantDigits(38);
}

function checkedRate(jpyPerUsd: Decimal): Decimal {
  if (jpyPerUsd.lt(lowestRate) || jpyPerUsd.gt(highestRate)) {
    throw new FinanceError(
      "badRate",
      `${jpyPerUsd.toString()} is not a rate: JPY per USD lies from ${lowestRate} to ${highestRate}.`,
    );
  }
  return jpyPerUsd;
}
