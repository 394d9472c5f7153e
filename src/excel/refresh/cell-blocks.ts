import type { CellValue } from "../sheet-plan";

/** One cell to write, counted from 0; its sheet stands by its id. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Number format to set first; absent to keep the cell's own. */
  readonly format?: string;
}

/** A rectangle of cells that is written as one. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellValue[])[];
}

/** Joins cells to as few rectangles as runs allow: neighbours in a column first, then equal runs side by side. */
export function cellBlocks(writes: readonly CellWrite[]): CellBlock[] {
  const blocks: { sheet: string; row: number; column: number; cells: CellValue[][] }[] = [];
  for (const run of columnRuns(writes)) {
    const left = blocks.at(-1);
    const isBeside =
      left?.sheet === run.sheet &&
      left.row === run.row &&
      left.cells.length === run.values.length &&
      left.column + (left.cells[0]?.length ?? 0) === run.column;
    if (left && isBeside) run.values.forEach((value, i) => left.cells[i]?.push(value));
    else blocks.push({ ...run, cells: run.values.map((value) => [value]) });
  }
  return blocks;
}

/** Runs down each column, in the order of sheets, first rows and columns: runs that can be joined follow each other. */
function columnRuns(
  writes: readonly CellWrite[],
): { sheet: string; row: number; column: number; values: CellValue[] }[] {
  const sorted = [...writes].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
  );
  const runs: { sheet: string; row: number; column: number; values: CellValue[] }[] = [];
  for (const { sheet, row, column, value } of sorted) {
    const above = runs.at(-1);
    const isBelow =
      above?.sheet === sheet && above.column === column && above.row + above.values.length === row;
    if (above && isBelow) above.values.push(value);
    else runs.push({ sheet, row, column, values: [value] });
  }
  return runs.sort(
    (a, b) =>
      a.sheet.localeCompare(b.sheet) ||
      a.row - b.row ||
      a.values.length - b.values.length ||
      a.column - b.column,
  );
}
