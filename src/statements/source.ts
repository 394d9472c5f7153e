import { itemOfCode } from "./find-item";
import type { PublishedFact } from "./store";

/**
 * A citation in one sentence: item, period, value with unit, and where it was printed.
 *
 * E.g. "Operating income (loss) 1Q03: (1,206) JPY million. Internet Initiative Japan Inc., Third Quarter Results …
 * (2004-02-16), Results table, line 104."
 */
export function citation({ fact, release }: PublishedFact): string {
  const { label, unit } = itemOfCode(fact.item);
  return (
    `${label} ${fact.period}: ${fact.printed} ${unit}. ` +
    `${release.company}, ${release.title} (${release.published}), ${fact.section}, line ${fact.line}.`
  );
}
