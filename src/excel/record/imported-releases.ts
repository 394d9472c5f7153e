import { dataHash } from "../../statements/data-hash";
import type { Release } from "../../statements/release";
import { addRelease, allReleases, removeRelease } from "../../statements/store";
import { WorkbookError } from "../workbook-error";
import { type Versioned, fromVersionedPart, toXmlPart } from "./xml-part";

const namespace = "urn:iij-financials:release:1";

/** A release as the workbook keeps it, with the hash that says it is as it was stored. */
interface KeptRelease extends Versioned {
  readonly hash: string;
  readonly release: Release;
}

/**
 * Keeps an imported release in the workbook, in place of one of the same day, and makes it known to all formulas.
 *
 * @returns what takes it back: the workbook and the formulas then know what they knew before
 */
export async function keepRelease(release: Release): Promise<() => Promise<void>> {
  const { published } = release;
  const known = allReleases().find((other) => other.published === published);
  const kept = await replaceKept(published, release);
  addRelease(release);
  return async () => {
    await replaceKept(published, kept);
    if (known) addRelease(known);
    else removeRelease(published);
  };
}

/** Puts a release, or none, where the workbook keeps that of a day, and answers with what it kept. */
async function replaceKept(published: string, release?: Release): Promise<Release | undefined> {
  return Excel.run(async (context) => {
    const listed = listReleases(context);
    await context.sync();
    const parts = listed.items.map((part) => ({ part, xml: part.getXml() }));
    if (parts.length) await context.sync();
    const ofDay = parts
      .map(({ part, xml }) => ({ part, kept: releaseOf(xml.value) }))
      .filter(({ kept }) => kept.published === published);
    if (release) {
      const data: KeptRelease = { version: 1, hash: dataHash(release), release };
      context.workbook.customXmlParts.add(toXmlPart(namespace, data)); // before the other goes
    }
    for (const { part } of ofDay) part.delete();
    await context.sync();
    return ofDay[0]?.kept;
  });
}

/** Queues the first of two steps. */
export function listReleases({ workbook }: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return workbook.customXmlParts.getByNamespace(namespace).load("items/id");
}

/** Queues the second step; what it gives reads the releases after the sync. */
export function loadReleases(listed: Excel.CustomXmlPartScopedCollection): () => Release[] {
  const loaded = listed.items.map((part) => part.getXml());
  return () => loaded.map((xml) => releaseOf(xml.value));
}

function releaseOf(xml: string): Release {
  const { hash, release } = fromVersionedPart<KeptRelease>(xml);
  if (dataHash(release) === hash) return release;
  throw new WorkbookError(
    "recordDamaged",
    `The release of ${release.published} that this workbook holds was changed after it was stored: import it again.`,
  );
}
