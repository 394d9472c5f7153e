import { comparePeriods, periodToken } from "../../statements/period";
import { parsePeriod } from "../../statements/parse-period";
import { quotedSheet } from "../cell-address";
import { WorkbookError } from "../workbook-error";
import type { FoundWorkbook } from "./found-workbook";
import type { LocatedTable } from "./locate-table";

/** Whole columns that are inserted at one place of a sheet, for all of its tables that get periods there. */
export interface NewColumns {
  /** The sheet's id. */
  readonly sheet: string;
  /** The column that the first new one takes the place of, counted from 0 before anything is inserted. */
  readonly at: number;
  /** In order of time. */
  readonly periods: readonly string[];
  readonly tables: readonly WantedPeriods[];
  /** The neighbour whose look and formulas the new columns repeat: the period before, else the one after, if any. */
  readonly model?: number;
}

/** A table, and the periods that it is to be given. */
export interface WantedPeriods {
  readonly located: LocatedTable;
  readonly periods: readonly string[];
}

/**
 * Where new periods go: each at the right of the period before it, which keeps the meaning of every reference to the
 * columns that are there.
 *
 * @throws WorkbookError `inTheWay` when a column would go through another table
 */
export function placeNewColumns(found: FoundWorkbook, wanted: readonly WantedPeriods[]): NewColumns[] {
  const places = new Map<string, NewColumns>();
  for (const { located, periods } of wanted) {
    for (const [period, { at, model }] of periods.map((each) => [each, placeOf(located, each)] as const)) {
      const sheet = located.sheet.id;
      const key = `${sheet} ${at}`;
      const place = places.get(key) ?? {
        sheet,
        at,
        ...(model !== undefined && { model }),
        periods: [],
        tables: [],
      };
      places.set(key, {
        ...place,
        periods: inOrder([...new Set([...place.periods, period])]),
        tables: withPeriod(place.tables, located, period),
      });
    }
  }
  const placed = [...places.values()];
  for (const columns of placed) refuseToSplit(found, columns);
  return placed;
}

function withPeriod(
  tables: readonly WantedPeriods[],
  located: LocatedTable,
  period: string,
): readonly WantedPeriods[] {
  const known = tables.find((table) => table.located === located);
  const others = tables.filter((table) => table !== known);
  return [...others, { located, periods: [...(known?.periods ?? []), period] }];
}

/** Where a column stands once the new ones are there. */
export function shifted(placed: readonly NewColumns[], sheet: string, column: number): number {
  return placed.reduce(
    (at, columns) => at + (columns.sheet === sheet && columns.at <= column ? columns.periods.length : 0),
    column,
  );
}

/** Where a new period's column stands once all of them are there. */
export function newColumnOf(placed: readonly NewColumns[], columns: NewColumns, period: string): number {
  const before = placed.filter(({ sheet, at }) => sheet === columns.sheet && at < columns.at);
  return (
    columns.at +
    before.reduce((sum, { periods }) => sum + periods.length, 0) +
    columns.periods.indexOf(period)
  );
}

/** A table's columns by their periods once the new ones are there. */
export function columnsAfter(
  { columns, sheet, table }: LocatedTable,
  placed: readonly NewColumns[],
): Map<string, number> {
  const added = placed.flatMap((each) =>
    each.tables
      .filter(({ located }) => located.table.id === table.id)
      .flatMap(({ periods }) =>
        periods.map((period) => [period, newColumnOf(placed, each, period)] as const),
      ),
  );
  const stayed = [...columns].map(([period, column]) => [period, shifted(placed, sheet.id, column)] as const);
  return new Map([...stayed, ...added]);
}

function placeOf({ columns, table }: LocatedTable, period: string): { at: number; model?: number } {
  const present = inOrder([...columns.keys()]);
  const earlier = present.filter((other) => isBefore(other, period)).at(-1);
  const column = columns.get(earlier ?? present[0] ?? "");
  if (column === undefined) return { at: table.column + table.columns }; // every period's column is gone
  return earlier === undefined ? { at: column, model: column } : { at: column + 1, model: column };
}

function refuseToSplit(
  { tables, sheets }: FoundWorkbook,
  { sheet, at, tables: ours, periods }: NewColumns,
): void {
  const split = tables.find(
    (table) =>
      table.sheet === sheet &&
      table.column < at &&
      at < table.column + table.columns &&
      !ours.some(({ located }) => located.table.id === table.id),
  );
  if (!split) return;
  const name = sheets.find(({ id }) => id === sheet)?.name ?? sheet;
  throw new WorkbookError(
    "inTheWay",
    `Nothing was written: a column for ${periods.join(", ")} would go through the table ${split.name} ` +
      `on ${quotedSheet(name)}. Move that table to another sheet or another column first.`,
  );
}

const isBefore = (a: string, b: string): boolean => comparePeriods(parsePeriod(a), parsePeriod(b)) < 0;

const inOrder = (periods: readonly string[]): string[] =>
  periods
    .map((period) => parsePeriod(period))
    .sort(comparePeriods)
    .map(periodToken);
