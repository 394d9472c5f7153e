import { type LongWork, goOn } from "./long-work";
import type { CellValue } from "./sheet-plan";

/** The used cells of one sheet, as plain data. */
export interface UsedCells {
  readonly sheet: string;
  /** Where the cells begin, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Formulas with their "=", values elsewhere; "" is an empty cell. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly (CellValue | boolean)[])[];
}

/** Reads every sheet, one round trip for their list and one for each sheet, so that it can be stopped in between. */
export async function readUsedCells(context: Excel.RequestContext, work: LongWork): Promise<UsedCells[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const read: UsedCells[] = [];
  for (const sheet of worksheets.items) {
    goOn(work, read.length, worksheets.items.length);
    const range = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas,values");
    await context.sync();
    read.push(usedCells(sheet.name, range));
  }
  goOn(work, read.length, worksheets.items.length);
  return read;
}

/** The cells of a range that was loaded with its place, formulas and values. */
export function usedCells(sheet: string, range: Excel.Range): UsedCells {
  if (range.isNullObject) return { sheet, row: 0, column: 0, formulas: [], values: [] };
  const { rowIndex, columnIndex, formulas, values } = range;
  return {
    sheet,
    row: rowIndex,
    column: columnIndex,
    formulas: formulas as CellValue[][],
    values: values as (CellValue | boolean)[][],
  };
}

/** Goes through the cells with their places on the sheet. */
export function eachCell<Found>(
  { row, column, formulas, values }: UsedCells,
  find: (formula: CellValue, value: CellValue | boolean, at: { row: number; column: number }) => Found[],
): Found[] {
  return formulas.flatMap((cells, r) =>
    cells.flatMap((formula, c) => find(formula, values[r]![c]!, { row: row + r, column: column + c })),
  );
}
