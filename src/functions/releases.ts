import { cellFromDecimal, parseDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { findItem } from "../statements/find-item";
import { type Revision, revisions } from "../statements/revisions";
import { releaseAsOf } from "../statements/store";
import { nameOf } from "./arguments";
import { answer } from "./cell-error";

/**
 * Figures that a later release printed differently, one a row.
 * @customfunction REVISIONS
 * @param {any} [item] Code, label or synonym; default all items
 * @returns {any[][]} Item, period, old, new, difference, old release, new release
 */
export function revisionsFunction(item?: any): any[][] {
  return answer(() => {
    const name = nameOf(item, "item");
    const asked = name === undefined ? undefined : findItem(String(name));
    const rows = revisions(asked).map(rowOf);
    if (rows.length) return rows;
    const what = asked ? `No figure of ${asked.label}` : "No figure";
    throw new FinanceError("notInSource", `${what} was restated up to ${releaseAsOf().published}.`);
  });
}

function rowOf({ item, period, before, after, difference }: Revision): (string | number)[] {
  const [old, current] = [before, after].map(({ fact }) => cellFromDecimal(parseDecimal(fact.value)));
  const releases = [before.release.published, after.release.published];
  return [item.label, period, old as number, current as number, cellFromDecimal(difference), ...releases];
}
