import type { AsOfGiven } from "../statements/as-of";
import { pinAsOf } from "../statements/store";
import { asOfDay } from "./as-of-day";
import { cellNames } from "./cell-names";
import {
  type ExistingSheet,
  type SheetState,
  brokenFormulas,
  findDifference,
  inspect,
  stateOf,
  withMark,
} from "./existing-sheet";
import { fillSheet } from "./fill-sheet";
import { type LongWork, goOn } from "./long-work";
import { addStyles } from "./look";
import { type Generation, interruptedMark } from "./record/generation";
import {
  type WorkbookRecord,
  addGeneration,
  listRecord,
  loadRecord,
  nextNumber,
  sealGeneration,
} from "./record/generations";
import { writtenGeneration } from "./record/written-generation";
import { settle } from "./refresh/settle";
import { takenBack } from "./refresh/taken-back";
import { type SheetOptions, defaultOptions } from "./sheet-options";
import type { CellValue, SheetPlan } from "./sheet-plan";

/** What writing did, sheet by sheet. */
export interface WriteOutcome {
  readonly written: readonly string[];
  /** Already there, cell by cell the same. */
  readonly unchanged: readonly string[];
  /** Already there, but for formulas that had lost a sheet now written again. */
  readonly mended: readonly string[];
  /** Already there, renamed or changed by the user, and left alone: Refresh lists what differs. */
  readonly changed: readonly string[];
}

/** Reading, writing, noting the ids of tables. */
const trips = 3;

/**
 * Writes the planned sheets that the workbook lacks, and the record of them, in three round trips whatever their size:
 * one that reads what is there, one that writes and reads back, one that notes the ids of the new tables. Where there
 * is a record already, one more reads it. The first write moves the pin to the day that the plans show.
 *
 * All or nothing: a sheet, table or name of ours that holds something else stops it before anything is written; a
 * failure while writing removes what was begun, and if the host itself is gone, the next contact does. A user's cell is
 * never overwritten.
 *
 * @param options what the plans were made with, for Refresh to plan them again
 * @param asOf which releases the plans show; the pin when undefined
 * @param work progress counts round trips
 * @throws WorkbookError `sheetDiffers`, `nameTaken`, `cancelled`, `writeFailed` or `interrupted` with a sentence that
 * says where.
 */
export async function writeSheets(
  plans: readonly SheetPlan[],
  options: SheetOptions = defaultOptions,
  asOf?: AsOfGiven,
  work: LongWork = {},
): Promise<WriteOutcome> {
  return Excel.run(async (context) => {
    goOn(work, 0, trips);
    const found = plans.map((plan) => inspect(context, plan));
    const styles = context.workbook.styles.load("items/name");
    const listed = listRecord(context);
    await context.sync();
    const readRecord = loadRecord(listed);
    if (listed.parts.items.length) await context.sync();
    const record = readRecord();
    if (await settle(context, record)) return writeSheets(plans, options, asOf, work);
    goOn(work, 1, trips);

    const states = new Map(found.map((existing) => [existing, stateOf(existing, record)]));
    const inState = (wanted: SheetState) => found.filter((existing) => states.get(existing) === wanted);
    const missing = inState("missing");
    if (missing.length) {
      addStyles(context, new Set(styles.items.map(({ name }) => name)));
      const day = asOfDay(asOf);
      const mended = inState("broken");
      await addMissing(context, { found, missing, mended, record, options, asOf: day, work });
      if (!record.current) pinAsOf(day); // from now on only Refresh moves it
    }
    goOn({ onProgress: work.onProgress }, trips, trips);
    const names = (state: SheetState) => inState(state).map(({ plan }) => plan.name);
    return {
      written: names("missing"),
      unchanged: names("unchanged"),
      mended: names("broken"),
      changed: names("changed"),
    };
  });
}

interface Writing {
  readonly found: readonly ExistingSheet[];
  readonly missing: readonly ExistingSheet[];
  readonly mended: readonly ExistingSheet[];
  readonly record: WorkbookRecord;
  readonly options: SheetOptions;
  readonly asOf: string;
  readonly work: LongWork;
}

async function addMissing(context: Excel.RequestContext, writing: Writing): Promise<void> {
  const { missing, mended, record, options, asOf, work } = writing;
  const { current } = record;
  const number = nextNumber(record);
  const plans = missing.map(({ plan }) => withMark(plan, interruptedMark(number)));
  const addsMark = plans.some(({ names }) => names.some(({ name }) => name === cellNames.generation));
  const markBefore = addsMark ? undefined : record.mark?.number;
  const generation = writtenGeneration(plans, { current, number, options, asOf, markBefore });
  try {
    const part = addGeneration(context, record, generation).load("id");
    if (markBefore !== undefined) setMark(context, interruptedMark(number));
    addSheets(context, writing); // all of them before the first formula: sheets refer to one another
    const readBack = plans.map((plan) => ({ plan, range: fillSheet(context, plan) }));
    for (const existing of mended) mend(existing);
    if (addsMark || markBefore !== undefined) setMark(context, number);
    context.workbook.worksheets.getItem(plans[0]!.name).activate();
    const tables = context.workbook.tables.load("items/id,items/name");
    await context.sync();
    goOn(work, 2, trips);
    for (const { plan, range } of readBack) {
      const difference = findDifference(plan, range.formulas as CellValue[][]);
      if (difference) throw new Error(difference);
    }
    await seal(context, part.id, generation, tables);
  } catch (error) {
    throw await takenBack(context, generation, error as Error);
  }
}

async function seal(
  context: Excel.RequestContext,
  partId: string,
  generation: Generation,
  tables: Excel.TableCollection,
): Promise<void> {
  const idOf = (wanted: string) => tables.items.find(({ name }) => name === wanted)?.id;
  sealGeneration(context.workbook.customXmlParts.getItem(partId), generation, idOf);
  await context.sync();
}

const setMark = ({ workbook }: Excel.RequestContext, mark: CellValue): void => {
  workbook.names.getItem(cellNames.generation).getRange().formulas = [[mark]];
};

/** Queues the missing sheets, each after the one before it in the plan, or at the end while there is none of ours. */
function addSheets({ workbook }: Excel.RequestContext, { found, missing }: Writing): void {
  const present = found.filter((each) => !missing.includes(each) && !each.sheet.isNullObject);
  let next = present.length ? Math.min(...present.map(({ sheet }) => sheet.position)) : undefined;
  let added = 0;
  for (const each of found) {
    if (!missing.includes(each)) {
      if (!each.sheet.isNullObject) next = each.sheet.position + added + 1;
      continue;
    }
    const fresh = workbook.worksheets.add(each.plan.name);
    if (next !== undefined) fresh.position = next++;
    added++;
  }
}

function mend(existing: ExistingSheet): void {
  for (const { row, column, formula } of brokenFormulas(existing))
    existing.sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
}
