import { type Decimal, parseDecimal } from "../decimal/decimal";
import type { AsOfGiven } from "./as-of";
import { items } from "./items.data";
import type { Item } from "./item";
import { parsePeriod } from "./parse-period";
import { comparePeriods } from "./period";
import type { PublishedFact } from "./prints";
import { releasesAsOf, vintages } from "./store";

/** A figure that a later release printed differently. */
export interface Revision {
  readonly item: Item;
  readonly period: string;
  readonly before: PublishedFact;
  readonly after: PublishedFact;
  /** After less before, in the item's unit. */
  readonly difference: Decimal;
}

/** Every restatement as of a day, by item in the catalogue's order, then by period; of one item when it is given. */
export function revisions(item?: Item, asOf?: AsOfGiven): Revision[] {
  const asked = item ? [item] : items;
  return asked.flatMap((each) => periodsOf(each, asOf).flatMap((period) => revisionsOf(each, period, asOf)));
}

function revisionsOf(item: Item, period: string, asOf: AsOfGiven): Revision[] {
  const prints = vintages(item.code, period, asOf);
  return prints.slice(1).flatMap((after, i) => {
    const before = prints[i] as PublishedFact;
    const difference = parseDecimal(after.fact.value).minus(parseDecimal(before.fact.value));
    return difference.isZero() ? [] : [{ item, period, before, after, difference }];
  });
}

function periodsOf(item: Item, asOf: AsOfGiven): string[] {
  const facts = releasesAsOf(asOf).flatMap((release) =>
    release.facts.filter((fact) => fact.item === item.code),
  );
  const tokens = [...new Set(facts.map((fact) => fact.period))];
  return tokens.sort((a, b) => comparePeriods(parsePeriod(a), parsePeriod(b)));
}
