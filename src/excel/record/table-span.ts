import { type KeyedTable, keyedTables } from "../planned-tables";
import type { Block, PlannedChart, SheetPlan } from "../sheet-plan";
import type { RecordedChart, TableSpan } from "./generation";

/** What the charts of planned sheets draw, in the tables' own terms. */
export function recordedCharts(sheets: readonly SheetPlan[]): RecordedChart[] {
  return sheets.flatMap((plan) => {
    const tables = keyedTables([plan]);
    return plan.charts.map((chart) => recordedChart(chart, tables));
  });
}

export function recordedChart(
  { name, categories, series }: PlannedChart,
  tables: readonly KeyedTable[],
): RecordedChart {
  return {
    name,
    categories: spanOf(categories, tables),
    series: series.map(({ values }) => spanOf(values, tables)),
  };
}

/** @throws Error for cells that are not figures of one table: a fault of the program */
function spanOf({ row, column, rows, columns }: Block, tables: readonly KeyedTable[]): TableSpan {
  for (const { table, keys, periods, columnOf } of tables) {
    const keyOf = (at: number) => (at === table.block.row ? "" : keys[at - table.block.row - 1]);
    const periodOf = (at: number) => periods.find((period) => columnOf(period) === at);
    const [first, last] = [keyOf(row), keyOf(row + rows - 1)];
    const [from, to] = [periodOf(column), periodOf(column + columns - 1)];
    if (first !== undefined && last !== undefined && from !== undefined && to !== undefined)
      return { table: table.name, keys: [first, last], periods: [from, to] };
  }
  throw new Error(`A chart draws row ${row} and column ${column}, which are in no table.`);
}
