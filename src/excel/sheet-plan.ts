/** A cell's value as the add-in writes it; "" is an empty cell. */
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
  /** A real Excel table, header row included. */
  readonly table?: { readonly name: string; readonly block: Block };
  /** Workbook-level names, each for one cell. */
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
