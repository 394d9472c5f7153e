import { itemOfCode } from "./find-item";
import type { Unit } from "./item";
import { type Fact, type Release, resultsTable } from "./release";

/** A fact together with the release that printed it. */
export interface PublishedFact {
  readonly fact: Fact;
  readonly release: Release;
}

/** Releases, and every print of a figure in them. */
export interface Prints {
  /** Oldest first. */
  readonly releases: readonly Release[];
  /** The print of an item in a period by each release, oldest first, in the item's own unit unless another is given. */
  of(item: string, period: string, unit?: Unit): readonly PublishedFact[];
}

/** Finds the prints of releases in any order. Where one release repeats a figure, its results table counts, else the first place. */
export function indexPrints(releases: readonly Release[]): Prints {
  const oldestFirst = [...releases].sort((a, b) => (a.published < b.published ? -1 : 1));
  const prints = new Map<string, PublishedFact[]>();
  for (const release of oldestFirst) {
    for (const fact of release.facts) {
      const key = keyOf(fact.item, fact.period, fact.unit);
      const earlier = prints.get(key) ?? [];
      const repeated = earlier.at(-1)?.release === release;
      if (!repeated) prints.set(key, [...earlier, { fact, release }]);
      else if (fact.section === resultsTable) prints.set(key, [...earlier.slice(0, -1), { fact, release }]);
    }
  }
  return {
    releases: oldestFirst,
    of: (item, period, unit) => prints.get(keyOf(item, period, unit ?? itemOfCode(item).unit)) ?? [],
  };
}

function keyOf(item: string, period: string, unit: Unit): string {
  return `${item} ${period} ${unit}`;
}
