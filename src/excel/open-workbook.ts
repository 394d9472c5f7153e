import { addRelease, allReleases, pinAsOf, requireRelease } from "../statements/store";
import { type Generation, isSealed } from "./record/generation";
import {
  type WorkbookRecord,
  listRecord,
  loadRecord,
  readRecord,
  sealGeneration,
} from "./record/generations";
import { listReleases, loadReleases } from "./record/imported-releases";
import { restore } from "./refresh/restore";

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
 * The add-in's contact with a workbook, first of all when it opens: reads the workbook's own releases into the store,
 * takes back what was cut short, requires the releases it was built with, and moves the pin to where the workbook has it.
 */
export async function openWorkbook(): Promise<OpenedWorkbook> {
  return Excel.run(async (context) => {
    const listed = { record: listRecord(context), releases: listReleases(context) };
    await context.sync();
    const [recordIn, releasesIn] = [loadRecord(listed.record), loadReleases(listed.releases)];
    await context.sync();
    const kept = releasesIn();
    kept.forEach(addRelease);
    const { record, repaired } = await settled(context, recordIn());
    if (record.current) takeUp(record.current);
    return {
      releases: kept.map(({ published }) => published),
      ...(record.current && { generation: record.current.number }),
      ...(repaired && { repaired: repaired.number }),
    };
  });
}

/** The record once nothing in the workbook is half done. */
export async function settled(
  context: Excel.RequestContext,
  record: WorkbookRecord,
): Promise<{ record: WorkbookRecord; repaired?: Generation }> {
  const [newest] = record.generations;
  if (newest && !isSealed(newest)) {
    if (isWritten(newest, record)) await seal(context, newest, record);
    else await removeUnfinished(context, newest, record);
  } else if (record.mark?.interrupted && record.current) {
    await restore(context, record.current);
  } else {
    return { record };
  }
  const after = await readRecord(context);
  return after.current?.number === newest?.number ? { record: after } : { record: after, repaired: newest };
}

/** The mark is written last. */
const isWritten = ({ number }: Generation, { mark }: WorkbookRecord): boolean =>
  mark?.number === number && !mark.interrupted;

/** The host vanished after the sheets were written and before their tables' ids were noted. */
async function seal(context: Excel.RequestContext, generation: Generation, { parts }: WorkbookRecord) {
  const { tables, customXmlParts } = context.workbook;
  tables.load("items/id,items/name");
  await context.sync();
  const idOf = (wanted: string) => tables.items.find(({ name }) => name === wanted)?.id;
  sealGeneration(customXmlParts.getItem(parts.get(generation.number) ?? ""), generation, idOf);
  await context.sync();
}

async function removeUnfinished(
  context: Excel.RequestContext,
  generation: Generation,
  { parts }: WorkbookRecord,
): Promise<void> {
  await restore(context, generation);
  context.workbook.customXmlParts.getItem(parts.get(generation.number) ?? "").delete();
  await context.sync();
}

function takeUp({ asOf, releases }: Generation): void {
  const loaded = new Set(allReleases().map(({ published }) => published));
  for (const { published } of releases) if (!loaded.has(published)) requireRelease(published);
  pinAsOf(asOf);
}
