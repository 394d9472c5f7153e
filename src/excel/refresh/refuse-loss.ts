import { parseA1Ref, parseStructRef, tokenize } from "@borgar/fx";
import { cellAddress, quotedSheet } from "../cell-address";
import { isLiveFormula } from "../live-formula";
import type { Figure, Generation } from "../record/generation";
import type { CellValue } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";
import { type FoundSheet, type FoundWorkbook, covers, sheetOf, valueAt } from "./found-workbook";
import { type LocatedTable, locateTable } from "./locate-table";
import type { RestoreWrites } from "./restore-writes";

/** Rows of dates above a table. */
const datesAbove = 3;

/**
 * Sees to it that nothing of the user's goes with columns that are deleted.
 *
 * @throws WorkbookError `inTheWay` naming the first cell in them that we did not write, or that refers to them alone
 */
export function refuseLoss(
  found: FoundWorkbook,
  { tables }: Generation,
  columns: RestoreWrites["columns"],
): void {
  const located = tables.flatMap((recorded) => locateTable(found, recorded) ?? []);
  const goes = (sheet: string, first: number, last = first) =>
    columns.some(({ sheet: on, at, count }) => on === sheet && first >= at && last < at + count);
  for (const sheet of found.sheets) {
    for (const [i, cells] of sheet.formulas.entries()) {
      for (const [j, cell] of cells.entries()) {
        const [row, column] = [sheet.row + i, sheet.column + j];
        const where = `${quotedSheet(sheet.name)}!${cellAddress(row, column)}`;
        if (goes(sheet.id, column)) {
          if (cell !== "" && !isOurs(located, sheet, row, column, cell))
            throw inTheWay(`${where} stands in a column that was added and would be deleted`);
        } else if (refersTo(cell, { sheet, row, column }, found, goes))
          throw inTheWay(`${where} refers to a column that was added and would be deleted`);
      }
    }
  }
}

const inTheWay = (why: string): WorkbookError =>
  new WorkbookError("inTheWay", `Nothing was undone: ${why}. Move or clear that cell first.`);

/** Whether a cell of an added column is as the refresh left it. */
function isOurs(
  located: readonly LocatedTable[],
  sheet: FoundSheet,
  row: number,
  column: number,
  cell: CellValue,
): boolean {
  const within = located.find(({ table }) => covers(table, sheet.id, row, column));
  if (!within) {
    const isDate = located.some(
      ({ table }) =>
        table.sheet === sheet.id &&
        row < table.row &&
        row >= table.row - datesAbove &&
        covers(table, sheet.id, table.row, column),
    );
    return isDate && typeof cell === "number";
  }
  const { table, recorded, codeColumn } = within;
  if (row === table.row) return true;
  if (!recorded.figures) return String(cell).startsWith("=");
  if (isLiveFormula(cell, { row, column, codeColumn, headerRow: table.row })) return true;
  return cell === figureAt(within, sheet, row, column);
}

function figureAt(
  { recorded, table, codeColumn }: LocatedTable,
  sheet: FoundSheet,
  row: number,
  column: number,
): Figure | null | undefined {
  const key = recorded.keys.indexOf(String(valueAt(sheet, row, codeColumn)));
  const period = recorded.periods.indexOf(String(valueAt(sheet, table.row, column)));
  return recorded.figures?.[key]?.[period];
}

/** Whether one of a formula's references lies in columns that go, and would become #REF!. */
function refersTo(
  cell: CellValue,
  { sheet, row, column }: { sheet: FoundSheet; row: number; column: number },
  found: FoundWorkbook,
  goes: (sheet: string, first: number, last: number) => boolean,
): boolean {
  if (typeof cell !== "string" || !cell.startsWith("=")) return false;
  return tokenize(cell).some(({ type, value }) => {
    if (type === "structured") {
      const { table: name, columns = [] } = parseStructRef(value) ?? {};
      const table = found.tables.find((each) =>
        // [@3Q03] is of the table that the formula stands in.
        name ? each.name.toLowerCase() === name.toLowerCase() : covers(each, sheet.id, row, column),
      );
      if (!table || !columns.length) return false;
      const on = sheetOf(found, table.sheet);
      const at = columns.map((header) =>
        Array.from({ length: table.columns }, (_, i) => table.column + i).find(
          (each) => String(valueAt(on, table.row, each)).toLowerCase() === header.toLowerCase(),
        ),
      );
      const [first = -1, last = first] = at;
      return goes(table.sheet, first, last);
    }
    if (!type.startsWith("range")) return false;
    const reference = parseA1Ref(value);
    if (!reference || !("range" in reference)) return false;
    const { left, right } = reference.range;
    const name = reference.context?.at(-1);
    const on =
      name === undefined
        ? sheet
        : found.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return on !== undefined && typeof left === "number" && goes(on.id, left, right ?? left);
  });
}
