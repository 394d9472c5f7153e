import { cellNames } from "../cell-names";
import type { Generation } from "../record/generation";
import { readWorkbook } from "./read-workbook";
import { restoreWrites } from "./restore-writes";

/** Puts back what a generation that failed or was cut short has changed; reads what is there first. */
export async function restore(context: Excel.RequestContext, generation: Generation): Promise<void> {
  const { found } = await readWorkbook(context);
  const { sheets, names, columns, cells, mark } = restoreWrites(generation, found);
  const { worksheets, names: named } = context.workbook;
  for (const { sheet, row, column, value, format } of cells) {
    const cell = worksheets.getItem(sheet).getCell(row, column);
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.formulas = [[value]];
  }
  for (const { sheet, at, count } of [...columns].sort((a, b) => b.at - a.at)) {
    worksheets.getItem(sheet).getRangeByIndexes(0, at, 1, count).getEntireColumn().delete("Left");
  }
  for (const name of names) named.getItem(name).delete();
  for (const name of sheets) worksheets.getItem(name).delete();
  // Last, so that a restoration that is cut short itself is begun again.
  if (mark !== undefined) named.getItem(cellNames.generation).getRange().formulas = [[mark]];
  await context.sync();
}
