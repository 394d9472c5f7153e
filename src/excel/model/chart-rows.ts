import { cases } from "../../statements/model/case";
import { bridgeCodes } from "../bridge-rows";
import { cellAddress, quotedSheet } from "../cell-address";
import { firstFigureColumn } from "../sheet-draft";
import { numberFormats } from "../sheet-plan";
import { column, inCase } from "./keys";
import { type ModelRow, rowNumbers } from "./model-row";
import type { PlannedCell } from "./planned-cell";
import type { TimeLine } from "./time-line";

/** A row of figures that charts draw: under the periods of the model, in the same columns. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly PlannedCell[];
}

export const chartKeys = {
  periods: "Chart.Periods",
  revenuesPublished: "Chart.TotalRevenues.Published",
  revenuesForecast: "Chart.TotalRevenues.Forecast",
  incomePublished: "Chart.OperatingIncome.Published",
  incomeForecast: "Chart.OperatingIncome.Forecast",
} as const;
export const chartCase = (name: string): string => `Chart.OperatingIncome.${name}`;

/** What the charts draw, fetched from the model quarter by quarter. */
export function chartRows(sheet: string, rows: readonly ModelRow[], { quarters }: TimeLine): ChartRow[] {
  const numbers = rowNumbers(rows);
  const model = (row: number, i: number) =>
    `${quotedSheet(sheet)}!${cellAddress(row - 1, firstFigureColumn + i)}`;
  const of = (key: string, i: number) => model(numbers.get(key)!, i);
  const row = (key: string, label: string, formula: (i: number) => string): ChartRow => ({
    key,
    label,
    cells: quarters.map((_, i) => ({
      value: `=${formula(i)}`,
      format: numberFormats.jpyMillion,
      look: "link",
    })),
  });
  /** A line in two rows: one is nothing where the other is the figure, so that they stack into one column. */
  const parted = (code: string, label: string, [known, ahead]: readonly [string, string]) => [
    row(known, `${label}: published, else nothing`, (i) => `IF(${of(column.reported, i)},${of(code, i)},0)`),
    row(ahead, `${label}: forecast, else nothing`, (i) => `IF(${of(column.reported, i)},0,${of(code, i)})`),
  ];
  return [
    {
      key: chartKeys.periods,
      label: "Quarter",
      cells: quarters.map((_, i) => ({ value: `=${model(4, i)}`, look: "period" })),
    },
    ...parted("TotalRevenues", "Total revenues", [chartKeys.revenuesPublished, chartKeys.revenuesForecast]),
    ...parted("OperatingIncome", "Operating income", [chartKeys.incomePublished, chartKeys.incomeForecast]),
    ...cases.map((name) =>
      row(chartCase(name), `Operating income: ${name.toLowerCase()} case`, (i) =>
        of(inCase(name, "OperatingIncome"), i),
      ),
    ),
    ...bridgeCodes.map((code) => row(code, `Bridge: ${code}`, (i) => of(code, i))),
  ];
}
