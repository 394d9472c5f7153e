import type { ChartDefinition, TitleDesign } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";

/**
 * A chart as the engine describes it. The looks of series, axes and titles also carry what the grid does not draw and
 * a file keeps: the engine leaves alone what it does not know there.
 */
export interface Definition {
  readonly type: ChartDefinition["type"];
  readonly title: TitleLook;
  readonly dataSource: DataSource;
  readonly dataSetStyles: Readonly<Record<string, SeriesLook>>;
  readonly axesDesign?: Readonly<Partial<Record<AxisKey, AxisLook>>>;
  readonly legendPosition: "top" | "bottom" | "left" | "right" | "none";
  readonly background?: string;
  readonly showValues?: boolean;
  readonly stacked?: boolean;
  readonly horizontal?: boolean;
}

/** Ranges are addresses; one on another sheet names it. */
export interface DataSource {
  readonly type: "range";
  readonly dataSets: readonly { readonly dataSetId: string; readonly dataRange: string }[];
  /** Whether the first cell of every range, and of the labels, is a heading. */
  readonly dataSetsHaveTitle: boolean;
  readonly labelRange?: string;
}

export type AxisKey = "x" | "y" | "y1";

export interface TitleLook extends TitleDesign {
  /** Of a title that is not shown. */
  readonly hiddenText?: string;
  readonly overlay?: boolean;
}

export interface AxisLook {
  readonly title?: TitleLook;
  readonly min?: number;
  readonly max?: number;
  readonly gridLines?: "major" | "minor" | "both" | "none";
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly hidden?: boolean;
  readonly tickLabelPosition?: string;
  readonly displayUnit?: string;
  readonly reversed?: boolean;
}

export interface SeriesLook {
  readonly label?: string;
  readonly backgroundColor?: string;
  readonly yAxisId?: "y" | "y1";
  /** In a combination. */
  readonly type?: "bar" | "line";
  readonly chartType?: ChartKind;
  readonly noFill?: boolean;
  readonly lineColor?: string;
  readonly lineWeight?: number;
  readonly lineStyle?: string;
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly markerStyle?: string;
  readonly markerSize?: number;
  readonly markerBackgroundColor?: string;
  readonly markerForegroundColor?: string;
  readonly smooth?: boolean;
  readonly hasDataLabels?: boolean;
  readonly labelPosition?: string;
  readonly labelFormat?: string;
}

/** Excel's types that the engine draws, as it describes them. */
const KINDS = {
  ColumnClustered: { type: "bar", stacked: false },
  ColumnStacked: { type: "bar", stacked: true },
  BarClustered: { type: "bar", stacked: false, horizontal: true },
  BarStacked: { type: "bar", stacked: true, horizontal: true },
  Line: { type: "line", stacked: false, hideDataMarkers: true },
  LineMarkers: { type: "line", stacked: false },
  LineStacked: { type: "line", stacked: true, hideDataMarkers: true },
  LineMarkersStacked: { type: "line", stacked: true },
  Area: { type: "line", stacked: false, fillArea: true, hideDataMarkers: true },
  AreaStacked: { type: "line", stacked: true, fillArea: true, hideDataMarkers: true },
  Pie: { type: "pie" },
  Doughnut: { type: "pie", isDoughnut: true },
  XYScatter: { type: "scatter" },
  Radar: { type: "radar", stacked: false, hideDataMarkers: true },
  RadarMarkers: { type: "radar", stacked: false },
  RadarFilled: { type: "radar", stacked: false, fillArea: true, hideDataMarkers: true },
  Waterfall: {
    type: "waterfall",
    showConnectorLines: true,
    showSubTotals: false,
    verticalAxisPosition: "left",
  },
  Funnel: { type: "funnel", horizontal: true },
} as const satisfies Record<string, Partial<ChartDefinition>>;

export type ChartKind = keyof typeof KINDS;

/** Fields that say which type a chart is, among those that the engine knows for more than one. */
const SWITCHES = ["stacked", "horizontal", "fillArea", "hideDataMarkers", "isDoughnut"] as const;

/** @throws HostError ApiNotAvailable for a type of Excel's that the engine does not draw */
export function chartKind(value: unknown): ChartKind {
  if (Object.hasOwn(KINDS, String(value))) return value as ChartKind;
  throw new HostError(
    "ApiNotAvailable",
    `The chart type ${JSON.stringify(value)} is not available in the workbench; ${Object.keys(KINDS).join(", ")} are`,
  );
}

/** The type of one series; that of the first is the chart's. */
export function kindOf(definition: Definition, seriesId: string | undefined): ChartKind {
  const kinds = Object.values(definition.dataSetStyles).flatMap(({ chartType }) => chartType ?? []);
  const own = seriesId === undefined ? undefined : definition.dataSetStyles[seriesId]?.chartType;
  // A user who chose another type in the grid has changed the engine's description only.
  if (own && drawnAs(kinds).type === definition.type) return own;
  const fits = (kind: ChartKind) =>
    KINDS[kind].type === definition.type &&
    SWITCHES.every((name) => flagOf(KINDS[kind], name) === flagOf(definition, name));
  const found = (Object.keys(KINDS) as ChartKind[]).find(fits);
  return (
    found ?? (definition.dataSetStyles[seriesId ?? ""]?.type === "line" ? "LineMarkers" : "ColumnClustered")
  );
}

/** The description with each series of the type it has in `kinds`; columns and lines together make a combination. */
export function withKinds(definition: Definition, kinds: Readonly<Record<string, ChartKind>>): Definition {
  const drawn = drawnAs(Object.values(kinds));
  const dataSetStyles = Object.fromEntries(
    Object.entries(kinds).map(([id, chartType]) => {
      const { type: _, ...look } = definition.dataSetStyles[id] ?? {};
      const inCombination = drawn.type === "combo" ? { type: KINDS[chartType].type as "bar" | "line" } : {};
      return [id, { ...look, ...inCombination, chartType }];
    }),
  );
  const { title, dataSource, axesDesign, legendPosition, background, showValues } = definition;
  return { title, dataSource, axesDesign, legendPosition, background, showValues, ...drawn, dataSetStyles };
}

function drawnAs(kinds: readonly ChartKind[]): Pick<Definition, "type"> {
  const [first = "ColumnClustered"] = kinds;
  if (kinds.every((kind) => kind === first)) return KINDS[first];
  const isDrawn = kinds.every(
    (kind) => ["bar", "line"].includes(KINDS[kind].type) && !flagOf(KINDS[kind], "horizontal"),
  );
  if (isDrawn) return { type: "combo" };
  throw new HostError(
    "ApiNotAvailable",
    `A chart of ${[...new Set(kinds)].join(" and ")} is not available in the workbench; columns and lines are`,
  );
}

const flagOf = (definition: object, name: string): boolean =>
  (definition as Record<string, unknown>)[name] === true;
