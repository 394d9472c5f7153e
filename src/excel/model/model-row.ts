import { columnLetters } from "../cell-address";
import { firstFigureColumn } from "../sheet-draft";
import type { CellValue, Look } from "../sheet-plan";
import { type TimeLine, modelColumns } from "./time-line";

/** A row on the time line under its key, which column A shows; formulas name rows by their keys. */
export interface ModelRow {
  readonly key: string;
  /** Column B: what the row is; or, of a row off the time line, the value that formulas read with `fixed`. */
  readonly label: CellValue | ((at: Cells) => CellValue);
  readonly unit?: string;
  /** Number format of the row's figures. */
  readonly format?: string;
  readonly look?: Look;
  /** Of column B, where it is more than a label. */
  readonly labelLook?: Look;
  /** What stands in a quarter, `i` counted from 0. A formula is the same in all of them. */
  readonly quarter?: (at: Cells, i: number) => CellValue;
  /** What stands in a fiscal year. */
  readonly year?: (at: Cells) => CellValue;
  /** Of single quarters, where it differs from the row's. */
  readonly quarterLook?: (i: number) => Look | undefined;
  /** The row is a title in column A. */
  readonly isHeading?: true;
  /** Instead of a time line: text from the first quarter's column on. */
  readonly note?: CellValue;
  /** Of an input: how its default came to be, and from which figures. */
  readonly rule?: CellValue;
  readonly source?: CellValue;
}

/** Rows above the time line, by number. */
const headers = { end: 2, fiscalYear: 3, period: 4 } as const;
type Header = keyof typeof headers;

/** The first row of a time line, by number; all rows down to it are frozen. */
export const firstRow = 5;

/** Addresses for the formulas of one column: rows by their keys. */
export interface Cells {
  /** The row's cell in this column, e.g. `F10`. */
  readonly cell: (key: string) => string;
  /** In the column before, e.g. `E10`; before the first column stands a text. */
  readonly before: (key: string) => string;
  /** In all columns before this one, labels included, e.g. `$A10:E10`. */
  readonly earlier: (key: string) => string;
  /** In all quarters, e.g. `$C10:$J10`. */
  readonly line: (key: string) => string;
  /** From one row down to another in this column, e.g. `F31:F33`. */
  readonly stack: (first: string, last: string) => string;
  /** In column B, e.g. `$B$40`. */
  readonly fixed: (key: string) => string;
  /** In column B from one row down to another, e.g. `$B$40:$B$42`. */
  readonly fixedStack: (first: string, last: string) => string;
  /** The row's source, e.g. `$O10`. */
  readonly source: (key: string) => string;
  /** A cell above, in this column, e.g. `F$4`. */
  readonly above: (header: Header) => string;
  /** The cells above all columns before this one, e.g. `$A$4:E$4`. */
  readonly aboveEarlier: (header: Header) => string;
  /** The cells above all quarters, e.g. `$C$4:$J$4`. */
  readonly aboveLine: (header: Header) => string;
}

/** The number of each row by its key. */
export type RowNumbers = ReadonlyMap<string, number>;

/** @throws Error for a key that two rows have: a fault of the program. */
export function rowNumbers(rows: readonly ModelRow[]): RowNumbers {
  const numbers = new Map<string, number>();
  rows.forEach(({ key }, i) => {
    if (key === "") return;
    if (numbers.has(key)) throw new Error(`Two rows of the model have the key ${key}.`);
    numbers.set(key, firstRow + i);
  });
  return numbers;
}

/** @param column counted from 0 */
export function cellsIn(numbers: RowNumbers, timeLine: TimeLine, column: number): Cells {
  const number = (key: string) => {
    const found = numbers.get(key);
    if (found === undefined) throw new Error(`No row of the model has the key ${key}.`);
    return found;
  };
  const [letter, left] = [columnLetters(column), columnLetters(Math.max(0, column - 1))];
  const columns = modelColumns(timeLine);
  const [first, last, source] = [firstFigureColumn, columns.unit - 1, columns.source].map(
    (fixed) => `$${columnLetters(fixed)}`,
  );
  return {
    cell: (key) => `${letter}${number(key)}`,
    before: (key) => `${left}${number(key)}`,
    earlier: (key) => `$A${number(key)}:${left}${number(key)}`,
    line: (key) => `${first}${number(key)}:${last}${number(key)}`,
    stack: (top, bottom) => `${letter}${number(top)}:${letter}${number(bottom)}`,
    fixed: (key) => `$B$${number(key)}`,
    fixedStack: (top, bottom) => `$B$${number(top)}:$B$${number(bottom)}`,
    source: (key) => `${source}${number(key)}`,
    above: (header) => `${letter}$${headers[header]}`,
    aboveEarlier: (header) => `$A$${headers[header]}:${left}$${headers[header]}`,
    aboveLine: (header) => `${first}$${headers[header]}:${last}$${headers[header]}`,
  };
}

/** The sum of a flow over the quarters of a fiscal year; an error where one of them is. */
export const sumOfYear =
  (key: string) =>
  (at: Cells): string =>
    `=SUMIF(${at.aboveLine("fiscalYear")},${at.above("fiscalYear")},${at.line(key)})`;

/** A stock at the end of a fiscal year. */
export const endOfYear =
  (key: string) =>
  (at: Cells): string =>
    `=INDEX(${at.line(key)},1,MATCH(${at.above("fiscalYear")},${at.aboveLine("end")},0))`;

/** A title between rows, with a remark beside it. */
export const heading = (title: string, note = ""): ModelRow[] => [
  { key: "", label: "" },
  { key: title, label: "", isHeading: true, note },
];
