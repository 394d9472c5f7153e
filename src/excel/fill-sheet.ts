import { drawChart } from "./charts";
import { markFailures, styleName } from "./look";
import { setUpPage } from "./page-setup";
import type { Block, CellValue, SheetPlan } from "./sheet-plan";

/**
 * Queues the content of a sheet that has just been added.
 *
 * @returns its range, loaded again, so that what Excel made of it can be compared
 */
export function fillSheet(context: Excel.RequestContext, plan: SheetPlan): Excel.Range {
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
  for (const { block, name } of plan.tables) addTable(sheet, rangeOf(block), name);
  plan.columnWidths.forEach((points, column) => {
    rangeOf({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = points;
  });
  for (const block of plan.verdicts ?? []) markFailures(rangeOf(block));
  freeze(sheet, plan);
  for (const chart of plan.charts) drawChart(sheet, chart);
  setUpPage(sheet, plan);
  sheet.showGridlines = false;
  return range.load("formulas");
}

/** Queues a table over cells that begin with its header. */
export function addTable(sheet: Excel.Worksheet, range: Excel.Range, name: string): void {
  const table = sheet.tables.add(range, true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showFilterButton = false;
  table.showBandedRows = false;
}

function freeze(sheet: Excel.Worksheet, { frozen: { rows, columns } }: SheetPlan): void {
  if (rows && columns) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows) sheet.freezePanes.freezeRows(rows);
}

const widthOf = (plan: SheetPlan): number => plan.values[0]?.length ?? 0;
