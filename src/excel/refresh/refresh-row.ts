import type { CellValue } from "../sheet-plan";
import type { CellKey } from "../record/generation";

/** What Refresh has to say of one cell, row, column or table. */
export type RowType =
  | "newPeriod" // a figure of a period that has no column yet
  | "firstDisclosed" // written as #N/A, now published
  | "restated" // published before with another value
  | "noLongerDisclosed" // published before, not as of the new day
  | "changedByYou" // holds something else than was written
  | "reclassified" // the same value under another label of the results table
  | "moved" // rows or columns in another order, or a table elsewhere
  | "deleted"; // the key of a row or column, or the table, is gone

/** One line of the list that is shown before anything is written. */
export interface RefreshRow {
  readonly type: RowType;
  /** The sheet's name now; the table's name when it was written where that is gone. */
  readonly sheet: string;
  /** Address now; absent for what is not there. */
  readonly cell?: string;
  /** The cell that Apply would write; absent for information. */
  readonly at?: CellKey;
  readonly item?: string;
  readonly period?: string;
  /** What the add-in wrote last; null for nothing. */
  readonly wrote?: CellValue | null;
  /** What the cell shows now. */
  readonly now?: CellValue;
  /** What the data says as of the new day. */
  readonly next?: CellValue;
  /** Publication dates of the releases that printed `wrote` and `next`. */
  readonly releases: { readonly wrote?: string; readonly next?: string };
  /** Whether Apply writes it; the user may change that wherever there is `at`. */
  readonly ticked: boolean;
  /** The cell holds a formula that follows the as-of: it changes with it, ticked or not. */
  readonly live: boolean;
  /** For information: what happened, in words. */
  readonly says?: string;
}
