// The one module with state: the custom functions and the pane share it in the shared runtime.
import { type AsOf, type AsOfGiven, resolveAsOf } from "./as-of";
import { itemOfCode } from "./find-item";
import type { Unit } from "./item";
import { type Fact, type Release, resultsTable } from "./release";
import bundled20030812 from "./releases/2003-08-12.json";
import bundled20031121 from "./releases/2003-11-21.json";
import bundled20040216 from "./releases/2004-02-16.json";

/** A fact together with the release that printed it. */
export interface PublishedFact {
  readonly fact: Fact;
  readonly release: Release;
}

const bundledReleases = [bundled20030812, bundled20031121, bundled20040216] as readonly Release[];

let releases: readonly Release[] = [];
let pin: AsOf;
/** item, period and unit → the print of each release, oldest first */
let prints: Map<string, PublishedFact[]>;
resetStore();

/** Back to the bundled releases, pinned to the newest. */
export function resetStore(): void {
  setReleases(bundledReleases);
  pinAsOf("Latest");
}

/** Adds a release; one of the same publication date is replaced by it. The pin stays where it is. */
export function addRelease(release: Release): void {
  setReleases([...releases.filter((other) => other.published !== release.published), release]);
}

/** Moves the as-of that functions use when none is given. */
export function pinAsOf(asOf: string | number): void {
  pin = resolveAsOf(asOf, releases);
}

/** All releases, oldest first. */
export const allReleases = (): readonly Release[] => releases;

/** The releases that count as of the pin, or as of what is given, oldest first; under `First` all of them. */
export function releasesAsOf(asOf?: AsOfGiven): readonly Release[] {
  const limit = limitOf(asOf);
  return limit === "First" ? releases : releases.filter((release) => release.published <= limit.upTo);
}

/** The newest release that counts. */
export function releaseAsOf(asOf?: AsOfGiven): Release {
  return releasesAsOf(asOf).at(-1) as Release; // an as-of before the first release is refused
}

/**
 * The print of an item in a period by each release that counts, oldest first.
 *
 * Where one release repeats a figure, its results table counts, else the first place.
 *
 * @param unit the item's own unless given, e.g. `USD million` for the dollars printed beside the yen
 */
export function vintages(
  item: string,
  period: string,
  asOf?: AsOfGiven,
  unit?: Unit,
): readonly PublishedFact[] {
  const limit = limitOf(asOf);
  const all = prints.get(keyOf(item, period, unit ?? itemOfCode(item).unit)) ?? [];
  return limit === "First" ? all.slice(0, 1) : all.filter(({ release }) => release.published <= limit.upTo);
}

/** The fact that counts as of a day: the newest print, or under `First` the oldest; undefined when none was printed. */
export function publishedFact(
  item: string,
  period: string,
  asOf?: AsOfGiven,
  unit?: Unit,
): PublishedFact | undefined {
  return vintages(item, period, asOf, unit).at(-1);
}

function limitOf(asOf: AsOfGiven): AsOf {
  return asOf === undefined ? pin : resolveAsOf(asOf, releases);
}

function keyOf(item: string, period: string, unit: Unit): string {
  return `${item} ${period} ${unit}`;
}

function setReleases(next: readonly Release[]): void {
  releases = [...next].sort((a, b) => (a.published < b.published ? -1 : 1));
  prints = new Map();
  for (const release of releases) {
    for (const fact of release.facts) {
      const key = keyOf(fact.item, fact.period, fact.unit);
      const earlier = prints.get(key) ?? [];
      const repeated = earlier.at(-1)?.release === release;
      if (!repeated) prints.set(key, [...earlier, { fact, release }]);
      else if (fact.section === resultsTable) prints.set(key, [...earlier.slice(0, -1), { fact, release }]);
    }
  }
}
