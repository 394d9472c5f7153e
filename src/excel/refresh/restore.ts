import { cellNames } from "../cell-names";
import { followCells } from "../charts";
import type { Generation } from "../record/generation";
import type { CellValue } from "../sheet-plan";
import { refuseProtected } from "./read-again";
import { readWorkbook } from "./read-workbook";
import { type RestoreWrites, restoreWrites } from "./restore-writes";

/**
 * Puts back what a generation that failed or was cut short has changed; reads what is there first.
 *
 * @throws WorkbookError `sheetProtected`
 */
export async function restore(context: Excel.RequestContext, generation: Generation): Promise<void> {
  const { found } = await readWorkbook(context);
  const writes = restoreWrites(generation, found);
  refuseProtected(found, new Set([...writes.cells, ...writes.columns].map(({ sheet }) => sheet)));
  await putBack(context, writes);
}

/**
 * Writes the before-image in one batch.
 *
 * @param interrupted what IIJ_Generation says meanwhile, where it does not say so already
 */
export async function putBack(
  context: Excel.RequestContext,
  { sheets, names, columns, cells, charts, mark }: RestoreWrites,
  interrupted?: CellValue,
): Promise<void> {
  const { worksheets, names: named } = context.workbook;
  const setMark = (value: CellValue | undefined) => {
    if (mark !== undefined && value !== undefined)
      named.getItem(cellNames.generation).getRange().formulas = [[value]];
  };
  setMark(interrupted);
  for (const { sheet, row, column, value, format } of cells) {
    const cell = worksheets.getItem(sheet).getCell(row, column);
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.formulas = [[value]];
  }
  for (const { sheet: id, name, drew } of charts) {
    const sheet = worksheets.getItem(id);
    const chart = sheet.charts.getItem(name);
    if (drew) followCells(sheet, chart, drew);
    else chart.delete();
  }
  for (const { sheet, at, count } of [...columns].sort((a, b) => b.at - a.at)) {
    worksheets.getItem(sheet).getRangeByIndexes(0, at, 1, count).getEntireColumn().delete("Left");
  }
  for (const name of names) named.getItem(name).delete();
  for (const name of sheets) worksheets.getItem(name).delete();
  // Last, so that a restoration that is cut short itself is begun again.
  setMark(mark);
  await context.sync();
}
