import { closest, distance } from "fastest-levenshtein";
import { FinanceError } from "../errors";

/** Case, width and spaces do not matter, neither do apostrophes or the kind of a dash. */
export function normalise(text: string): string {
  return withHyphens(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[’‘`'\s]/g, "");
}

/** The dashes and the minus sign that word processors put for a hyphen, as hyphens. */
export const withHyphens = (text: string): string => text.replace(/[\u2010-\u2015\u2212]/g, "-");

/**
 * The one of a closed list of words that a text means.
 *
 * @param what names the list in the error, e.g. `field`
 * @throws FinanceError `unknownWord` with the word it looks like, if any, and all of them.
 */
export function findWord<Word extends string>(text: string, words: readonly Word[], what: string): Word {
  const word = words.find((legal) => normalise(legal) === normalise(text));
  if (word !== undefined) return word;
  const nearest = closest(normalise(text), words.map(normalise));
  const meant = words.find((legal) => normalise(legal) === nearest);
  const looksLike = distance(normalise(text), nearest) < nearest.length / 2;
  const hint = looksLike ? ` Did you mean ${meant}?` : "";
  throw new FinanceError("unknownWord", `Unknown ${what} "${text}": give ${listed(words)}.${hint}`);
}

/** Words as a sentence lists them, e.g. `JPY or USD`. */
export const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" or ");
