import type { Period } from "../statements/period";
import { type bridgeParts, bridgeCodes, bridgeRow, bridgeRows, bridgeSteps } from "./bridge-rows";
import { cellAddress } from "./cell-address";
import { type DraftRow, SheetDraft, firstFigureColumn } from "./sheet-draft";
import {
  type Block,
  type PlannedChart,
  type PlannedSeries,
  type SheetPlan,
  numberFormats,
} from "./sheet-plan";
import { codeBeside, lookedUp, placeOfTable } from "./table-lookup";
import { workbookState } from "./workbook-state";
import { tableName } from "./statement-sheet";

const chartsSheetName = "IIJ Charts";

/** Colours that differ in lightness too, so that they are told apart without colour vision (Okabe and Ito). */
export const chartColors = {
  blue: "#0072B2",
  orange: "#E69F00",
  vermilion: "#D55E00",
  grey: "#404040",
  paleBlue: "#A9CFE8",
} as const;

/** Rows of a sheet that are kept free for its charts, up to six of them. */
export const chartRows = 56;
const rowHeight = 17.25; // points; a row of the default height is no taller
const chartSize = { width: 420, height: 245 };
const gap = 12;

const { jpyMillion, percent } = numberFormats;

interface Line {
  readonly code: string;
  readonly label: string;
}
const fetched: readonly Line[] = [
  { code: "TotalRevenues", label: "Total revenues" },
  { code: "TotalCosts", label: "Total costs" },
  { code: "SalesAndMarketing", label: "Sales and marketing" },
  { code: "GeneralAndAdministrative", label: "General and administrative" },
  { code: "ResearchAndDevelopment", label: "Research and development" },
  { code: "OperatingIncome", label: "Operating income (loss)" },
  { code: "NetIncome", label: "Net income (loss)" },
];

/**
 * The sheet of charts, over figures of its own that follow the statements by formula: revenues, operating and net
 * income by quarter, margins, and the bridge to the last quarter's operating income from the quarter before.
 */
export function chartsSheet(figures: readonly SheetPlan[], periods: readonly Period[]): SheetPlan {
  const operations = figures.find(({ tables }) =>
    tables.some(({ name }) => name === tableName("Operations")),
  )!;
  const place = placeOfTable(operations, tableName("Operations"));
  const draft = new SheetDraft(
    {
      name: chartsSheetName,
      title: "IIJ charts, JPY million and per cent",
      note: "drawn from the figures below, which follow the statements",
      endLabel: "Quarter ended",
      state: workbookState,
    },
    periods,
  );
  const header = draft.nextRow;
  const rowOf = (code: string) => header + 1 + fetched.findIndex((line) => line.code === code);
  const ratio = (code: string, label: string, of: (cell: (code: string) => string) => string): DraftRow => ({
    key: code,
    label,
    cell: ({ column }) => `=${of((line) => cellAddress(rowOf(line), column))}`,
    format: percent,
    look: "calculation",
  });
  draft.table("IIJ_ChartData", [
    ...fetched.map(({ code, label }): DraftRow => ({
      key: code,
      label,
      cell: (at) => `=${lookedUp(place, codeBeside(at), at)}`,
      format: jpyMillion,
      look: "link",
    })),
    ratio(
      "GrossMargin",
      "Gross margin",
      (cell) => `(${cell("TotalRevenues")}-${cell("TotalCosts")})/${cell("TotalRevenues")}`,
    ),
    ratio(
      "OperatingMargin",
      "Operating margin",
      (cell) => `${cell("OperatingIncome")}/${cell("TotalRevenues")}`,
    ),
  ]);
  const grossMarginRow = draft.nextRow - 2;
  const chartsTop = draft.nextRow + 1;
  draft.skip(chartRows);
  const workingsTop = draft.nextRow;
  draft.section(
    "Bridge of operating income from the quarter before",
    "workings of the chart; a rise or fall that crosses zero is drawn in two pieces",
  );
  const bridgeTop = draft.nextRow + 1;
  draft.table("IIJ_Bridge", bridgeRows(bridgeTop, rowOf, header));

  const along = (row: number): Block => ({
    row,
    column: firstFigureColumn,
    rows: 1,
    columns: periods.length,
  });
  const byQuarter = (name: string, code: string, color: string): Omit<PlannedChart, "place"> => ({
    name: `IIJ ${name}`,
    title: `IIJ ${name.toLowerCase()} by quarter, JPY million`,
    type: "ColumnClustered",
    categories: along(header),
    series: [{ name, values: along(rowOf(code)), color }],
    numberFormat: jpyMillion,
    hasLabels: true,
    hasLegend: false,
  });
  const charts: Omit<PlannedChart, "place">[] = [
    { ...byQuarter("Total revenues", "TotalRevenues", chartColors.blue), startsAtZero: true },
    byQuarter("Operating income (loss)", "OperatingIncome", chartColors.blue),
    byQuarter("Net income (loss)", "NetIncome", chartColors.blue),
    {
      name: "IIJ Margins",
      title: "IIJ gross and operating margin by quarter, per cent of revenues",
      type: "LineMarkers",
      categories: along(header),
      series: [
        { name: "Gross margin", values: along(grossMarginRow), color: chartColors.blue },
        { name: "Operating margin", values: along(grossMarginRow + 1), color: chartColors.vermilion },
      ],
      numberFormat: percent,
      hasLabels: true,
      hasLegend: true,
    },
  ];
  if (hasBridge(operations, periods.length)) {
    charts.push(bridgeChart("IIJ Bridge", bridgeTop, firstFigureColumn + periods.length - 1));
  }
  return draft.plan({
    charts: charts.map((chart, i) => ({
      ...chart,
      place: (chart.type === "ColumnStacked" ? widePlace : chartPlace)(i, chartsTop),
    })),
    isPortrait: true, // all charts on one page
    newPages: [workingsTop],
  });
}

/** Two charts abreast, from a free row down. */
export function chartPlace(i: number, top: number): PlannedChart["place"] {
  return {
    left: gap + (i % 2) * (chartSize.width + gap),
    top: top * rowHeight + Math.floor(i / 2) * (chartSize.height + gap),
    ...chartSize,
  };
}

/** As wide as two charts: the captions of a bridge need it. */
function widePlace(i: number, top: number): PlannedChart["place"] {
  const place = chartPlace(i, top);
  return { ...place, width: 2 * place.width + gap };
}

/** Whether the last two quarters have every figure that the bridge needs; live figures are not known yet. */
function hasBridge({ values }: SheetPlan, periods: number): boolean {
  const last = firstFigureColumn + periods - 1;
  return (
    periods > 1 &&
    bridgeCodes.every((code) => {
      const row = values.find(([key]) => key === code);
      return row?.[last] !== "#N/A" && row?.[last - 1] !== "#N/A";
    })
  );
}

/**
 * The chart of one column of a bridge's workings.
 *
 * @param top their first row, counted from 0, as is the column
 */
export function bridgeChart(name: string, top: number, column: number): Omit<PlannedChart, "place"> {
  const rows = (part: keyof typeof bridgeParts): Block => ({
    row: top + bridgeRow(part),
    column,
    rows: bridgeSteps,
    columns: 1,
  });
  const series = (of: string, part: keyof typeof bridgeParts, color?: string): PlannedSeries => ({
    name: of,
    values: rows(part),
    ...(color && { color }),
  });
  return {
    name,
    title: "IIJ operating income (loss), from the quarter before, JPY million",
    type: "ColumnStacked",
    categories: rows("caption"),
    series: [
      series("Base", "base"),
      series("Operating income (loss)", "total", chartColors.grey),
      series("Raises it", "riseAbove", chartColors.blue),
      series("Raises it, below zero", "riseBelow", chartColors.blue),
      series("Lowers it", "fallAbove", chartColors.orange),
      series("Lowers it, below zero", "fallBelow", chartColors.orange),
    ],
    numberFormat: jpyMillion,
    hasLabels: false, // the captions say each change: a piece of a column is not the whole of it
    hasLegend: false,
  };
}
