import { cellAddress, quotedSheet } from "./cell-address";
import { applyLook } from "./look";
import type { Block, CellValue, SheetPlan } from "./sheet-plan";
import { WorkbookError } from "./workbook-error";

/** What writing did, sheet by sheet. */
export interface WriteOutcome {
  readonly written: readonly string[];
  /** Already there, cell by cell the same. */
  readonly unchanged: readonly string[];
}

/**
 * Writes the planned sheets that the workbook lacks, in two round trips whatever their size: one that reads what is
 * there, one that writes and reads back.
 *
 * All or nothing: a sheet, table or name of ours that holds something else stops it before anything is written; a
 * failure while writing removes what was begun. A user's cell is never overwritten.
 *
 * @throws WorkbookError `sheetDiffers`, `nameTaken` or `writeFailed` with a sentence that says where.
 */
export async function writeSheets(plans: readonly SheetPlan[]): Promise<WriteOutcome> {
  return Excel.run(async (context) => {
    const found = plans.map((plan) => inspect(context, plan));
    await context.sync();
    const missing = found.filter((existing) => isMissing(existing)).map(({ plan }) => plan);
    if (missing.length) {
      try {
        const readBack = missing.map((plan) => ({ plan, range: addSheet(context, plan) }));
        context.workbook.worksheets.getItem(readBack[0]!.plan.name).activate();
        await context.sync();
        for (const { plan, range } of readBack) verify(plan, range.values as CellValue[][]);
      } catch (error) {
        await removeSheets(context, missing);
        if (error instanceof WorkbookError) throw error;
        throw new WorkbookError("writeFailed", `Nothing was written: ${(error as Error).message}`);
      }
    }
    return {
      written: missing.map(({ name }) => name),
      unchanged: plans.filter((plan) => !missing.includes(plan)).map(({ name }) => name),
    };
  });
}

/** What the workbook holds where a planned sheet would stand; loaded, not yet read. */
interface Existing {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly tables: readonly Excel.Table[];
  readonly names: readonly Excel.NamedItem[];
}

function inspect(context: Excel.RequestContext, plan: SheetPlan): Existing {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItemOrNullObject(plan.name).load("name");
  const range = sheet.getRangeByIndexes(0, 0, plan.values.length, widthOf(plan)).load("values");
  const tables = plan.tables.map(({ name }) => workbook.tables.getItemOrNullObject(name).load("name"));
  const names = plan.names.map(({ name }) => workbook.names.getItemOrNullObject(name).load("name"));
  return { plan, sheet, range, tables, names };
}

/** Whether the sheet is to be written; throws when something of another content stands in its place. */
function isMissing({ plan, sheet, range, tables, names }: Existing): boolean {
  if (!sheet.isNullObject) {
    verify(plan, range.values as CellValue[][], "sheetDiffers");
    return false;
  }
  const taken = [...tables, ...names].find((object) => !object.isNullObject);
  if (taken) {
    throw new WorkbookError(
      "nameTaken",
      `Nothing was written: the name ${taken.name} already belongs to something else in this workbook. Rename that first.`,
    );
  }
  return true;
}

/** Queues one whole sheet; answers its range, loaded again, so that what Excel made of it can be compared. */
function addSheet(context: Excel.RequestContext, plan: SheetPlan): Excel.Range {
  const sheet = context.workbook.worksheets.add(plan.name);
  const rangeOf = ({ row, column, rows, columns }: Block) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const range = rangeOf({ row: 0, column: 0, rows: plan.values.length, columns: widthOf(plan) });
  range.numberFormat = plan.formats as string[][]; // before the values: "@" keeps a text that begins with = a text
  range.values = plan.values as CellValue[][];
  for (const planned of plan.tables) {
    const table = sheet.tables.add(rangeOf(planned.block), true);
    table.name = planned.name;
    table.style = "TableStyleLight1";
    table.showFilterButton = false;
    table.showBandedRows = false;
  }
  for (const { block, look } of plan.looks) applyLook(rangeOf(block).format, look);
  plan.columnWidths.forEach((points, column) => {
    rangeOf({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = points;
  });
  freeze(sheet, plan);
  for (const { name, row, column } of plan.names) {
    context.workbook.names.add(name, rangeOf({ row, column, rows: 1, columns: 1 }));
  }
  sheet.showGridlines = false;
  return range.load("values");
}

function freeze(sheet: Excel.Worksheet, { frozen: { rows, columns } }: SheetPlan): void {
  if (rows && columns) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows) sheet.freezePanes.freezeRows(rows);
}

/** Compares a sheet's cells with the plan's and names the first that differs. */
function verify(
  plan: SheetPlan,
  actual: readonly CellValue[][],
  code: "sheetDiffers" | "writeFailed" = "writeFailed",
) {
  const differing = plan.values.flatMap((row, r) =>
    row.flatMap((planned, c) =>
      actual[r]?.[c] === planned ? [] : [{ row: r, column: c, planned, found: actual[r]?.[c] }],
    ),
  );
  const first = differing[0];
  if (!first) return;
  const place = `${quotedSheet(plan.name)}!${cellAddress(first.row, first.column)}`;
  const others = differing.length > 1 ? ` (and ${differing.length - 1} more cells)` : "";
  const advice = code === "sheetDiffers" ? " Rename or delete that sheet to have it written afresh." : "";
  throw new WorkbookError(
    code,
    `Nothing was written: ${place} holds ${show(first.found)} where ${show(first.planned)} belongs${others}.${advice}`,
  );
}

/** Takes back what a failed write left: the sheets, and with them their tables, and the names. */
async function removeSheets(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = plans.map((plan) => worksheets.getItemOrNullObject(plan.name).load("name"));
  const named = plans.flatMap((plan) =>
    plan.names.map(({ name }) => names.getItemOrNullObject(name).load("name")),
  );
  await context.sync();
  for (const object of [...named, ...sheets]) if (!object.isNullObject) object.delete();
  await context.sync();
}

const widthOf = (plan: SheetPlan): number => plan.values[0]?.length ?? 0;
const show = (value: CellValue | undefined): string => (value === "" ? "nothing" : JSON.stringify(value));
