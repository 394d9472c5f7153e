import { cellAddress, quotedSheet } from "./cell-address";
import { drawChart } from "./charts";
import { addStyles, styleName } from "./look";
import { setUpPage } from "./page-setup";
import type { Block, CellValue, SheetPlan } from "./sheet-plan";
import { WorkbookError } from "./workbook-error";

/** What writing did, sheet by sheet. */
export interface WriteOutcome {
  readonly written: readonly string[];
  /** Already there, cell by cell the same. */
  readonly unchanged: readonly string[];
  /** Already there, but for formulas that had lost a sheet now written again. */
  readonly mended: readonly string[];
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
    const styles = context.workbook.styles.load("items/name");
    await context.sync();
    const missing = found.filter((existing) => isMissing(existing)).map(({ plan }) => plan);
    const broken = found.filter(({ plan }) => !missing.includes(plan)).map(brokenFormulas);
    const mended = broken.filter(({ cells }) => cells.length);
    if (missing.length) {
      try {
        addStyles(context, new Set(styles.items.map(({ name }) => name)));
        // All of them before the first formula: sheets refer to one another.
        addSheets(context, found, missing);
        const readBack = missing.map((plan) => ({ plan, range: fillSheet(context, plan) }));
        for (const { sheet, cells } of mended) mend(sheet, cells);
        context.workbook.worksheets.getItem(missing[0]!.name).activate();
        await context.sync();
        for (const { plan, range } of readBack) verify(plan, range.formulas as CellValue[][]);
      } catch (error) {
        await removeSheets(context, missing);
        if (error instanceof WorkbookError) throw error;
        throw new WorkbookError("writeFailed", `Nothing was written: ${(error as Error).message}`);
      }
    }
    return {
      written: missing.map(({ name }) => name),
      unchanged: broken.filter(({ cells }) => !cells.length).map(({ plan }) => plan.name),
      mended: mended.map(({ plan }) => plan.name),
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
  const sheet = workbook.worksheets.getItemOrNullObject(plan.name).load("name,position");
  const range = sheet.getRangeByIndexes(0, 0, plan.values.length, widthOf(plan)).load("formulas");
  const tables = plan.tables.map(({ name }) => workbook.tables.getItemOrNullObject(name).load("name"));
  const names = plan.names.map(({ name }) => workbook.names.getItemOrNullObject(name).load("name"));
  return { plan, sheet, range, tables, names };
}

/** Whether the sheet is to be written; throws when something of another content stands in its place. */
function isMissing({ plan, sheet, range, tables, names }: Existing): boolean {
  if (!sheet.isNullObject) {
    verify(plan, range.formulas as CellValue[][], "sheetDiffers");
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

/** Queues the missing sheets, each after the one before it in the plan, or at the end while there is none of ours. */
function addSheets(
  { workbook }: Excel.RequestContext,
  found: readonly Existing[],
  missing: readonly SheetPlan[],
): void {
  const present = found.filter(({ plan }) => !missing.includes(plan)).map(({ sheet }) => sheet.position);
  let next = present.length ? Math.min(...present) : undefined;
  let added = 0;
  for (const { plan, sheet } of found) {
    if (!missing.includes(plan)) {
      next = sheet.position + added + 1;
      continue;
    }
    const fresh = workbook.worksheets.add(plan.name);
    if (next !== undefined) fresh.position = next++;
    added++;
  }
}

/** A cell of ours whose formula lost the sheet it referred to. */
interface BrokenFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: CellValue;
}

function brokenFormulas({ plan, sheet, range }: Existing) {
  const found = range.formulas as CellValue[][];
  const cells = plan.values.flatMap((row, r) =>
    row.flatMap((planned, c): BrokenFormula[] =>
      isBroken(planned, found[r]?.[c]) ? [{ row: r, column: c, formula: planned }] : [],
    ),
  );
  return { plan, sheet, cells };
}

const isBroken = (planned: CellValue, found: CellValue | undefined): boolean =>
  typeof planned === "string" && planned.startsWith("=") && String(found).includes("#REF");

function mend(sheet: Excel.Worksheet, cells: readonly BrokenFormula[]): void {
  for (const { row, column, formula } of cells)
    sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
}

/** Queues the content of a sheet that has just been added; answers its range, loaded again, so that what Excel made of it can be compared. */
function fillSheet(context: Excel.RequestContext, plan: SheetPlan): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  const rangeOf = ({ row, column, rows, columns }: Block) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const range = rangeOf({ row: 0, column: 0, rows: plan.values.length, columns: widthOf(plan) });
  for (const { name, row, column } of plan.names) {
    context.workbook.names.add(name, rangeOf({ row, column, rows: 1, columns: 1 }));
  }
  for (const { block, look } of plan.looks) rangeOf(block).style = styleName(look);
  range.numberFormat = plan.formats as string[][]; // before the cells: "@" keeps a text that begins with = a text
  range.formulas = plan.values as CellValue[][];
  for (const planned of plan.tables) {
    const table = sheet.tables.add(rangeOf(planned.block), true);
    table.name = planned.name;
    table.style = "TableStyleLight1";
    table.showFilterButton = false;
    table.showBandedRows = false;
  }
  plan.columnWidths.forEach((points, column) => {
    rangeOf({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = points;
  });
  freeze(sheet, plan);
  for (const chart of plan.charts) drawChart(sheet, chart);
  setUpPage(sheet, plan);
  sheet.showGridlines = false;
  return range.load("formulas");
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
      actual[r]?.[c] === planned || (code === "sheetDiffers" && isBroken(planned, actual[r]?.[c]))
        ? []
        : [{ row: r, column: c, planned, found: actual[r]?.[c] }],
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
