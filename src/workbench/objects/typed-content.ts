import { engineFormula } from "../engine/formula-text";
import { QUOTED_TEXT_FORMAT } from "../engine/quoted-text";
import { HostError } from "../host-error";

/** What the engine is to be given for one cell. */
export interface TypedContent {
  content: string;
  format?: string;
}

const NEGATIVE_IN_PARENTHESES = /^\(\s*([$€]?\s*\d[\d,]*(?:\.\d*)?)\s*\)$/;
const POSITIVE_WITH_SIGN = /^\+\s*(?=[\d.])/;

/**
 * A value as if it were typed into the cell, which is what Excel does with `values` and `formulas`: "1,206" is a
 * number, "(1,206)" a negative one, "=1+1" a formula, "'text" a text; in a cell of text format all of it is text.
 *
 * @throws HostError InvalidArgument for what a cell cannot hold
 */
export function typedContent(value: unknown, isTextCell: boolean): TypedContent {
  if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE" };
  if (typeof value === "number") return { content: String(value) };
  if (typeof value !== "string")
    throw new HostError(
      "InvalidArgument",
      `A cell holds a number, text or boolean, not ${JSON.stringify(value)}.`,
    );
  if (isTextCell) {
    const text = value.startsWith("'") ? value.slice(1) : value; // the quote is never part of the text
    return text.startsWith("=") ? { content: `'${text}`, format: QUOTED_TEXT_FORMAT } : { content: text };
  }
  if (value.startsWith("=")) return { content: engineFormula(value) };
  const negative = NEGATIVE_IN_PARENTHESES.exec(value.trim());
  if (negative) return { content: `-${negative[1]}` };
  return { content: value.replace(POSITIVE_WITH_SIGN, "") };
}
