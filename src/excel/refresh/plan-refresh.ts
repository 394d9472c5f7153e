import { cellAddress } from "../cell-address";
import { isLiveFormula } from "../live-formula";
import { type KeyedTable, keyedTables } from "../planned-tables";
import type { Figure } from "../record/generation";
import { printOf } from "../record/sourced-figure";
import { type LineChange, compareLines } from "./follow-lines";
import { type Area, covers, formulaAt, valueAt } from "./found-workbook";
import { type LiveCell, liveCells } from "./live-cells";
import { type LocatedTable, locateTable } from "./locate-table";
import { type NamedChange, compareNames } from "./named-cells";
import type { RefreshBasis } from "./refresh-basis";
import type { RefreshRow } from "./refresh-row";
import { missingRows, movedRows } from "./shape-rows";

/** What a refresh would change; nothing is written yet. The user may tick other rows before it is applied. */
export interface RefreshPlan {
  readonly basis: RefreshBasis;
  readonly rows: readonly RefreshRow[];
  /** Formulas of any sheet, outside the tables, that call IIJ functions. */
  readonly live: readonly LiveCell[];
  /** Named cells that describe the release and follow it. */
  readonly names: readonly NamedChange[];
  /** Rows outside tables, such as the release's title on About, that follow it too. */
  readonly lines: readonly LineChange[];
}

/**
 * Compares, cell by cell, what was written last, what is there now and what the data says as of another day.
 *
 * A cell that holds what the data says is left out. One that holds what was written and would hold something else is
 * ticked; one that the user changed is not.
 */
export function planRefresh(basis: RefreshBasis): RefreshPlan {
  const { record, found, scope } = basis;
  const planned = keyedTables(basis.sheets);
  const located = record.tables.map((recorded) => ({ recorded, at: locateTable(found, recorded) }));
  const rows = located.flatMap(({ recorded, at }) => {
    if (!at) return missingRows(recorded, at);
    const next = planned.find(({ table }) => table.name === recorded.name);
    return [
      ...missingRows(recorded, at),
      ...movedRows(at),
      ...compareFigures(at, basis),
      ...(next && isWholeSheet(scope, at) ? newPeriods(at, next, basis) : []),
    ];
  });
  const names = scope ? { follow: [], rows: [] } : compareNames(basis);
  const lines = scope ? { follow: [], rows: [] } : compareLines(basis);
  const ours = located.flatMap(({ at }) => at ?? []);
  return {
    basis,
    rows: [...rows, ...names.rows, ...lines.rows],
    live: scope ? [] : liveCells(found, { was: record.asOf, is: basis.asOf }, ours),
    names: names.follow,
    lines: lines.follow,
  };
}

function compareFigures(located: LocatedTable, basis: RefreshBasis): RefreshRow[] {
  const { recorded, sheet } = located;
  return recorded.keys.flatMap((key, i) =>
    recorded.periods.flatMap((period, j) => {
      const row = located.rows.get(key);
      const column = located.columns.get(period);
      const wrote = recorded.figures?.[i]?.[j];
      if (row === undefined || column === undefined || wrote === undefined) return [];
      if (basis.scope && !covers(basis.scope, sheet.id, row, column)) return [];
      return compareFigure({ located, key, period, row, column, wrote }, basis) ?? [];
    }),
  );
}

interface FigureCell {
  readonly located: LocatedTable;
  readonly key: string;
  readonly period: string;
  readonly row: number;
  readonly column: number;
  readonly wrote: Figure | null;
}

function compareFigure(cell: FigureCell, { record, after }: RefreshBasis): RefreshRow | undefined {
  const { located, key, period, row, column, wrote } = cell;
  const { recorded, sheet, table } = located;
  const isLive = recorded.live;
  const place = { row, column, codeColumn: located.codeColumn, headerRow: table.row };
  const held = formulaAt(sheet, row, column);
  const untouched = wrote === null ? held === "" : isLive ? isLiveFormula(held, place) : held === wrote;
  const [was, is] = [printOf(key, period, record.asOf), after(recorded, key, period)];
  const described = {
    sheet: sheet.name,
    cell: cellAddress(row, column),
    item: key,
    period,
    wrote,
    now: valueAt(sheet, row, column),
    next: is.figure,
    releases: { wrote: was.release, next: is.release },
    live: isLive && untouched && wrote !== null,
  };
  const choice = { ...described, at: { table: table.id, key, period } };
  if (!isLive && held === is.figure) {
    const renamed = was.label !== undefined && is.label !== undefined && was.label !== is.label;
    if (!renamed || !untouched) return undefined;
    return {
      ...described,
      type: "reclassified",
      ticked: false,
      says: `printed as "${is.label}", before as "${was.label}"`,
    };
  }
  if (!untouched) return { ...choice, type: "changedByYou", ticked: false };
  if (wrote === is.figure) return undefined;
  return { ...choice, type: changeOf(wrote, is.figure), ticked: true };
}

function changeOf(wrote: Figure | null, next: Figure): RefreshRow["type"] {
  if (wrote === null) return "newPeriod";
  if (wrote === "#N/A") return "firstDisclosed";
  return next === "#N/A" ? "noLongerDisclosed" : "restated";
}

/** The figures of planned periods that the table was never given; a row that is gone gets none. */
function newPeriods(located: LocatedTable, next: KeyedTable, { after }: RefreshBasis): RefreshRow[] {
  const { recorded, sheet, table } = located;
  const isNew = (period: string) => !recorded.periods.includes(period);
  if (!recorded.figures) return [];
  return next.periods.filter(isNew).flatMap((period) =>
    recorded.keys
      .filter((key) => located.rows.has(key))
      .map((key) => {
        const { figure, release } = after(recorded, key, period);
        return {
          type: "newPeriod" as const,
          sheet: sheet.name,
          at: { table: table.id, key, period },
          item: key,
          period,
          wrote: null,
          next: figure,
          releases: { next: release },
          ticked: true,
          live: false,
        };
      }),
  );
}

/** A new column is offered where the whole sheet is refreshed. */
function isWholeSheet(scope: Area | undefined, { sheet, table }: LocatedTable): boolean {
  if (!scope) return true;
  const ends = [
    [table.row, table.column],
    [table.row + table.rows - 1, table.column + table.columns - 1],
  ] as const;
  return ends.every(([row, column]) => covers(scope, sheet.id, row, column));
}
