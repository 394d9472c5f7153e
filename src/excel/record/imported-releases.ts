import { dataHash } from "../../statements/data-hash";
import type { Release } from "../../statements/release";
import { addRelease } from "../../statements/store";
import { WorkbookError } from "../workbook-error";
import { type Versioned, fromVersionedPart, toXmlPart } from "./xml-part";

const namespace = "urn:iij-financials:release:1";

/** A release as the workbook keeps it, with the hash that says it is as it was stored. */
interface KeptRelease extends Versioned {
  readonly hash: string;
  readonly release: Release;
}

/** Keeps an imported release in the workbook, in place of one of the same day, and makes it known to all formulas. */
export async function keepRelease(release: Release): Promise<void> {
  await Excel.run(async (context) => {
    const listed = listReleases(context);
    await context.sync();
    const kept = listed.items.map((part) => ({ part, xml: part.getXml() }));
    if (kept.length) await context.sync();
    const data: KeptRelease = { version: 1, hash: dataHash(release), release };
    context.workbook.customXmlParts.add(toXmlPart(namespace, data)); // before the other goes
    for (const { part, xml } of kept) {
      if (releaseOf(xml.value).published === release.published) part.delete();
    }
    await context.sync();
  });
  addRelease(release);
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
