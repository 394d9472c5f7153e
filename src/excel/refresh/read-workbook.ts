import { type LongWork, goOn } from "../long-work";
import { type WorkbookRecord, listRecord, loadRecord } from "../record/generations";
import type { CellValue } from "../sheet-plan";
import type { FoundName, FoundSheet, FoundTable, FoundWorkbook } from "./found-workbook";

/** Cells asked for in one round trip: some 4 MB of answer, which is what Excel on the web takes. */
const cellsPerTrip = 100_000;
/** What there is; where it stands and the record; the cells. */
const leastTrips = 3;

/**
 * Reads every sheet, table and named cell, and the record, in three round trips; in one more for each further
 * 100,000 cells. Progress counts the trips.
 *
 * @throws WorkbookError `cancelled`, `recordDamaged` or `recordTooNew`
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  work: LongWork = {},
): Promise<{ found: FoundWorkbook; record: WorkbookRecord }> {
  const { worksheets, tables, names } = context.workbook;
  goOn(work, 0, leastTrips);
  const listed = listRecord(context); // first: a later load of the same objects is the one that counts
  worksheets.load("items/id,items/name,items/protection/protected");
  tables.load("items/id,items/name,items/worksheet/id");
  names.load("items/name");
  await context.sync();
  goOn(work, 1, leastTrips);

  const sheets = worksheets.items.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    charts: sheet.charts.load("items/name,items/series/items/name"),
  }));
  const areas = tables.items.map((table) => ({
    table,
    range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount,numberFormat"),
  }));
  const cells = names.items.map((item) => {
    const range = item.getRangeOrNullObject().load("rowIndex,columnIndex,cellCount,numberFormat");
    return { name: item.name, range, sheet: range.worksheet.load("id") };
  });
  const readRecord = loadRecord(listed);
  await context.sync();

  const record = readRecord(); // before the bulk: one that cannot be read ends it here
  const found: FoundWorkbook = {
    sheets: await readSheets(context, sheets, work),
    tables: areas.map(foundTable),
    names: cells.flatMap(foundName),
  };
  return { found, record };
}

interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection;
}

/** Reads sheet after sheet in bands of rows, as many in one trip as it takes. */
async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
  work: LongWork,
): Promise<FoundSheet[]> {
  const bands = sheets.map((each) => ({ ...each, ranges: [] as Excel.Range[] }));
  const cells = sheets.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : cellCount(used)), 0);
  const trips = leastTrips - 1 + Math.max(1, Math.ceil(cells / cellsPerTrip));
  let trip = leastTrips - 1;
  goOn(work, trip, trips);
  let queued = 0;
  for (const { sheet, used, ranges } of bands) {
    if (used.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    for (let first = 0; first < rowCount;) {
      if (queued >= cellsPerTrip) {
        await context.sync();
        goOn(work, ++trip, trips);
        queued = 0;
      }
      const room = Math.max(1, Math.floor((cellsPerTrip - queued) / columnCount));
      const rows = Math.min(room, rowCount - first);
      ranges.push(
        sheet.getRangeByIndexes(rowIndex + first, columnIndex, rows, columnCount).load("formulas,values"),
      );
      queued += rows * columnCount;
      first += rows;
    }
  }
  await context.sync();
  goOn(work, trips, trips);
  return bands.map(({ sheet, used, charts, ranges }) => ({
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    charts: charts.items.map(({ name, series }) => ({ name, series: series.items.length })),
    row: used.isNullObject ? 0 : used.rowIndex,
    column: used.isNullObject ? 0 : used.columnIndex,
    formulas: ranges.flatMap((range) => range.formulas as CellValue[][]),
    values: ranges.flatMap((range) => range.values as CellValue[][]),
  }));
}

const cellCount = ({ rowCount, columnCount }: Excel.Range): number => rowCount * columnCount;

function foundTable({ table, range }: { table: Excel.Table; range: Excel.Range }): FoundTable {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const area = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
  const formats = range.numberFormat as string[][];
  return { id: table.id, name: table.name, sheet: table.worksheet.id, ...area, formats };
}

/** A name of several cells, or of none any more, is no cell of ours. */
function foundName(named: { name: string; range: Excel.Range; sheet: Excel.Worksheet }): FoundName[] {
  const { name, range, sheet } = named;
  if (range.isNullObject || range.cellCount !== 1) return [];
  const format = (range.numberFormat as string[][])[0]?.[0] ?? "General";
  return [{ name, sheet: sheet.id, row: range.rowIndex, column: range.columnIndex, format }];
}
