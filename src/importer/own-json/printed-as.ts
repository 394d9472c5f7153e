import { withoutMarks } from "../cells";
import { type Figure, parseFigure } from "../figure";

/**
 * Whether a value is what a figure prints, in whatever unit: the same digits, and no minus lost. A loss in a sentence is
 * printed without one.
 *
 * @example isPrintedAs("-1206", "(1,206)") and isPrintedAs("0.134", "13.4%"), but not isPrintedAs("1260", "1,206")
 */
export function isPrintedAs(value: string, printed: string): boolean {
  const figure = parseFigure(withoutMarks(printed).replace(/%$/, ""));
  if (typeof figure === "string" || digitsOf(figure.value) !== digitsOf(value)) return false;
  return !isNegative(figure) || value.startsWith("-");
}

const isNegative = ({ value }: Figure): boolean => value.startsWith("-");

/** Without sign, point, and the zeros before and behind that only say where it stands. */
const digitsOf = (value: string): string => value.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
