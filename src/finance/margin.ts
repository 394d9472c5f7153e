import { type Decimal, inCells } from "../decimal/decimal";
import { FinanceError } from "../errors";

/**
 * Profit as a fraction of revenue.
 *
 *     margin = profit ÷ revenue
 *
 * Both in the same unit; a loss (negative profit) gives a negative margin. Not rounded beyond 40 digits.
 *
 * @returns a fraction: `margin(236, 9633)` is 0.02449911…
 * @throws FinanceError `zeroDenominator` when revenue is zero.
 */
export function margin(profit: Decimal, revenue: Decimal): Decimal {
  if (revenue.isZero()) throw new FinanceError("zeroDenominator", "Revenue is zero, so there is no margin.");
  return profit.div(revenue);
}

const inDecimal = inCells(margin);

/**
 * `margin` of two cell numbers as a cell number. The one division of safe integers that processors do is correctly
 * rounded already; everything else goes through decimals.
 */
export function marginOfCells(profit: number, revenue: number): number {
  return Number.isSafeInteger(profit) && Number.isSafeInteger(revenue) && revenue !== 0
    ? profit / revenue
    : inDecimal(profit, revenue);
}
