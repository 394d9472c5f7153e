import type { Statement } from "../../statements/item";
import type { CellValue } from "../sheet-plan";
import type { SheetOptions } from "../sheet-options";
import type { Versioned } from "./xml-part";

/** A figure as the sheets show it, in the item's unit; `#N/A` where no release gave it. */
export type Figure = number | "#N/A";

/**
 * Everything the add-in knows of the sheets after one write or refresh, stored before the first cell is touched.
 *
 * Generations are never changed, but for the ids that Excel gives to new tables.
 */
export interface Generation extends Versioned {
  /** Counted from 1; the cell named IIJ_Generation says which one the cells belong to. */
  readonly number: number;
  readonly addInVersion: string;
  /** UTC, e.g. `2004-02-17T09:30:00.000Z`. */
  readonly writtenAt: string;
  /** The as-of whose figures were written: a publication date, or `First`. */
  readonly asOf: string;
  readonly options: SheetOptions;
  /** The releases that counted, oldest first, each with its data hash. */
  readonly releases: readonly { readonly published: string; readonly hash: string }[];
  readonly tables: readonly RecordedTable[];
  /** What was written into each named cell. */
  readonly names: Readonly<Record<string, CellValue>>;
  readonly lines: readonly RecordedLine[];
  readonly charts: readonly RecordedChart[];
  readonly before: BeforeImage;
  /** Of a generation that adds sheets: they are all there, and the ids of their tables are known. */
  readonly sealed?: true;
}

/** A table as it was written. Found again by its id, its rows by item code, its columns by period token. */
export interface RecordedTable {
  /** Absent until Excel has given it: while the table is being written, and when the host vanished just then. */
  readonly id?: string;
  /** Its name when it was written. */
  readonly name: string;
  /** Where it began, e.g. `'IIJ Operations'!A4`. */
  readonly place: string;
  /** Absent for a table of formulas over figures. */
  readonly statement?: Statement;
  /** Whether its figures are formulas that ask the add-in. */
  readonly live: boolean;
  /** Item codes, or other keys of the first column, from top to bottom. */
  readonly keys: readonly string[];
  /** Period tokens of its headers, from left to right. */
  readonly periods: readonly string[];
  /** By key and period; null where nothing was written. Absent for a table of formulas. */
  readonly figures?: readonly (readonly (Figure | null)[])[];
}

/** A row outside any table, as it was written. */
export interface RecordedLine {
  /** The sheet's name as planned. */
  readonly sheet: string;
  /** The texts that it begins with in column A. */
  readonly key: readonly CellValue[];
  /** What stands behind them; absent for a line that comes and goes whole. */
  readonly value?: CellValue;
}

/** What a chart draws. */
export interface RecordedChart {
  readonly name: string;
  readonly categories: TableSpan;
  readonly series: readonly TableSpan[];
}

/** Cells of a table by the keys of their rows and the periods of their columns, first and last. */
export interface TableSpan {
  /** The table's name as planned. */
  readonly table: string;
  /** "" is the header. */
  readonly keys: readonly [string, string];
  readonly periods: readonly [string, string];
}

/** What a generation changes and how it was before: enough to take an interrupted one back. */
export interface BeforeImage {
  /** Names of the sheets that it adds, with their cells from A1 on. */
  readonly sheets: readonly { readonly name: string; readonly cells: readonly (readonly CellValue[])[] }[];
  /** Whole columns that it inserts. */
  readonly columns: readonly InsertedColumns[];
  readonly cells: readonly CellChange[];
  /** Charts that it draws, and those that it makes draw other cells, with what they drew before; sheets by name. */
  readonly charts: readonly {
    readonly sheet: string;
    readonly name: string;
    readonly before?: RecordedChart;
  }[];
}

export interface InsertedColumns {
  /** Ids of the tables on one sheet that get the new columns. */
  readonly tables: readonly string[];
  /** Columns from each table's first to the first new one. */
  readonly offset: number;
  readonly periods: readonly string[];
  /** What stood beside the first table's header where the first new column comes, and moves to the right. */
  readonly moved: CellValue;
}

/** One cell, found by its keys; sheet and address say where it was. */
export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly at: CellKey | LinePlace;
  /** The format only where it changes with the content. */
  readonly before: { readonly formula: CellValue; readonly format?: string };
  readonly after: CellValue;
}

/** A figure by its keys, a named cell by its name. */
export type CellKey =
  { readonly table: string; readonly key: string; readonly period: string } | { readonly name: string };

/** A cell of a line, which has no key of its own: where it stands once all columns are there. */
export interface LinePlace {
  /** The sheet's name then: ids of sheets need not outlive a session. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Whether a generation that adds sheets came to its end; one that adds none is told by its mark. */
export const isSealed = ({ before, sealed }: Generation): boolean => !before.sheets.length || sealed === true;

/** What the cell named IIJ_Generation holds: the generation of the cells, and whether its batch was cut short. */
export interface GenerationMark {
  readonly number: number;
  readonly interrupted: boolean;
}

/** The first write of a batch puts this into IIJ_Generation, the last one the bare number. */
export const interruptedMark = (number: number): string => `${number} interrupted`;

/** Reads the cell; undefined for anything else than the add-in writes there. */
export function readMark(cell: unknown): GenerationMark | undefined {
  const [, number, interrupted] = /^(\d+)( interrupted)?$/.exec(String(cell)) ?? [];
  return number === undefined
    ? undefined
    : { number: Number(number), interrupted: interrupted !== undefined };
}
