import { type Decimal, inCells } from "../decimal/decimal";
import { FinanceError } from "../errors";

/**
 * Relative change from a prior figure to the current one.
 *
 *     growth rate = (current − prior) ÷ prior
 *
 * Only on a positive base that stays on its side of zero: anything else reads as growth and is none.
 *
 * @returns a fraction: `growthRate(9633, 9185)` is 0.04877517…
 * @throws FinanceError `notMeaningful` when prior is zero or negative, or when a profit became a loss.
 */
export function growthRate(current: Decimal, prior: Decimal): Decimal {
  if (prior.lte(0)) {
    throw new FinanceError(
      "notMeaningful",
      `Growth from ${prior.toString()} is not meaningful: the base is not positive.`,
    );
  }
  if (current.isNegative() && !current.isZero()) {
    throw new FinanceError(
      "notMeaningful",
      `Growth from ${prior.toString()} to ${current.toString()} is not meaningful: a profit became a loss.`,
    );
  }
  return current.minus(prior).div(prior); // one rounding; current ÷ prior − 1 would have two
}

const inDecimal = inCells(growthRate);

/**
 * `growthRate` of two cell numbers as a cell number. Between safe integers that are not negative the difference is
 * exact and the division correctly rounded; everything else goes through decimals.
 */
export function growthRateOfCells(current: number, prior: number): number {
  return Number.isSafeInteger(current) && Number.isSafeInteger(prior) && current >= 0 && prior > 0
    ? (current - prior) / prior
    : inDecimal(current, prior);
}
