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
