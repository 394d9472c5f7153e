import { FinanceError } from "../../errors";
import { itemsNamed } from "../../statements/find-item";
import { periodOf } from "../../statements/parse-period";
import { latestQuarter } from "../../statements/reported-quarters";
import { currentDateSystem } from "../../statements/store";
import { cellAddress, columnLetters } from "../cell-address";
import { replaceCells } from "../replace-cells";
import type { CellValue } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";

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

/** How many cells a result fills, from the formula's own on. */
export interface ResultSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Puts a formula into the cell that the user saw, in place of what it held then.
 *
 * @throws WorkbookError as `replaceCells`, and `inTheWay` naming a cell that the result needs and that is not empty; the
 * cell is then as before.
 */
export async function insertFormula(
  target: SeenCell,
  formula: string,
  size: ResultSize = { rows: 1, columns: 1 },
): Promise<void> {
  const { sheet, row, column, holds } = target;
  await Excel.run(async (context) => {
    if (size.rows > 1 || size.columns > 1) await refuseFullCells(context, target, size);
    await replaceCells(context, [{ sheet, row, column, was: holds, becomes: formula }]);
  });
}

async function refuseFullCells(
  context: Excel.RequestContext,
  { sheet, row, column }: SeenCell,
  { rows, columns }: ResultSize,
): Promise<void> {
  const cells = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
  const canAsk = Office.context.requirements.isSetSupported("ExcelApi", "1.12");
  const spill = canAsk ? cells.getCell(0, 0).getSpillingToRangeOrNullObject() : undefined;
  cells.load("formulas");
  spill?.load("rowCount,columnCount");
  await context.sync();
  const isItsOwn = (r: number, c: number) =>
    (r === 0 && c === 0) || (spill && !spill.isNullObject && r < spill.rowCount && c < spill.columnCount);
  for (const [r, line] of (cells.formulas as CellValue[][]).entries())
    for (const [c, held] of line.entries())
      if (held !== "" && !isItsOwn(r, c))
        throw new WorkbookError(
          "inTheWay",
          `Nothing was inserted: the result fills ${cellAddress(row, column)}:` +
            `${cellAddress(row + rows - 1, column + columns - 1)}, and ${cellAddress(row + r, column + c)} is not empty.`,
        );
}

/** Gives the cell back what it held before `insertFormula`. */
export async function takeFormulaBack(
  { sheet, row, column, holds }: SeenCell,
  formula: string,
): Promise<void> {
  await Excel.run((context) => replaceCells(context, [{ sheet, row, column, was: formula, becomes: holds }]));
}
