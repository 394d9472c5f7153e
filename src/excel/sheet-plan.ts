import type { Statement } from "../statements/item";

/** A cell as the add-in writes it: a value, or a formula with its "="; "" is an empty cell. */
export type CellValue = string | number;

/** How a block of cells looks; each is one kind of content, so that the same thing looks the same on every sheet. */
export type Look = "title" | "note" | "heading" | "periods" | "dates" | "code" | "source" | "answers";

/** A rectangle counted from the sheet's first cell. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A real Excel table, header row included: keys in its first column, labels in its second, then one column a period
 * under the period's token.
 *
 * When a period is added, a whole column is inserted at the right of the period before it. A formula that must take
 * in every period therefore refers to one column more on each side, or to the table.
 */
export interface PlannedTable {
  readonly name: string;
  readonly block: Block;
  /**
   * The statement whose figures it holds under item codes; Refresh keeps each of them up to date. Without one the
   * table holds formulas over figures, and a new period repeats those of the period before.
   */
  readonly statement?: Statement;
}

/**
 * One sheet as plain data: everything that will be written, decided before Excel is asked anything.
 *
 * `values` and `formats` have one shape and start at A1.
 */
export interface SheetPlan {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Excel number formats; `@` is text. */
  readonly formats: readonly (readonly string[])[];
  readonly looks: readonly { readonly block: Block; readonly look: Look }[];
  /** In points, from column A. */
  readonly columnWidths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly PlannedTable[];
  /** Workbook-level names, each for one cell. Refresh keeps their values up to date unless the user changed them. */
  readonly names: readonly { readonly name: string; readonly row: number; readonly column: number }[];
}

/** Number formats of the sheets; negative amounts stand in parentheses and a true zero is a dash. */
export const numberFormats = {
  jpyMillion: '#,##0;(#,##0);"-"',
  rate: "0.00",
  date: "yyyy-mm-dd",
  text: "@",
  general: "General",
} as const;
