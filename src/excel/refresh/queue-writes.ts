import { drawChart, followCells } from "../charts";
import type { CellValue } from "../sheet-plan";
import { type CellBlock, cellBlocks } from "./cell-blocks";
import type { NewColumns } from "./new-columns";
import type { RefreshWrites } from "./refresh-writes";

/** Queues the new columns, each with its header at once, so that a batch that is cut short can be told by them. */
export function queueColumns(context: Excel.RequestContext, columns: readonly NewColumns[]): void {
  const rightmostFirst = [...columns].sort((a, b) => b.at - a.at);
  for (const { sheet, at, periods, tables } of rightmostFirst) {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRangeByIndexes(0, at, 1, periods.length).getEntireColumn().insert("Right");
    for (const { located, periods: own } of tables) {
      for (const period of own) {
        const header = worksheet.getCell(located.table.row, at + periods.indexOf(period));
        header.values = [[period]];
      }
    }
  }
}

/** Queues what makes the new columns part of their tables and look like their neighbours. */
export function queueShapes(context: Excel.RequestContext, { copies, resized }: RefreshWrites): void {
  const { worksheets, tables } = context.workbook;
  for (const { table, area } of resized) {
    const { sheet, row, column, rows, columns } = area;
    tables.getItem(table).resize(worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns));
  }
  for (const { what, sheet, row, rows, from, to } of copies) {
    const worksheet = worksheets.getItem(sheet);
    const source = worksheet.getRangeByIndexes(row, from, rows, 1);
    worksheet.getRangeByIndexes(row, to, rows, 1).copyFrom(source, what);
  }
}

/** Queues number formats where a cell needs another before its value. */
export function queueFormats(context: Excel.RequestContext, { cells }: RefreshWrites): void {
  for (const { sheet, row, column, format } of cells) {
    if (format === undefined) continue;
    context.workbook.worksheets.getItem(sheet).getCell(row, column).numberFormat = [[format]];
  }
}

/** Queues the charts, whose cells stand where they will. */
export function queueCharts(context: Excel.RequestContext, { charts }: RefreshWrites): void {
  for (const { sheet: id, chart, before } of charts) {
    const sheet = context.workbook.worksheets.getItem(id);
    if (before) followCells(sheet, sheet.charts.getItem(chart.name), chart);
    else drawChart(sheet, chart);
  }
}

/** Queues a rectangle of cells. */
export function queueBlock(context: Excel.RequestContext, block: CellBlock): Excel.Range {
  const range = rangeOfBlock(context, block);
  range.formulas = block.cells as CellValue[][];
  return range;
}

export function rangeOfBlock(
  context: Excel.RequestContext,
  { sheet, row, column, cells }: CellBlock,
): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 0);
}

/** What one rectangle, number format or change of shape adds to a request beside its values. */
const bytesPerBlock = 500;

/** A chart of a few series that is drawn. */
const queuedPerChart = 60;

/**
 * The rectangles of the writes in as few batches as fit the limit, by an estimate of their requests' length in bytes.
 *
 * A rectangle larger than the limit makes a batch of its own rows at a time.
 */
export function batchesOf(writes: RefreshWrites, mostBytes: number): CellBlock[][] {
  const { cells, columns, copies, resized, charts } = writes;
  const batches: CellBlock[][] = [[]];
  const formats = cells.filter(({ format }) => format !== undefined).length;
  const changes = formats + columns.length + copies.length + resized.length + charts.length * queuedPerChart;
  let size = changes * bytesPerBlock; // all of them go with the first batch
  for (const block of cellBlocks(cells).flatMap((each) => slices(each, mostBytes))) {
    const bytes = bytesOf(block);
    if (size + bytes > mostBytes && size > 0) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(block);
    size += bytes;
  }
  return batches;
}

const bytesOf = ({ cells }: CellBlock): number => JSON.stringify(cells).length + bytesPerBlock;

function slices(block: CellBlock, mostBytes: number): CellBlock[] {
  const parts = Math.min(block.cells.length, Math.ceil(bytesOf(block) / mostBytes));
  if (parts <= 1) return [block];
  const rows = Math.ceil(block.cells.length / parts);
  return Array.from({ length: Math.ceil(block.cells.length / rows) }, (_, i) => ({
    ...block,
    row: block.row + i * rows,
    cells: block.cells.slice(i * rows, (i + 1) * rows),
  }));
}
