import type { Statement } from "../statements/item";

/**
 * A cell as the add-in writes it: a number, a text, or a formula with its "=", which a cell of text format shows as
 * the text it is; "" is an empty cell.
 */
export type CellValue = string | number;

/**
 * How a block of cells looks: the named cell style it gets, `IIJ Source` and so on. Each is one kind of content, so
 * that the same thing looks the same on every sheet.
 */
export type Look =
  | "title"
  | "note"
  | "heading"
  | "state" // a sentence about the whole sheet, in its frozen corner
  | "period"
  | "date"
  | "code"
  | "answer" // beside a question on About
  | "sourceAnswer"
  | "linkAnswer"
  | "liveAnswer"
  | "source" // constant from the source
  | "sourceTotal" // one that is printed as a total
  | "calculation" // formula over cells
  | "link" // formula that only fetches a cell of another sheet
  | "live" // formula that asks the add-in
  | "liveTotal"
  | "verdict" // a word that a check came to
  | "assumption" // an input of the model, for the user to change
  | "toBeSet" // one that no rule supports
  | "driver" // what the live case makes of an assumption
  | "total" // a result that stands out
  | "livePoint" // the one of many results that the model shows
  | "mark"; // a remark in a word below figures

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
 * A row outside any table that follows the release. Refresh finds it again by the texts that it begins with in column A.
 */
export interface PlannedLine {
  readonly row: number;
  /** How many cells it is known by; the cell behind them follows. With `whole` the line itself comes and goes. */
  readonly keys: number;
  readonly whole: boolean;
}

/** One row of numbers in a chart, out of cells of the sheet that holds the chart. */
export interface PlannedSeries {
  readonly name: string;
  readonly values: Block;
  /** `#RRGGBB`; absent for what holds up the others and is not seen. */
  readonly color?: string;
}

/** A chart over cells of its own sheet. Found again by its name, so that it is never drawn twice. */
export interface PlannedChart {
  readonly name: string;
  /** With the unit. */
  readonly title: string;
  readonly type: "ColumnClustered" | "ColumnStacked" | "LineMarkers";
  readonly categories: Block;
  readonly series: readonly PlannedSeries[];
  /** Of the value axis and of the labels at the points. */
  readonly numberFormat: string;
  readonly hasLabels: boolean;
  /** For what is never negative: a shortened column would exaggerate its changes. */
  readonly startsAtZero?: boolean;
  readonly hasLegend: boolean;
  /** In points from the sheet's corner. */
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
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
  /** The frozen rows are repeated on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly PlannedTable[];
  readonly charts: readonly PlannedChart[];
  /** The part that is printed, where it is not all of it. */
  readonly printed?: Block;
  /** Rows that begin a new printed page. */
  readonly newPages?: readonly number[];
  readonly lines: readonly PlannedLine[];
  /** Printed higher than wide; otherwise wider than high. */
  readonly isPortrait?: true;
  /** Cells that hold what checks came to: one that says "fails" stands out. */
  readonly verdicts?: readonly Block[];
  /** Workbook-level names, each for one cell. Refresh keeps their values up to date unless the user changed them. */
  readonly names: readonly { readonly name: string; readonly row: number; readonly column: number }[];
}

/** Number formats of the sheets; negative amounts stand in parentheses and a true zero is a dash. */
export const numberFormats = {
  jpyMillion: '#,##0;(#,##0);"-"',
  usdMillion: "#,##0.0;(#,##0.0)",
  percent: "0.0%;(0.0%)",
  rate: "0.00",
  date: "yyyy-mm-dd",
  text: "@",
  general: "General",
} as const;
