import { closest, distance } from "fastest-levenshtein";
import { FinanceError } from "../errors";

/** Case, width and spaces do not matter; neither do typographic apostrophes. */
export function normalise(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, "");
}

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
