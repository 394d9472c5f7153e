import { closest, distance } from "fastest-levenshtein";
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

/** The item that a text was meant to name, else those with it in their names, else where all of them are listed. */
function itemHint(text: string): string {
  const asked = normalise(text);
  const names = [...byName.keys()];
  const nearest = closest(asked, names);
  const letters = distance(asked, nearest);
  const words = text.trim().split(/\s+/).map(normalise);
  const longer = asked.length > 2 ? names.filter((name) => hasInOrder(name, words)) : [];
  const slip = letters <= asked.length / 3 ? [nearest] : []; // ebidta, operating incom
  const meant = letters > 1 && longer.length ? longer : slip;
  const alike = [...new Set(meant.flatMap((name) => byName.get(name) ?? []))];
  if (!alike.length) return "IIJ.ITEMS() lists all of them.";
  const labels = alike.slice(0, 4).map(({ label }) => `"${label}"`);
  return `Did you mean ${listed(labels)}?`;
}

/** Whether a name holds the words, or their beginnings, one after the other: `op inc` is in `operatingincome`. */
function hasInOrder(name: string, words: readonly string[]): boolean {
  let from = 0;
  return words.every((word) => {
    const at = name.indexOf(word, from);
    from = at + word.length;
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
