// Sheets of any size, for what happens when there is much to write: shared by integration tests and the bench.
import { figureSource } from "../src/excel/record/sourced-figure";
import type { RefreshPlan } from "../src/excel/refresh/plan-refresh";
import { planRefresh } from "../src/excel/refresh/plan-refresh";
import { readWorkbook } from "../src/excel/refresh/read-workbook";
import { SheetDraft } from "../src/excel/sheet-draft";
import { defaultOptions } from "../src/excel/sheet-options";
import { type SheetPlan, numberFormats } from "../src/excel/sheet-plan";
import { plannedSheets } from "../src/excel/planned-sheets";
import { type WriteOutcome, writeSheets } from "../src/excel/write-sheets";
import { fiscalQuarter } from "../src/statements/period";

const asOf = "2004-02-16";
const isLink = (value: unknown) => String(value).includes("IIJ Checks");

/** About, and one table of so many items and quarters whose figures are so many times those of another. */
export function largeSheets(items: number, quarters: number, times = 1): SheetPlan[] {
  const [about] = plannedSheets(defaultOptions, asOf) as [SheetPlan];
  const periods = Array.from({ length: quarters }, (_, i) =>
    fiscalQuarter(2003 + Math.floor(i / 4), (i % 4) + 1),
  );
  const heading = {
    name: "Large",
    title: "Large",
    note: "",
    endLabel: "Quarter ended",
    state: ["", ""],
  } as const;
  const draft = new SheetDraft(heading, periods);
  const rows = Array.from({ length: items }, (_, i) => ({
    key: `Item${i}`,
    label: `Item ${i}`,
    cell: ({ row, column }: { row: number; column: number }) =>
      times * (1_000_000 + row * 1_000 + column) + 0.5,
    format: numberFormats.jpyMillion,
    look: "source" as const,
  }));
  draft.table("IIJ_Large", rows, "Operations");
  const values = about.values.map((row) => row.map((value) => (isLink(value) ? "" : value)));
  return [{ ...about, values }, draft.plan()];
}

export const writeLarge = (plans: readonly SheetPlan[]): Promise<WriteOutcome> =>
  writeSheets(plans, defaultOptions, asOf);

/** The list of what would change if the data said what these sheets say. */
export async function planLarge(sheets: readonly SheetPlan[]): Promise<RefreshPlan> {
  const { found, record: history } = await Excel.run(async (context) => readWorkbook(context));
  const after = figureSource(sheets, "JPY", asOf);
  return planRefresh({ record: history.current!, history, found, sheets, asOf, after });
}

/** The slope of a line through the logarithms: 1 where `y` grows as `x` does. */
export function exponentOf(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (pick: 0 | 1) => logs.reduce((sum, log) => sum + log[pick], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
