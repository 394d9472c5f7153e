import { closest } from "fastest-levenshtein";
import { FinanceError } from "../errors";
import type { Item, Statement } from "./item";
import { items } from "./items.data";

/** Case, width and spaces do not matter; neither do typographic apostrophes. */
function normalise(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, "");
}

/** Every name of an item: code, label, label without its bracketed parts, synonyms. */
function namesOf(item: Item): string[] {
  return [item.code, item.label, item.label.replace(/\s*\([^)]*\)/g, ""), ...item.synonyms];
}

const byName = new Map(
  items.flatMap((item) => namesOf(item).map((name) => [normalise(name), item] as const)),
);
const byCode = new Map(items.map((item) => [item.code, item]));

/** The item a text names, or undefined: by code, label or synonym, case- and space-insensitive. */
export function matchItem(text: string): Item | undefined {
  return byName.get(normalise(text));
}

/**
 * The item a text names.
 *
 * @throws FinanceError `unknownItem` naming the nearest label, e.g. "Operating income (loss)" for `Operating incom`.
 */
export function findItem(text: string): Item {
  const item = matchItem(text);
  if (item) return item;
  if (text.trim() === "")
    throw new FinanceError("unknownItem", 'The item is blank: name one, such as "Operating income".');
  const nearest = byName.get(closest(normalise(text), [...byName.keys()])) as Item;
  throw new FinanceError("unknownItem", `Unknown item "${text}". Did you mean "${nearest.label}"?`);
}

/** The item of a code that the program itself wrote; an unknown one is a fault of ours. */
export function itemOfCode(code: string): Item {
  const item = byCode.get(code);
  if (!item) throw new Error(`No item has the code ${code}.`);
  return item;
}

/** The lines of a statement in printed order. */
export function itemsOf(statement: Statement): Item[] {
  return items.filter((item) => item.statement === statement);
}
