import type { Decimal } from "../decimal/decimal";
import { FinanceError } from "../errors";

/**
 * A line of a statement as a fraction of the line that stands for its size: revenue for flows, total assets for stocks.
 *
 *     common size = amount ÷ base
 *
 * Both in the same unit; the sign is the amount's. Not rounded beyond 40 digits.
 *
 * @returns a fraction: `commonSize(8125, 9633)` is 0.84345479…
 * @throws FinanceError `zeroDenominator` when the base is zero.
 */
export function commonSize(amount: Decimal, base: Decimal): Decimal {
  if (base.isZero())
    throw new FinanceError("zeroDenominator", "The base is zero, so there is no common size.");
  return amount.div(base);
}
