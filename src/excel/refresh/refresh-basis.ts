import type { Generation } from "../record/generation";
import type { WorkbookRecord } from "../record/generations";
import type { FigureSource } from "../record/sourced-figure";
import type { SheetPlan } from "../sheet-plan";
import type { Area, FoundWorkbook } from "./found-workbook";

/** Everything that a refresh is planned from, as plain data. */
export interface RefreshBasis {
  /** What the add-in wrote last, and the record that it is the newest of. */
  readonly record: Generation;
  readonly history: WorkbookRecord;
  /** What is there now. */
  readonly found: FoundWorkbook;
  /** What would be written now. */
  readonly sheets: readonly SheetPlan[];
  /** The day it would be written as of: a publication date, or `First`. */
  readonly asOf: string;
  /** The figures as of that day. */
  readonly after: FigureSource;
  /** The part of the workbook to refresh; absent for all of it. */
  readonly scope?: Area;
}
