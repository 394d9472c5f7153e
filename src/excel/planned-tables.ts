import { FinanceError } from "../errors";
import { parsePeriod } from "../statements/parse-period";
import { periodToken } from "../statements/period";
import type { CellValue, PlannedTable, SheetPlan } from "./sheet-plan";

/** A planned table by its keys and periods. */
export interface KeyedTable {
  readonly plan: SheetPlan;
  readonly table: PlannedTable;
  /** Texts of the first column, from top to bottom. */
  readonly keys: readonly string[];
  /** The headers that are period tokens. */
  readonly periods: readonly string[];
  /** Undefined for a key or period that the table lacks. */
  cell(key: string, period: string): CellValue | undefined;
  format(key: string, period: string): string | undefined;
  /** The sheet's column of a period, counted from 0. */
  columnOf(period: string): number | undefined;
}

/** Every table of the planned sheets. */
export function keyedTables(plans: readonly SheetPlan[]): KeyedTable[] {
  return plans.flatMap((plan) => plan.tables.map((table) => keyed(plan, table)));
}

function keyed(plan: SheetPlan, table: PlannedTable): KeyedTable {
  const { row, column, rows, columns } = table.block;
  const at = (r: number, c: number) => String(plan.values[row + r]?.[column + c] ?? "");
  const keys = Array.from({ length: rows - 1 }, (_, i) => at(i + 1, 0));
  const columnOf = new Map(
    Array.from({ length: columns }, (_, i) => [at(0, i), column + i] as const).filter(([header]) =>
      isPeriodToken(header),
    ),
  );
  const rowOf = new Map(keys.map((key, i) => [key, row + 1 + i]));
  const pick =
    <Cell>(cells: readonly (readonly Cell[])[]) =>
    (key: string, period: string): Cell | undefined =>
      cells[rowOf.get(key) ?? -1]?.[columnOf.get(period) ?? -1];
  return {
    plan,
    table,
    keys,
    periods: [...columnOf.keys()],
    cell: pick(plan.values),
    format: pick(plan.formats),
    columnOf: (period) => columnOf.get(period),
  };
}

/** Whether a header is a period's token as the planners write it. */
function isPeriodToken(header: string): boolean {
  try {
    return periodToken(parsePeriod(header)) === header;
  } catch (error) {
    if (error instanceof FinanceError) return false;
    throw error;
  }
}
