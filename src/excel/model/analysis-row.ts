import { cellAddress, quotedSheet } from "../cell-address";
import { firstFigureColumn } from "../sheet-draft";
import { type CellValue, type Look, numberFormats } from "../sheet-plan";
import { type ModelRow, cellsIn, firstRow, rowNumbers } from "./model-row";
import type { PlannedCell } from "./planned-cell";
import { type TimeLine, modelColumns } from "./time-line";

/** A row of the analysis under its key; formulas name rows by it. */
export interface AnalysisRow {
  /** Column A; "" for a row that no formula names. */
  readonly key: string;
  /** The key is a title. */
  readonly isHeading?: true;
  /** From column B on. */
  readonly cells: (at: Rows) => readonly PlannedCell[];
}

/** Addresses on the analysis sheet itself. */
export interface Rows {
  /** A cell that does not move with the formula, e.g. `$C$12`. */
  readonly fixed: (key: string, column?: string) => string;
  /** A cell, or those from one row down to another, e.g. `C12` and `C12:C16`. */
  readonly cell: (key: string, column: string) => string;
  readonly stack: (first: string, last: string, column: string) => string;
}

/** Addresses on the model's sheet. */
export interface ModelCells {
  /** A row over all quarters, e.g. `'IIJ Model'!$C$8:$J$8`. */
  readonly line: (key: string) => string;
  /** The same, each cell one quarter earlier: `'IIJ Model'!$B$8:$I$8`. */
  readonly lineBefore: (key: string) => string;
  /** A row over its fiscal years, e.g. `'IIJ Model'!$L$8:$M$8`. */
  readonly years: (key: string) => string;
  /** A row over quarters and years, as its header spans them. */
  readonly all: (key: string) => string;
  /** A value in column B. */
  readonly fixed: (key: string) => string;
  /** All rows of the model in the last quarter's column, or in that of units. */
  readonly rows: (of: "lastQuarter" | "unit") => string;
  /** Rows above the model by their number: over quarters, each a quarter earlier, over years, and over both. */
  readonly header: (row: 2 | 3 | 4, over: "line" | "before" | "years" | "all") => string;
}

/** @param sheet the model's sheet */
export function modelCells(sheet: string, rows: readonly ModelRow[], timeLine: TimeLine): ModelCells {
  const numbers = rowNumbers(rows);
  const { unit, firstYear } = modelColumns(timeLine);
  const lastYear = firstYear + timeLine.years.length - 1;
  const spans = {
    line: [firstFigureColumn, unit - 1],
    before: [firstFigureColumn - 1, unit - 2],
    years: [firstYear, lastYear],
    all: [firstFigureColumn, lastYear],
  } as const;
  const absolute = (row: number, column: number) =>
    cellAddress(row - 1, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const range = (row: number, [from, to]: readonly [number, number]) =>
    `${quotedSheet(sheet)}!${absolute(row, from)}:${absolute(row, to)}`;
  const rowOf = (key: string) => numbers.get(key)!;
  return {
    line: (key) => range(rowOf(key), spans.line),
    lineBefore: (key) => range(rowOf(key), spans.before),
    years: (key) => range(rowOf(key), spans.years),
    all: (key) => range(rowOf(key), spans.all),
    fixed: (key) => `${quotedSheet(sheet)}!${cellsIn(numbers, timeLine, 1).fixed(key)}`,
    rows: (of) => {
      const column = unit - (of === "unit" ? 0 : 1);
      const [first, last] = [firstRow, firstRow + rows.length - 1].map((row) => absolute(row, column));
      return `${quotedSheet(sheet)}!${first}:${last}`;
    },
    header: (row, over) => range(row, spans[over]),
  };
}

/** @param first number of the first row */
export function rowsFrom(first: number, rows: readonly AnalysisRow[]): Rows {
  const numbers = new Map(rows.map(({ key }, i) => [key, first + i]));
  const number = (key: string) => {
    const found = numbers.get(key);
    if (found === undefined) throw new Error(`No row of the analysis has the key ${key}.`);
    return found;
  };
  return {
    fixed: (key, column = "C") => `$${column}$${number(key)}`,
    cell: (key, column) => `${column}${number(key)}`,
    stack: (top, bottom, column) => `${column}${number(top)}:${column}${number(bottom)}`,
  };
}

export const label = (value: CellValue): PlannedCell => ({ value });
export const note = (value: CellValue): PlannedCell => ({ value, look: "note" });
export const yen = (value: CellValue, look: Look = "calculation"): PlannedCell => ({
  value,
  format: numberFormats.jpyMillion,
  look,
});
export const share = (value: CellValue, look: Look = "calculation"): PlannedCell => ({
  value,
  format: numberFormats.percent,
  look,
});
export const word = (value: CellValue, look: Look = "verdict"): PlannedCell => ({ value, look });

/** An empty row, and a title with a remark. */
export const titled = (title: string, remark = ""): AnalysisRow[] => [
  { key: "", cells: () => [] },
  { key: title, isHeading: true, cells: () => [{ value: "" }, note(remark)] },
];

/** The heads of columns from C on. */
export const heads = (...names: readonly string[]): AnalysisRow => ({
  key: "",
  cells: () => [{ value: "" }, ...names.map((value): PlannedCell => ({ value, look: "period" }))],
});
