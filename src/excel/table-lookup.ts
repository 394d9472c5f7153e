import { columnLetters, quotedSheet } from "./cell-address";
import type { CellPlace } from "./sheet-draft";
import type { PlannedTable, SheetPlan } from "./sheet-plan";

/** A table on a sheet, for formulas that look its rows up by their code. */
export interface TablePlace {
  /** Absent where the formula stands on the same sheet. */
  readonly sheet?: string;
  readonly block: PlannedTable["block"];
}

/**
 * A planned sheet's table by its name.
 *
 * @throws Error for a name that no table has: a fault of the program.
 */
export function placeOfTable(sheet: SheetPlan, name: string): TablePlace {
  const table = sheet.tables.find((planned) => planned.name === name);
  if (!table) throw new Error(`${sheet.name} has no table ${name}.`);
  return { sheet: sheet.name, block: table.block };
}

/**
 * The part of a formula that finds a table's cell by its row's code, in the column of the formula's own cell, wherever
 * the user has sorted the row to; `#N/A` when the code is gone.
 *
 * E.g. `INDEX('IIJ Operations'!C$4:C$14,MATCH($A20,'IIJ Operations'!$A$4:$A$14,0))`: from the header to one row below
 * the table, so that rows added at either end are within.
 *
 * @param code where the code stands: a reference such as `$A20`, or a text in quotes
 */
export function lookedUp({ sheet, block }: TablePlace, code: string, { column }: CellPlace): string {
  const prefix = sheet === undefined ? "" : `${quotedSheet(sheet)}!`;
  const [header, below] = [block.row + 1, block.row + block.rows + 1];
  const rows = (letters: string) => `${prefix}${letters}$${header}:${letters}$${below}`;
  return `INDEX(${rows(columnLetters(column))},MATCH(${code},${rows("$A")},0))`;
}

/** `$A20`: the code of the row that a cell stands in. */
export const codeBeside = ({ row }: CellPlace): string => `$A${row + 1}`;
