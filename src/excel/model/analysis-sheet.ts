import type { AsOfGiven } from "../../statements/as-of";
import { cases } from "../../statements/model/case";
import { bridgeRows } from "../bridge-rows";
import { columnLetters, quotedSheet } from "../cell-address";
import { bridgeChart, chartColors, chartPlace, chartRows as rowsForCharts } from "../charts-sheet";
import { firstFigureColumn } from "../sheet-draft";
import { type PlannedChart, type SheetPlan, numberFormats } from "../sheet-plan";
import { type AnalysisRow, modelCells, rowsFrom, titled } from "./analysis-row";
import { axisStep } from "./axis-steps";
import { caseTable } from "./case-table";
import { chartCase, chartKeys, chartRows } from "./chart-rows";
import { estimatesSheetName, recordColumn } from "./estimates-sheet";
import { focusRows } from "./focus-rows";
import type { ModelRow } from "./model-row";
import { modelSheetName, modelState } from "./model-state";
import { type PlannedCell, blank, gridOf } from "./planned-cell";
import { sensitivityRows } from "./sensitivity-rows";
import { type TimeLine, modelColumns } from "./time-line";
import { varianceRows } from "./variance-rows";

export const analysisSheetName = "IIJ Analysis";

/** Rows above the first section; they are frozen. */
const titleRows = 3;

/** What the model is asked: its cases side by side, the sensitivity, the variance, the bridge, and their charts. */
export function analysisSheet(rows: readonly ModelRow[], timeLine: TimeLine, asOf: AsOfGiven): SheetPlan {
  const model = modelCells(modelSheetName, rows, timeLine);
  const drawn = chartRows(modelSheetName, rows, timeLine);
  const sections: AnalysisRow[] = [
    ...focusRows(model),
    ...caseTable(model),
    ...sensitivityRows(
      model,
      axisStep("RevenueGrowth", timeLine, asOf),
      axisStep("CostShare", timeLine, asOf),
    ),
    ...varianceRows(model, estimateCells(timeLine)),
    ...titled("Charts", "published quarters dark, forecast ones light; drawn from the figures below them"),
    ...Array.from({ length: rowsForCharts }, (): AnalysisRow => ({ key: "", cells: () => [] })),
    ...titled("Figures of the charts", "fetched from the model, each quarter in its column there"),
    ...drawn.map(({ key, label, cells }): AnalysisRow => ({
      key,
      cells: () => [{ value: label }, ...cells],
    })),
    ...titled(
      "Bridge of operating income from the quarter before",
      "one column a quarter; a rise or fall that crosses zero is drawn in two pieces",
    ),
  ];
  const at = rowsFrom(titleRows + 1, sections);
  const rowOf = (key: string) => titleRows + sections.findIndex((row) => row.key === key);
  const bridgeTop = titleRows + sections.length;
  const chartsTop = rowOf("Charts") + 2;
  const grid: PlannedCell[][] = [
    [
      { value: "IIJ analysis, JPY million", look: "title" },
      blank,
      note(`over ${modelSheetName}; blue figures are yours to change`),
    ],
    [{ value: modelState[0], look: "state" }],
    [{ value: modelState[1], look: "state" }],
    ...sections.map(({ key, isHeading, cells }): PlannedCell[] => [
      key === "" ? blank : { value: key, look: isHeading ? "heading" : "code" },
      ...cells(at),
    ]),
    ...bridge(bridgeTop, rowOf, timeLine),
  ];
  return {
    name: analysisSheetName,
    ...gridOf(grid),
    columnWidths: [150, 330, ...timeLine.quarters.map(() => 75)],
    frozen: { rows: titleRows, columns: firstFigureColumn },
    tables: [],
    charts: charts(rowOf, bridgeTop, timeLine).map((chart, i) => ({
      ...chart,
      place: chartPlace(i, chartsTop),
    })),
    lines: [],
    names: [],
    newPages: ["Sensitivity of operating income", "Variance", "Charts", "Figures of the charts"].map(rowOf),
  };
}

const note = (value: string): PlannedCell => ({ value, look: "note" });

/** Whole columns, so that records added later are in them. */
function estimateCells(timeLine: TimeLine) {
  const columns = (from: number, to: number) =>
    `${quotedSheet(estimatesSheetName)}!$${columnLetters(from)}:$${columnLetters(to)}`;
  const { rule } = modelColumns(timeLine);
  const record = recordColumn(timeLine);
  return {
    keys: columns(0, 0),
    figures: columns(firstFigureColumn, rule - 1),
    records: columns(record, record),
  };
}

/** The workings of the bridge, each quarter's from the one before. */
function bridge(top: number, rowOf: (key: string) => number, { quarters }: TimeLine): PlannedCell[][] {
  return bridgeRows(top, rowOf, rowOf(chartKeys.periods)).map(({ key, label, cell, format, look }, i) => [
    { value: key, look: "code" },
    { value: label },
    ...quarters.map((_, quarter): PlannedCell => ({
      value: cell({ row: top + i, column: firstFigureColumn + quarter }, ""),
      format,
      look,
    })),
  ]);
}

function charts(
  rowOf: (key: string) => number,
  bridgeTop: number,
  { quarters, firstForecast }: TimeLine,
): Omit<PlannedChart, "place">[] {
  const along = (key: string) => ({
    row: rowOf(key),
    column: firstFigureColumn,
    rows: 1,
    columns: quarters.length,
  });
  const stacked = (name: string, title: string, [known, ahead]: readonly [string, string]) =>
    ({
      name,
      title,
      type: "ColumnStacked",
      categories: along(chartKeys.periods),
      series: [
        { name: "Published", values: along(known), color: chartColors.blue },
        { name: "Forecast, live case", values: along(ahead), color: chartColors.paleBlue },
      ],
      numberFormat: numberFormats.jpyMillion,
      hasLabels: false,
      hasLegend: true,
    }) as const;
  const byCase = [chartColors.blue, chartColors.orange, chartColors.vermilion];
  return [
    stacked("IIJ Model revenues", "IIJ total revenues by quarter, published and forecast, JPY million", [
      chartKeys.revenuesPublished,
      chartKeys.revenuesForecast,
    ]),
    stacked(
      "IIJ Model operating income",
      "IIJ operating income by quarter, published and forecast, JPY million",
      [chartKeys.incomePublished, chartKeys.incomeForecast],
    ),
    {
      name: "IIJ Model cases",
      title: "IIJ operating income by case, JPY million",
      type: "LineMarkers",
      categories: along(chartKeys.periods),
      series: cases.map((name, i) => ({ name, values: along(chartCase(name)), color: byCase[i]! })),
      numberFormat: numberFormats.jpyMillion,
      hasLabels: false,
      hasLegend: true,
    },
    bridgeChart("IIJ Model bridge", bridgeTop, firstFigureColumn + firstForecast),
  ];
}
