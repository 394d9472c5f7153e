import { FinanceError } from "../../errors";
import { itemsNamed } from "../../statements/find-item";
import { periodOf } from "../../statements/parse-period";
import { latestQuarter } from "../../statements/reported-quarters";
import { currentDateSystem } from "../../statements/store";
import { cellAddress, columnLetters } from "../cell-address";
import { replaceCells } from "../replace-cells";
import type { CellValue } from "../sheet-plan";

/** A cell that a formula may refer to, and what it holds. */
export interface HeaderCell {
  /** E.g. `C$4` for a header, `$A5` for a label: right in every cell that the formula is filled into. */
  readonly reference: string;
  readonly value: CellValue;
}

/** A cell as the user saw it. */
export interface SeenCell {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Formula or value that is there; "" where the cell is empty. */
  readonly holds: CellValue;
}

/** The active cell, for a formula to be put into, with the headers and labels that it could refer to. */
export interface InsertTarget extends SeenCell {
  /** On its sheet: `C5`. */
  readonly address: string;
  /** Cells of its own column above it that name a period, the nearest first. */
  readonly periods: readonly HeaderCell[];
  /** Cells of its own row to the left that name an item. */
  readonly items: readonly HeaderCell[];
}

/** So far above the cell headers are looked for. */
const mostRowsAbove = 200;

/** Reads the active cell and what heads its column and row; writes nothing. */
export async function readInsertTarget(): Promise<InsertTarget> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,formulas");
    const sheet = cell.worksheet.load("name");
    await context.sync();
    const { rowIndex: row, columnIndex: column } = cell;
    const top = Math.max(0, row - mostRowsAbove);
    const above = row ? sheet.getRangeByIndexes(top, column, row - top, 1).load("values") : undefined;
    const left = column ? sheet.getRangeByIndexes(row, 0, 1, column).load("values") : undefined;
    if (above || left) await context.sync();
    const cellsAbove = ((above?.values ?? []) as CellValue[][]).map(([value = ""], i): HeaderCell => ({
      reference: `${columnLetters(column)}$${top + i + 1}`,
      value,
    }));
    const cellsLeft = ((left?.values[0] ?? []) as CellValue[]).map((value, i): HeaderCell => ({
      reference: `$${columnLetters(i)}${row + 1}`,
      value,
    }));
    return {
      sheet: sheet.name,
      row,
      column,
      address: cellAddress(row, column),
      holds: (cell.formulas as CellValue[][])[0]?.[0] ?? "",
      periods: cellsAbove.filter(({ value }) => isPeriod(value)).reverse(),
      items: cellsLeft.filter(({ value }) => typeof value === "string" && itemsNamed(value).length === 1),
    };
  });
}

function isPeriod(value: CellValue): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  if (value === "") return false;
  try {
    periodOf(value, () => latestQuarter(), currentDateSystem());
    return true;
  } catch (error) {
    if (error instanceof FinanceError) return false;
    throw error;
  }
}

/**
 * Puts a formula into the cell that the user saw, in place of what it held then.
 *
 * @throws WorkbookError as `replaceCells`; the cell is then as before.
 */
export async function insertFormula({ sheet, row, column, holds }: SeenCell, formula: string): Promise<void> {
  await Excel.run((context) => replaceCells(context, [{ sheet, row, column, was: holds, becomes: formula }]));
}

/** Gives the cell back what it held before `insertFormula`. */
export async function takeFormulaBack(
  { sheet, row, column, holds }: SeenCell,
  formula: string,
): Promise<void> {
  await Excel.run((context) => replaceCells(context, [{ sheet, row, column, was: formula, becomes: holds }]));
}
