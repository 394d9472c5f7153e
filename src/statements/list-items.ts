import { answerOf } from "./answer";
import type { Item } from "./item";
import { items } from "./items.data";
import { parsePeriod } from "./parse-period";
import { comparePeriods, isDiscrete, periodToken } from "./period";
import { reportedQuarters } from "./reported-quarters";
import { releasesAsOf } from "./store";
import { normalise } from "./word";

/** An item with the quarters in which the releases answer for it. */
export interface ListedItem {
  readonly item: Item;
  /** Tokens of the first and the last quarter; absent where no quarter is answered. */
  readonly first?: string;
  readonly last?: string;
}

/**
 * The catalogue in its order, as of the pin.
 *
 * @param search part of a code, label, synonym, statement or unit; case, width and spaces do not matter; default all
 */
export function listItems(search = ""): ListedItem[] {
  const wanted = normalise(search);
  return items
    .filter((item) => textsOf(item).some((text) => normalise(text).includes(wanted)))
    .map((item) => {
      const quarters = answeredQuarters(item);
      return { item, first: quarters[0], last: quarters.at(-1) };
    });
}

const textsOf = ({ code, label, japanese, statement, unit, synonyms }: Item): string[] =>
  [code, label, japanese, statement, unit, ...synonyms].filter((text) => text !== undefined);

function answeredQuarters(item: Item): string[] {
  const printed = releasesAsOf()
    .flatMap(({ facts }) => facts.filter((fact) => fact.item === item.code))
    .map((fact) => parsePeriod(fact.period))
    .filter(isDiscrete);
  const derived = reportedQuarters().filter((quarter) => answerOf(item, quarter, undefined));
  return [...new Set([...printed, ...derived].sort(comparePeriods).map(periodToken))];
}
