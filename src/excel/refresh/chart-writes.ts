import { keyedTables } from "../planned-tables";
import type { RecordedChart, TableSpan } from "../record/generation";
import { recordedChart } from "../record/table-span";
import type { Block, PlannedChart } from "../sheet-plan";
import { sheetOfPlan } from "./follow-lines";
import { type LocatedTable, locateTable } from "./locate-table";
import { type NewColumns, columnsAfter } from "./new-columns";
import type { RefreshBasis } from "./refresh-basis";

/** A chart that is drawn, or made to draw other cells; blocks are those once the new columns are there. */
export interface ChartWrite {
  /** The sheet's id. */
  readonly sheet: string;
  readonly chart: PlannedChart;
  readonly recorded: RecordedChart;
  /** What it drew before; absent for one that is new. */
  readonly before?: RecordedChart;
}

/**
 * The charts that a refresh touches: those that draw other periods now, and those that the sheets had no figures for
 * before. One that the user deleted, or gave other series, is left alone.
 */
export function chartWrites(basis: RefreshBasis, columns: readonly NewColumns[]): ChartWrite[] {
  const { record, found, sheets } = basis;
  const located = record.tables.flatMap((recorded) => locateTable(found, recorded) ?? []);
  return sheets.flatMap((plan) => {
    const sheet = plan.charts.length ? sheetOfPlan(plan, basis) : undefined;
    if (!sheet) return [];
    const tables = keyedTables([plan]);
    return plan.charts.flatMap((planned) => {
      const recorded = recordedChart(planned, tables);
      const before = record.charts.find(({ name }) => name === planned.name);
      const present = sheet.charts.find(({ name }) => name === planned.name);
      if (!recorded) return []; // of cells outside tables
      if (Boolean(before) !== Boolean(present) || (before && isSame(before, recorded))) return [];
      if (present && present.series !== planned.series.length) return [];
      const chart = chartAt(planned, recorded, (span) => blockOf(span, located, columns));
      return chart ? [{ sheet: sheet.id, chart, recorded, ...(before && { before }) }] : [];
    });
  });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The cells of a span; undefined where they no longer stand together. */
export function blockOf(
  { table: name, keys, periods }: TableSpan,
  located: readonly LocatedTable[],
  columns: readonly NewColumns[] = [],
): Block | undefined {
  const within = located.find(({ recorded }) => recorded.name === name);
  if (!within) return undefined;
  const { recorded, table } = within;
  const rowOf = (key: string) => (key === "" ? table.row : within.rows.get(key));
  const placed = columnsAfter(within, columns);
  const inTime = [...placed].sort(([, a], [, b]) => a - b).map(([period]) => period);
  const rows = run(
    keys.map(rowOf),
    keys.map((key) => recorded.keys.indexOf(key)),
  );
  const across = run(
    periods.map((period) => placed.get(period)),
    periods.map((period) => inTime.indexOf(period)),
  );
  return rows && across && { row: rows.first, rows: rows.count, column: across.first, columns: across.count };
}

/** From the first place to the last, where as many stand between them as between their keys. */
function run(
  [first, last]: (number | undefined)[],
  [from, to]: number[],
): { first: number; count: number } | undefined {
  if (first === undefined || last === undefined || last - first !== Number(to) - Number(from))
    return undefined;
  return { first, count: last - first + 1 };
}

function chartAt(
  planned: PlannedChart,
  recorded: RecordedChart,
  block: (span: TableSpan) => Block | undefined,
): PlannedChart | undefined {
  const categories = block(recorded.categories);
  const series = planned.series.flatMap((one, i) => {
    const values = block(recorded.series[i]!);
    return values ? [{ ...one, values }] : [];
  });
  return categories && series.length === planned.series.length
    ? { ...planned, categories, series }
    : undefined;
}
