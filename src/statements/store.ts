// The one module with state: the custom functions and the pane share it in the shared runtime.
import { FinanceError } from "../errors";
import { type AsOf, type AsOfGiven, findRelease, resolveAsOf } from "./as-of";
import type { DateSystem } from "./date";
import type { Unit } from "./item";
import { indexPrints, type Prints, type PublishedFact } from "./prints";
import type { Release } from "./release";
import bundled20030812 from "./releases/2003-08-12.json";
import bundled20031121 from "./releases/2003-11-21.json";
import bundled20040216 from "./releases/2004-02-16.json";

type Outcome = { readonly value: number } | { readonly error: unknown };

/** A question as far as its first parts: what came of it, and where it goes on. Texts and numbers stay apart. */
interface Asked {
  outcome?: Outcome;
  readonly next: Map<unknown, Asked>;
}

const bundledReleases = [bundled20030812, bundled20031121, bundled20040216] as readonly Release[];

let prints: Prints = indexPrints([]);
let pin: AsOf;
/** publication dates of the releases that the workbook was built with */
let required: ReadonlySet<string>;
/** pending, or failed for good, while the store holds less than the workbook */
let reading: Promise<unknown> | undefined;
let dateSystem: DateSystem;
/** what was asked since the store last changed, and its answer or why there is none */
const answers: Asked = { next: new Map() };
resetStore();

/** Back to the bundled releases, pinned to the newest; nothing required, nothing awaited, dates counted from 1900. */
export function resetStore(): void {
  required = new Set();
  reading = undefined;
  setDateSystem(1900);
  setReleases(bundledReleases);
  pinAsOf("Latest");
}

/** Adds a release; one of the same publication date is replaced by it. The pin stays where it is. */
export function addRelease(release: Release): void {
  setReleases([...prints.releases.filter((other) => other.published !== release.published), release]);
}

/** Takes a release out again; the pin stays where it is. */
export function removeRelease(published: string): void {
  setReleases(prints.releases.filter((release) => release.published !== published));
}

/** Moves the as-of that functions use when none is given. */
export function pinAsOf(asOf: string | number): void {
  pin = resolveAsOf(asOf, prints.releases, dateSystem);
  answers.next.clear();
}

/** The as-of that counts when none is given. */
export const pinned = (): AsOf => pin;

/**
 * Says that the workbook was built with the release of a day. While the store lacks it, whatever it could change is
 * `notLoaded`, never an older value.
 */
export function requireRelease(published: string): void {
  required = new Set([...required, published]);
  answers.next.clear();
}

/**
 * Says that the workbook's own releases are being read: until that has succeeded the store holds less than the
 * workbook, and whoever answers cells must wait for `beingRead`.
 */
export function readInto(read: Promise<unknown>): void {
  reading = read;
  read.then(
    () => {
      if (reading === read) reading = undefined;
    },
    () => undefined, // stays: nobody may answer from less than the workbook holds
  );
}

/** The reading of the workbook's own releases while it lasts, or for good once it has failed; else undefined. */
export const beingRead = (): Promise<unknown> | undefined => reading;

/** How the workbook counts its dates; read once, when it opens. */
export function setDateSystem(system: DateSystem): void {
  dateSystem = system;
  answers.next.clear();
}

export const currentDateSystem = (): DateSystem => dateSystem;

/**
 * The answer to a question that was asked before, without answering it again until the store changes.
 *
 * @param question everything that the answer depends on besides the store, part by part
 * @throws again what `answer` threw the first time
 */
export function remembered(question: readonly unknown[], answer: () => number): number {
  let asked = answers;
  for (const part of question) {
    const next = asked.next.get(part) ?? { next: new Map<unknown, Asked>() };
    if (!asked.next.has(part)) asked.next.set(part, next);
    asked = next;
  }
  const known = (asked.outcome ??= outcome(answer));
  if ("error" in known) throw known.error;
  return known.value;
}

function outcome(answer: () => number): Outcome {
  try {
    return { value: answer() };
  } catch (error) {
    return { error };
  }
}

/** All releases, oldest first. */
export const allReleases = (): readonly Release[] => prints.releases;

/** The release of a publication date, or of a title as IIJ.ASOF gives it. */
export const releaseNamed = (name: string): Release | undefined => findRelease(name, prints.releases);

/** The releases that count as of the pin, or as of what is given, oldest first; under `First` all of them. */
export function releasesAsOf(asOf?: AsOfGiven): readonly Release[] {
  const limit = limitOf(asOf);
  return limit === "First"
    ? prints.releases
    : prints.releases.filter((release) => release.published <= limit.upTo);
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
  const all = prints.of(item, period, unit);
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

/** Whether each figure counts as its first release printed it. */
export const isFirst = (asOf: AsOfGiven): boolean => limitOf(asOf) === "First";

function limitOf(asOf: AsOfGiven): AsOf {
  const limit = asOf === undefined ? pin : resolveAsOf(asOf, prints.releases, dateSystem);
  for (const published of required) {
    const counts = limit === "First" || published <= limit.upTo;
    if (counts && !prints.releases.some((release) => release.published === published)) {
      throw new FinanceError(
        "notLoaded",
        `This workbook was built with the release of ${published}, which is not loaded: import it again.`,
      );
    }
  }
  return limit;
}

function setReleases(next: readonly Release[]): void {
  prints = indexPrints(next);
  answers.next.clear();
}
