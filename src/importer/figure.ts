import { parseDecimal } from "../decimal/decimal";
import { halfWidth } from "./cells";

/** A printed number: its value as decimal text, and its last printed digit, e.g. `1` or `0.01`. */
export interface Figure {
  readonly value: string;
  readonly precision: string;
}

const nil = /^[-–—−]?$/;
const negativeForms = [/^\((.+)\)$/, /^(?:[-−△▲]|\([-−]\))(.+)$/];
/** Grouped in threes or not at all: `1,20` and `12,06` are misprints, not numbers. */
const amount = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<decimals>\d+))?$/;

/**
 * The number a cell prints: `1,206`, and negative `(1,206)` `-1,206` `−1,206` `△1,206` `▲1,206` `(-)1,206`.
 *
 * @returns `nil` for a blank or a dash, which is no figure and never zero; `unreadable` for anything else
 */
export function parseFigure(printed: string): Figure | "nil" | "unreadable" {
  const text = halfWidth(printed);
  if (nil.test(text)) return "nil";
  const negative = negativeForms.map((form) => form.exec(text)?.[1]).find((inner) => inner !== undefined);
  const unsigned = (negative ?? text).trim();
  const match = amount.exec(unsigned);
  if (!match) return "unreadable";
  const digits = unsigned.replace(/,/g, "");
  const decimals = match.groups?.decimals?.length ?? 0;
  return {
    value: parseDecimal(negative === undefined ? digits : `-${digits}`).toFixed(),
    precision: decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`,
  };
}

/**
 * The figure in a unit that is smaller or larger by a power of ten, exactly: 13.4 by -2 is 0.134, right to 0.001.
 *
 * The decimal point is moved in the text, so that no number is too long to keep its digits.
 */
export function scaleFigure({ value, precision }: Figure, exponent: number): Figure {
  return { value: movePoint(value, exponent), precision: movePoint(precision, exponent) };
}

/** The same figure on the other side of zero: a loss of 830 is -830. */
export function negatedFigure({ value, precision }: Figure): Figure {
  return { value: parseDecimal(value).negated().toFixed(), precision };
}

function movePoint(decimal: string, places: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = "0".repeat(Math.max(0, -places)) + whole + fraction + "0".repeat(Math.max(0, places));
  const point = Math.max(0, -places) + whole.length + places;
  return parseDecimal(`${sign}${digits.slice(0, point)}.${digits.slice(point)}0`).toFixed();
}
