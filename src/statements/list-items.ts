import { answerOf } from "./answer";
import type { Item } from "./item";
import { items } from "./items.data";
import { parsePeriod } from "./parse-period";
import { comparePeriods, isDiscrete, periodToken } from "./period";
import { releasesAsOf, vintages } from "./store";
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
  const quarters = printedQuarters();
  return items
    .filter((item) => textsOf(item).some((text) => normalise(text).includes(wanted)))
    .map((item) => {
      const answered = answeredQuarters(item, quarters);
      return { item, first: answered[0], last: answered.at(-1) };
    });
}

const textsOf = ({ code, label, japanese, statement, unit, synonyms }: Item): string[] =>
  [code, label, japanese, statement, unit, ...synonyms].filter((text) => text !== undefined);

function answeredQuarters(item: Item, quarters: readonly string[]): string[] {
  return quarters.filter((token) => {
    const isPrinted = item.unit === "text" && vintages(item.code, token).length > 0;
    return isPrinted || answerOf(item, parsePeriod(token), undefined);
  });
}

/** Every quarter that a release gives a figure for, in order of time. */
function printedQuarters(): string[] {
  const tokens = releasesAsOf().flatMap(({ facts }) => facts.map(({ period }) => period));
  const periods = [...new Set(tokens)].map((token) => parsePeriod(token)).filter(isDiscrete);
  return periods.sort(comparePeriods).map(periodToken);
}
