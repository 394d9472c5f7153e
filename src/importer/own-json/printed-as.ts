import { withoutMarks } from "../cells";
import { negatedFigure, parseFigure, scaleFigure } from "../figure";

/** Powers of ten between a document's unit and millions: the same, billions, thousands, single yen. */
const scales = [0, 3, -3, -6];
const ofPercent = [-2];

/**
 * Whether a value is what a figure prints in one of the units that documents are in, and no minus is lost. A loss in a
 * sentence is printed without one.
 *
 * @example isPrintedAs("-1206", "(1,206)") and isPrintedAs("0.134", "13.4%"), but not isPrintedAs("12060", "1,206")
 */
export function isPrintedAs(value: string, printed: string): boolean {
  const text = withoutMarks(printed);
  const isPercent = text.endsWith("%");
  const figure = parseFigure(isPercent ? text.slice(0, -1) : text);
  if (typeof figure === "string") return false;
  return (isPercent ? ofPercent : scales)
    .map((exponent) => scaleFigure(figure, exponent))
    .some(
      (scaled) => scaled.value === value || (!isNegative(scaled) && negatedFigure(scaled).value === value),
    );
}

const isNegative = ({ value }: { readonly value: string }): boolean => value.startsWith("-");
