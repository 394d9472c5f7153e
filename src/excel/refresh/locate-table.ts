import type { CellKey, RecordedTable } from "../record/generation";
import {
  type FoundSheet,
  type FoundTable,
  type FoundWorkbook,
  formulaAt,
  sheetOf,
  valueAt,
} from "./found-workbook";

/** A recorded table where it is now, with the rows and columns that still carry their keys. */
export interface LocatedTable {
  readonly recorded: RecordedTable;
  readonly table: FoundTable;
  readonly sheet: FoundSheet;
  /** Row by key and column by period, counted from the sheet's first; without what lacks its key or shares it. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  /** The column of codes; -1 when its header is gone. */
  readonly codeColumn: number;
  /** Keys and periods that stand in more than one place, so that none of them can be told to be the right one. */
  readonly ambiguous: ReadonlySet<string>;
}

/** The header of the column of codes, as every table of figures has it. */
const codeHeader = "Code";

/**
 * Finds a recorded table by its id, its rows by the texts in its column of codes, its columns by its header; never by
 * place, label or value.
 *
 * @returns undefined when the workbook has no table of that id
 */
export function locateTable(found: FoundWorkbook, recorded: RecordedTable): LocatedTable | undefined {
  const table = found.tables.find(({ id }) => id === recorded.id);
  if (!table) return undefined;
  const sheet = sheetOf(found, table.sheet);
  const headers = range(table.column, table.columns).map((column) => ({
    at: column,
    text: String(valueAt(sheet, table.row, column)),
  }));
  const codeColumn = headers.find(({ text }) => text === codeHeader)?.at ?? -1;
  const keys =
    codeColumn < 0
      ? []
      : range(table.row + 1, table.rows - 1).map((row) => ({
          at: row,
          text: String(formulaAt(sheet, row, codeColumn)),
        }));
  const ambiguous = new Set<string>();
  return {
    recorded,
    table,
    sheet,
    codeColumn,
    rows: placesOf(recorded.keys, keys, ambiguous),
    columns: placesOf(recorded.periods, headers, ambiguous),
    ambiguous,
  };
}

/** Where the cell of a key stands; undefined when the row or column is gone. */
export function placeOf(
  located: LocatedTable,
  { key, period }: Extract<CellKey, { table: string }>,
): { row: number; column: number } | undefined {
  const row = located.rows.get(key);
  const column = located.columns.get(period);
  return row === undefined || column === undefined ? undefined : { row, column };
}

function placesOf(
  wanted: readonly string[],
  texts: readonly { at: number; text: string }[],
  ambiguous: Set<string>,
): Map<string, number> {
  const places = new Map<string, number>();
  for (const { at, text } of texts) {
    if (places.has(text)) ambiguous.add(text);
    places.set(text, at);
  }
  return new Map(
    wanted.flatMap((text) => {
      const place = places.get(text);
      return place === undefined || ambiguous.has(text) ? [] : [[text, place] as const];
    }),
  );
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);
