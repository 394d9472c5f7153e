import { type Generation, isSealed } from "../record/generation";
import { type WorkbookRecord, isCutShort, sealGeneration } from "../record/generations";
import type { LongWork } from "../long-work";
import type { FoundWorkbook } from "./found-workbook";
import { readWorkbook } from "./read-workbook";
import { restore } from "./restore";

/**
 * What every contact with a workbook does first: takes back what was cut short, and notes what is missing of a write
 * that was complete.
 *
 * @returns whether there was anything to do; the record is to be read again then
 * @throws WorkbookError `sheetProtected` when a sheet that is to be put back is protected
 */
export async function settle(context: Excel.RequestContext, record: WorkbookRecord): Promise<boolean> {
  if (!isCutShort(record)) return false;
  const [newest] = record.generations;
  if (newest && !isSealed(newest)) {
    if (isWritten(newest, record)) await seal(context, newest, record);
    else await removeUnfinished(context, newest, record);
  } else if (record.current) await restore(context, record.current);
  return true;
}

/** Reads the workbook, once nothing in it is half done. */
export async function readSettled(
  context: Excel.RequestContext,
  work: LongWork = {},
): Promise<{ found: FoundWorkbook; record: WorkbookRecord }> {
  const read = await readWorkbook(context, work);
  return (await settle(context, read.record)) ? readWorkbook(context, work) : read;
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
