import { quotedSheet } from "../cell-address";
import type { CellValue } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";
import { type FoundTable, type FoundWorkbook, formulaAt, sheetOf } from "./found-workbook";
import type { RefreshPlan } from "./plan-refresh";

/**
 * Queues a second look at everything that a plan rests on.
 *
 * @returns what tells, after the sync, why the plan may not be applied any more; undefined where it may
 */
export function readAgain(
  context: Excel.RequestContext,
  { basis: { record, found } }: RefreshPlan,
): () => WorkbookError | undefined {
  const { worksheets, tables, names } = context.workbook;
  const ours = found.tables.filter(({ id }) => record.tables.some((recorded) => recorded.id === id));
  const ranges = ours.map((table) => ({
    table,
    range: tables
      .getItemOrNullObject(table.id)
      .getRange()
      .load("formulas,rowIndex,columnIndex,rowCount,columnCount"),
  }));
  const cells = found.names
    .filter(({ name }) => name in record.names)
    .map((place) => ({
      place,
      cell: names.getItemOrNullObject(place.name).getRangeOrNullObject().load("formulas"),
    }));
  const sheets = new Set([...ours, ...cells.map(({ place }) => place)].map(({ sheet }) => sheet));
  const protections = [...sheets].map((id) => ({
    id,
    protection: worksheets.getItemOrNullObject(id).protection.load("protected"),
  }));
  return () => {
    const changed =
      ranges.find(({ table, range }) => range.isNullObject || !isSame(range, table, found))?.table.name ??
      cells.find(({ place, cell }) => cell.isNullObject || held(cell) !== heldBefore(place, found))?.place
        .name;
    if (changed === undefined) {
      const closed = protections.filter(({ protection }) => protection.protected).map(({ id }) => id);
      return refusal(found, closed);
    }
    return new WorkbookError(
      "changedSince",
      `Nothing was written: ${changed} is not as it was when the list was made. Look at the list again first.`,
    );
  };
}

/** @throws WorkbookError `sheetProtected` when a sheet that would be written is protected. */
export function refuseProtected(found: FoundWorkbook, sheets: ReadonlySet<string>): void {
  const closed = found.sheets.filter(({ id, isProtected }) => isProtected && sheets.has(id));
  const error = refusal(
    found,
    closed.map(({ id }) => id),
  );
  if (error) throw error;
}

function refusal(found: FoundWorkbook, closed: readonly string[]): WorkbookError | undefined {
  if (!closed.length) return undefined;
  const names = closed.map((id) => quotedSheet(sheetOf(found, id).name)).join(" and ");
  return new WorkbookError(
    "sheetProtected",
    `Nothing was written: ${names} ${closed.length > 1 ? "are" : "is"} protected. Take the protection off first.`,
  );
}

function isSame(range: Excel.Range, table: FoundTable, found: FoundWorkbook): boolean {
  const { row, column, rows, columns } = table;
  const sheet = sheetOf(found, table.sheet);
  return (
    range.rowIndex === row &&
    range.columnIndex === column &&
    range.rowCount === rows &&
    range.columnCount === columns &&
    (range.formulas as CellValue[][]).every((cells, i) =>
      cells.every((cell, j) => cell === formulaAt(sheet, row + i, column + j)),
    )
  );
}

const held = (cell: Excel.Range): CellValue | undefined => (cell.formulas as CellValue[][])[0]?.[0];

const heldBefore = (
  { sheet, row, column }: FoundWorkbook["names"][number],
  found: FoundWorkbook,
): CellValue => formulaAt(sheetOf(found, sheet), row, column);
