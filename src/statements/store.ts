// The one module with state: the custom functions and the pane share it in the shared runtime.
import { type AsOf, resolveAsOf } from "./as-of";
import type { Fact, Release } from "./release";
import bundled20040216 from "./releases/2004-02-16.json";

/** A fact together with the release that printed it. */
export interface PublishedFact {
  readonly fact: Fact;
  readonly release: Release;
}

const bundledReleases: readonly Release[] = [bundled20040216 as Release];

let releases: readonly Release[] = [];
let pin: AsOf;
/** item → period → every print of it, oldest first */
let prints: Map<string, Map<string, PublishedFact[]>>;
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

/** The newest release that counts as of the pin, or as of what is given. */
export function releaseAsOf(asOf?: string | number): Release {
  const limit = asOf === undefined ? pin : resolveAsOf(asOf, releases);
  const counting =
    limit === "First" ? releases : releases.filter((release) => release.published <= limit.upTo);
  return counting.at(-1) as Release; // resolveAsOf admits no day before the first release
}

/** Every print of an item in a period as of a day, oldest first. */
export function vintages(item: string, period: string, asOf?: string | number): readonly PublishedFact[] {
  const limit = asOf === undefined ? pin : resolveAsOf(asOf, releases);
  const all = prints.get(item)?.get(period) ?? [];
  return limit === "First" ? all.slice(0, 1) : all.filter(({ release }) => release.published <= limit.upTo);
}

/** The fact that counts as of a day: the newest print, or under `First` the oldest; undefined when none was printed. */
export function publishedFact(
  item: string,
  period: string,
  asOf?: string | number,
): PublishedFact | undefined {
  return vintages(item, period, asOf).at(-1);
}

function setReleases(next: readonly Release[]): void {
  releases = [...next].sort((a, b) => (a.published < b.published ? -1 : 1));
  prints = new Map();
  for (const release of releases) {
    for (const fact of release.facts) {
      const periods = prints.get(fact.item) ?? new Map<string, PublishedFact[]>();
      prints.set(fact.item, periods);
      periods.set(fact.period, [...(periods.get(fact.period) ?? []), { fact, release }]);
    }
  }
}
