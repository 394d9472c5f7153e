import type { Decimal } from "../decimal/decimal";
import { FinanceError } from "../errors";

/**
 * Relative change from a prior figure to the current one.
 *
 *     growth rate = current ÷ prior − 1
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
  return current.div(prior).minus(1);
}
