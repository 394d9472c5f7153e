import { distance } from "fastest-levenshtein";
import { FinanceError } from "../errors";
import type { Item, Statement } from "./item";
import { items } from "./items.data";
import { listed, normalise } from "./word";

/** Every name of an item: code, label, label without its bracketed parts, Japanese label, synonyms. */
function namesOf(item: Item): string[] {
  const bare = item.label.replace(/\s*\([^)]*\)/g, "");
  return [item.code, item.label, bare, ...(item.japanese ? [item.japanese] : []), ...item.synonyms];
}

const byCode = new Map(items.map((item) => [item.code, item]));
const byName = new Map<string, Item[]>();
for (const item of items) {
  for (const name of new Set(namesOf(item).map(normalise)))
    byName.set(name, [...(byName.get(name) ?? []), item]);
}

/** Lower-case words of a text, without marks: `op. income` has two. */
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`']/g, "")
    .match(/[\p{L}\p{N}&]+/gu) ?? [];

/** Every name but the codes, with its words. */
const names = [...new Set(items.flatMap(namesOf))]
  .filter((name) => !byCode.has(name) || !/[a-z][A-Z]/.test(name))
  .map((name) => ({ name, words: wordsOf(name) }));

/** The item a text names and no other, or undefined: by code, label or synonym, case- and space-insensitive. */
export function matchItem(text: string): Item | undefined {
  const named = itemsNamed(text);
  return named.length === 1 ? named[0] : undefined;
}

/** Every item that a text names: none for an unknown text, several for an ambiguous one such as `Gross margin`. */
export const itemsNamed = (text: string): readonly Item[] => byName.get(normalise(text)) ?? [];

/**
 * The item a text names.
 *
 * @throws FinanceError `ambiguousItem` listing the candidates, e.g. for `Gross margin`; `unknownItem` naming the nearest
 * label, e.g. "Operating income (loss)" for `Operating incom`.
 */
export function findItem(text: string): Item {
  const named = byName.get(normalise(text));
  if (named?.length === 1) return named[0] as Item;
  if (named) {
    const labels = named.map((item) => `"${item.label}"`).join(", ");
    throw new FinanceError("ambiguousItem", `"${text}" is ambiguous: name one of ${labels}.`);
  }
  if (text.trim() === "") {
    throw new FinanceError("unknownItem", 'The item is blank: name one, such as "Operating income".');
  }
  throw new FinanceError("unknownItem", `Unknown item "${text}". ${itemHint(text)}`);
}

/** The items that a text was meant to name, by a slip or by its beginnings, else where all of them are listed. */
function itemHint(text: string): string {
  const codes = [...new Set(namesMeant(text).flatMap((name) => itemsNamed(name)))];
  if (!codes.length) return "IIJ.ITEMS() lists all of them.";
  const labels = codes.slice(0, 4).map(({ label }) => `"${label}"`);
  return `Did you mean ${listed(labels)}?`;
}

/** Names near to a text: one letter off, else with its words in them, else more letters off. */
function namesMeant(text: string): string[] {
  const asked = wordsOf(text);
  if (asked.join("").length <= longestAbbreviation) return []; // every three letters are near to some other three
  const slips = names.map(({ name, words }) => ({ name, letters: lettersOff(asked, words) }));
  const least = Math.min(...slips.map(({ letters }) => letters));
  const nearest = slips.flatMap(({ name, letters }) => (letters === least ? [name] : []));
  if (least === 1) return nearest;
  const longer = names.filter(({ words }) => hasInOrder(words, asked));
  const begins = longer.filter(({ words }) => words[0]?.startsWith(asked[0] as string));
  if (longer.length) return (begins.length ? begins : longer).map(({ name }) => name);
  return Number.isFinite(least) ? nearest : [];
}

/** Up to so many letters, a text is taken for an abbreviation. */
const longestAbbreviation = 3;

/**
 * How many letters lie between two names, word by word, or none that counts: `net assets` is no slip of `total assets`,
 * though few letters differ.
 */
function lettersOff(asked: readonly string[], name: readonly string[]): number {
  const isRunTogether = asked.length === 1 && name.length > 1; // operatingincom
  if (asked.length !== name.length && !isRunTogether) return Infinity;
  const pairs = isRunTogether
    ? [[asked[0], name.join("")] as const]
    : asked.map((word, i) => [word, name[i]] as const);
  return pairs.reduce((sum, [word = "", other = ""]) => {
    const letters = distance(word, other);
    return letters <= slipsIn(Math.min(word.length, other.length), word) ? sum + letters : Infinity;
  }, 0);
}

/** How many letters of a word may be wrong: none of a short one, and none of a Japanese one, where each has a meaning. */
function slipsIn(length: number, word: string): number {
  if (length <= longestAbbreviation || /[^\p{Script=Latin}\p{N}]/u.test(word)) return 0;
  return length < 6 ? 1 : 2;
}

/** Whether words of a name begin with the asked ones, one after the other: `op inc` is in `operating income`. */
function hasInOrder(name: readonly string[], asked: readonly string[]): boolean {
  let from = 0;
  return asked.every((beginning) => {
    const at = name.findIndex((word, i) => i >= from && word.startsWith(beginning));
    from = at + 1;
    return at >= 0;
  });
}

/** The item of a code that the program itself wrote; an unknown one is a fault of ours. */
export function itemOfCode(code: string): Item {
  const item = byCode.get(code);
  if (!item) throw new Error(`No item has the code ${code}.`);
  return item;
}

/** The lines of a statement that releases print, in printed order. */
export function itemsOf(statement: Statement): Item[] {
  return items.filter((item) => item.statement === statement && !item.notInSource);
}
