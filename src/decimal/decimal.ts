import { Decimal as DecimalJs } from "decimal.js";
import { FinanceError } from "../errors";

/**
 * Decimal arithmetic for the whole product: 40 significant digits, half away from zero, as Excel rounds.
 *
 * A clone, so that nobody else's `Decimal.set` on the shared constructor can change our results.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

const decimalText = /^-?\d+(\.\d+)?$/;

/**
 * The decimal written in `text`, e.g. `"-1206"` or `"107.13"`: an optional minus, digits, an optional fraction.
 *
 * Nothing else is accepted: no grouping, no exponent, no blanks.
 *
 * @throws FinanceError `badNumber` for any other text.
 */
export function parseDecimal(text: string): Decimal {
  if (!decimalText.test(text)) throw new FinanceError("badNumber", `"${text}" is not a decimal number.`);
  return new Decimal(text);
}

/**
 * The decimal a cell's number stands for: its shortest decimal text, so that 0.1 is one tenth exactly.
 *
 * @throws FinanceError `badNumber` for NaN and infinities, which no cell holds.
 */
export function decimalFromCell(value: number): Decimal {
  if (!Number.isFinite(value))
    throw new FinanceError("badNumber", `${value} is not a number a cell can hold.`);
  return new Decimal(value);
}

/**
 * The double a cell shows: the one conversion, correctly rounded, at the very end of a calculation.
 *
 * @throws FinanceError `beyondCells` for what is larger than any double: infinity would reach the cell as 0.
 */
export function cellFromDecimal(value: Decimal): number {
  const shown = value.toNumber();
  if (Number.isFinite(shown)) return shown;
  throw new FinanceError(
    "beyondCells",
    `The result, ${value.toExponential(3)}, is larger than a cell can hold.`,
  );
}

/** A calculation on decimals as one on the numbers of cells: decimals in between, one rounding to a double at the end. */
export const inCells =
  (calculation: (a: Decimal, b: Decimal) => Decimal) =>
  (a: number, b: number): number =>
    cellFromDecimal(calculation(decimalFromCell(a), decimalFromCell(b)));
