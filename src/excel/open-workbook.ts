import { addRelease, allReleases, pinAsOf, requireRelease } from "../statements/store";
import type { Generation } from "./record/generation";
import { isCutShort, listRecord, loadRecord, readRecord } from "./record/generations";
import { listReleases, loadReleases } from "./record/imported-releases";

/** What the first look at a workbook found. */
export interface OpenedWorkbook {
  /** Publication dates of the releases that it keeps. */
  readonly releases: readonly string[];
  /** The generation that its cells belong to; absent where the add-in has written nothing. */
  readonly generation?: number;
  /** A generation that was cut short, and has been taken back. */
  readonly repaired?: number;
}

/**
 * The add-in's first contact with a workbook: reads the workbook's own releases into the store, takes back what was cut
 * short, requires the releases it was built with, and moves the pin to where the workbook has it.
 *
 * @throws WorkbookError `recordTooNew` or `recordDamaged`, before anything is touched; `sheetProtected` where something
 * cannot be put back before a protection is taken off
 * @example readInto(openWorkbook()) // at start-up: until it has succeeded no function answers
 */
export async function openWorkbook(): Promise<OpenedWorkbook> {
  // Who types at once after opening must not be left without functions.
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const listed = { record: listRecord(context), releases: listReleases(context) };
    await context.sync();
    const [recordIn, releasesIn] = [loadRecord(listed.record), loadReleases(listed.releases)];
    await context.sync();
    const kept = releasesIn();
    kept.forEach(addRelease);
    const found = recordIn();
    const isSettled = isCutShort(found);
    if (isSettled) {
      const { settle } = await import("./refresh/settle"); // rarely needed, and more than all of this
      await settle(context, found);
    }
    const { current } = isSettled ? await readRecord(context) : found;
    if (current) takeUp(current);
    const newest = found.generations[0]?.number;
    return {
      releases: kept.map(({ published }) => published),
      ...(current && { generation: current.number }),
      ...(isSettled && current?.number !== newest && { repaired: newest }),
    };
  });
}

function takeUp({ asOf, releases }: Generation): void {
  const loaded = new Set(allReleases().map(({ published }) => published));
  for (const { published } of releases) if (!loaded.has(published)) requireRelease(published);
  pinAsOf(asOf);
}
