import { type KeyedTable, keyedTables } from "../planned-tables";
import type { Block, PlannedChart, SheetPlan } from "../sheet-plan";
import type { RecordedChart, TableSpan } from "./generation";

/** What the charts of planned sheets draw, in the tables' own terms; without charts of cells outside tables. */
export function recordedCharts(sheets: readonly SheetPlan[]): RecordedChart[] {
  return sheets.flatMap((plan) => {
    const tables = keyedTables([plan]);
    return plan.charts.flatMap((chart) => recordedChart(chart, tables) ?? []);
  });
}

/** Undefined where it draws cells that are not figures of one table. */
export function recordedChart(
  { name, categories, series }: PlannedChart,
  tables: readonly KeyedTable[],
): RecordedChart | undefined {
  const along = spanOf(categories, tables);
  const values = series.flatMap((one) => spanOf(one.values, tables) ?? []);
  return along && values.length === series.length ? { name, categories: along, series: values } : undefined;
}

function spanOf({ row, column, rows, columns }: Block, tables: readonly KeyedTable[]): TableSpan | undefined {
  for (const keyed of tables) {
    const { table, keys, periods } = keyed;
    const keyOf = (at: number) => (at === table.block.row ? "" : keys[at - table.block.row - 1]);
    const periodOf = (at: number) => periods.find((period) => keyed.columnOf(period) === at);
    const [first, last] = [keyOf(row), keyOf(row + rows - 1)];
    const [from, to] = [periodOf(column), periodOf(column + columns - 1)];
    if (first !== undefined && last !== undefined && from !== undefined && to !== undefined)
      return { table: table.name, keys: [first, last], periods: [from, to] };
  }
  return undefined;
}
