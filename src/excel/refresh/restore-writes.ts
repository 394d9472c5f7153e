import { cellNames } from "../cell-names";
import type { Block } from "../sheet-plan";
import {
  type BeforeImage,
  type CellChange,
  type Generation,
  type InsertedColumns,
  readMark,
} from "../record/generation";
import type { CellValue } from "../sheet-plan";
import { blockOf } from "./chart-writes";
import type { CellWrite } from "./cell-blocks";
import { type FoundSheet, type FoundWorkbook, formulaAt, sheetOf } from "./found-workbook";
import { locateTable, placeOf } from "./locate-table";

/** What takes a generation back that was cut short; places are those before anything is removed. */
export interface RestoreWrites {
  /** Names of sheets that it added, and of the cells on them. */
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly columns: readonly { readonly sheet: string; readonly at: number; readonly count: number }[];
  readonly cells: readonly CellWrite[];
  readonly charts: readonly {
    readonly sheet: string;
    readonly name: string;
    /** What it drew before; absent for one that was not there. */
    readonly drew?: { readonly categories: Block; readonly series: readonly { readonly values: Block }[] };
  }[];
  /** What IIJ_Generation is to hold again; absent where it holds it, or goes with its sheet. */
  readonly mark?: CellValue;
}

/**
 * Finds what a generation has already written and puts back what was there before. A cell that holds neither was
 * changed by somebody since, and stays.
 */
export function restoreWrites(
  { number, before, tables, names }: Generation,
  found: FoundWorkbook,
): RestoreWrites {
  const sheets = before.sheets.flatMap((added) => {
    const sheet = found.sheets.find(({ name }) => name === added.name);
    return sheet && !cellOfAnother(sheet, added.cells, number) ? [sheet] : [];
  });
  const isRemoved = (id: string) => sheets.some((sheet) => sheet.id === id);
  const changes = before.cells.flatMap((change) => {
    const place = locate(change, tables, found);
    if (!place || isRemoved(place.sheet.id)) return [];
    return isOurs(change, formulaAt(place.sheet, place.row, place.column)) ? [{ change, place }] : [];
  });
  return {
    sheets: sheets.map(({ name }) => name),
    names: found.names.flatMap(({ name, sheet }) => (name in names && isRemoved(sheet) ? [name] : [])),
    columns: insertedColumns(before.columns, found),
    cells: changes
      .filter(({ change }) => !isMark(change))
      .map(({ change: { before: was }, place: { sheet, row, column } }) => ({
        sheet: sheet.id,
        row,
        column,
        value: was.formula,
        format: was.format,
      })),
    charts: restoredCharts(before.charts, tables, found),
    mark: changes.find(({ change }) => isMark(change))?.change.before.formula,
  };
}

/**
 * The first cell of an added sheet that holds something else than was planned; a batch that was cut short leaves some
 * of them empty, and the mark of its generation says so.
 */
export function cellOfAnother(
  sheet: FoundSheet,
  planned: readonly (readonly CellValue[])[],
  generation: number,
): { readonly row: number; readonly column: number } | undefined {
  const isMarkOf = (cell: CellValue) => readMark(cell)?.number === generation;
  for (const [i, cells] of sheet.formulas.entries())
    for (const [j, cell] of cells.entries()) {
      const [row, column] = [sheet.row + i, sheet.column + j];
      const wanted = planned[row]?.[column] ?? "";
      if (cell !== "" && cell !== wanted && !(isMarkOf(cell) && isMarkOf(wanted))) return { row, column };
    }
  return undefined;
}

function locate(
  { at }: CellChange,
  tables: Generation["tables"],
  found: FoundWorkbook,
): { sheet: FoundSheet; row: number; column: number } | undefined {
  if ("name" in at) {
    const named = found.names.find(({ name }) => name === at.name);
    return named && { sheet: sheetOf(found, named.sheet), row: named.row, column: named.column };
  }
  if ("sheet" in at) {
    const sheet = found.sheets.find(({ name }) => name === at.sheet);
    return sheet && { sheet, row: at.row, column: at.column };
  }
  const recorded = tables.find(({ id }) => id === at.table);
  const located = recorded && locateTable(found, recorded);
  const place = located && placeOf(located, at);
  return place && { sheet: located.sheet, ...place };
}

function restoredCharts(
  charts: BeforeImage["charts"],
  tables: Generation["tables"],
  found: FoundWorkbook,
): RestoreWrites["charts"] {
  const located = tables.flatMap((recorded) => locateTable(found, recorded) ?? []);
  return charts.flatMap(({ sheet: on, name, before }) => {
    const sheet = found.sheets.find((each) => each.name === on);
    if (!sheet?.charts.some((chart) => chart.name === name)) return [];
    if (!before) return [{ sheet: sheet.id, name }];
    const categories = blockOf(before.categories, located);
    const series = before.series.flatMap((span) => {
      const values = blockOf(span, located);
      return values ? [{ values }] : [];
    });
    if (!categories || series.length !== before.series.length) return [];
    return [{ sheet: sheet.id, name, drew: { categories, series } }];
  });
}

const isMark = ({ at }: CellChange): boolean => "name" in at && at.name === cellNames.generation;

function isOurs(change: CellChange, now: CellValue): boolean {
  if (isMark(change)) return readMark(now)?.number === change.after;
  return now === change.after && now !== change.before.formula;
}

/** The columns that are there already, from left to right: each one found moves those behind it in the same table. */
function insertedColumns(
  columns: readonly InsertedColumns[],
  found: FoundWorkbook,
): RestoreWrites["columns"] {
  const present: { sheet: string; at: number; count: number; table: string }[] = [];
  for (const { tables, offset, periods, moved } of [...columns].sort((a, b) => a.offset - b.offset)) {
    const table = found.tables.find(({ id }) => id === tables[0]);
    if (!table) continue;
    const sheet = sheetOf(found, table.sheet);
    const before = present.filter((other) => other.table === table.id);
    const at = table.column + offset + before.reduce((sum, { count }) => sum + count, 0);
    const header = (column: number) => formulaAt(sheet, table.row, column);
    const count = periods.length;
    const isEmptyStill =
      /^(Column\d+)?$/.test(String(header(at))) && moved !== "" && header(at + count) === moved;
    if (periods.includes(String(header(at))) || isEmptyStill) {
      present.push({ sheet: sheet.id, at, count, table: table.id });
    }
  }
  return present.map(({ sheet, at, count }) => ({ sheet, at, count }));
}
