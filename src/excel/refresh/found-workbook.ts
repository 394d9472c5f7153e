import type { CellValue } from "../sheet-plan";

/** A workbook as it was found, as plain data: rows and columns are counted from 0. */
export interface FoundWorkbook {
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly FoundTable[];
  readonly names: readonly FoundName[];
}

export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly charts: readonly { readonly name: string; readonly series: number }[];
  /** Where the cells below begin. */
  readonly row: number;
  readonly column: number;
  /** Formulas with their "=", values elsewhere; "" is an empty cell. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
}

/** A rectangle of cells of one sheet, which stands by its id. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FoundTable extends Area {
  readonly id: string;
  readonly name: string;
  /** Number formats of its cells, header included. */
  readonly formats: readonly (readonly string[])[];
}

/** A defined name of the whole workbook that stands for one cell. */
export interface FoundName {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly format: string;
}

/** What a cell holds: its formula, or its value where it has none. */
export const formulaAt = (sheet: FoundSheet, row: number, column: number): CellValue =>
  sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? "";

/** What a cell shows. */
export const valueAt = (sheet: FoundSheet, row: number, column: number): CellValue =>
  sheet.values[row - sheet.row]?.[column - sheet.column] ?? "";

export function sheetOf({ sheets }: FoundWorkbook, id: string): FoundSheet {
  const found = sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`The sheet ${id} is not among those that were found.`);
  return found;
}

export const covers = (area: Area, sheet: string, row: number, column: number): boolean =>
  area.sheet === sheet &&
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
