import { color, flag, number, oneOf, optionalText, text, wholeNumber } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../../batch/host-object";
import { parseZone, splitSheet } from "../../engine/address";
import type { SheetId } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Host } from "../host";
import { Range } from "../range";
import { readTexts, readValues } from "../range-read";
import { ChartDataLabels } from "./chart-data-labels";
import {
  chartKind,
  kindOf,
  withKinds,
  type ChartKind,
  type DataSource,
  type Definition,
  type SeriesLook,
} from "./chart-definition";
import { ChartFill } from "./chart-fill";
import { ChartLineFormat } from "./chart-line-format";
import { addressOf, withoutHeading } from "./chart-source";

/** A series without values: the engine needs a range, so it gets one that nothing stands in. */
const NO_VALUES = "XFD1048576";

/** What series need of their chart. */
interface WithSeries {
  readonly host: Host;
  readonly sheetId: SheetId;
  readonly definition: Definition;
  readonly firstSeriesId: string | undefined;
  change(changed: Partial<Definition>): void;
  replace(definition: Definition): void;
}

export class ChartSeriesCollection extends HostObject {
  readonly type: ObjectType = seriesCollectionType;
  constructor(readonly chart: WithSeries) {
    super();
  }

  get items(): ChartSeries[] {
    return this.chart.definition.dataSource.dataSets.map(
      ({ dataSetId }) => new ChartSeries(this.chart, dataSetId),
    );
  }

  at(index: unknown): ChartSeries {
    const { items } = this;
    const series = items[wholeNumber(index, "index")];
    if (series) return series;
    throw new HostError("InvalidArgument", `The chart has ${items.length} series, none at ${String(index)}.`);
  }
}

export class ChartSeries extends HostObject {
  readonly type: ObjectType = seriesType;
  constructor(
    readonly chart: WithSeries,
    readonly id: string,
  ) {
    super();
  }

  get look(): SeriesLook {
    return this.chart.definition.dataSetStyles[this.id] ?? {};
  }

  change(look: Partial<SeriesLook>): void {
    const { dataSetStyles } = this.chart.definition;
    this.chart.change({ dataSetStyles: { ...dataSetStyles, [this.id]: { ...this.look, ...look } } });
  }

  /** As given, else as the heading says, else "Series1". */
  get name(): string {
    const { dataSource } = this.chart.definition;
    const index = dataSource.dataSets.findIndex(({ dataSetId }) => dataSetId === this.id);
    if (this.look.label !== undefined) return this.look.label;
    const heading = dataSource.dataSetsHaveTitle ? readTexts(this.range.within(0, 0, 0, 0))[0]![0] : "";
    return heading || `Series${index + 1}`;
  }

  /** With the heading, where the chart has one. */
  get range(): Range {
    const source = this.chart.definition.dataSource.dataSets.find(({ dataSetId }) => dataSetId === this.id);
    if (!source) throw new HostError("ItemNotFound", "The series is gone.");
    return rangeAt(this.chart, source.dataRange);
  }

  get values(): Range {
    const { range } = this;
    return this.chart.definition.dataSource.dataSetsHaveTitle ? range.at(withoutHeading(range.zone)) : range;
  }

  get categories(): Range | undefined {
    const { labelRange } = this.chart.definition.dataSource;
    return labelRange === undefined ? undefined : rangeAt(this.chart, labelRange);
  }
}

function rangeAt({ host, sheetId }: WithSeries, address: string): Range {
  const { sheetName, cells } = splitSheet(address);
  return new Range(
    host,
    sheetName === undefined ? sheetId : host.requireSheetId(sheetName),
    parseZone(cells),
  );
}

/**
 * Changes the ranges of a chart's series one by one. The engine takes headings from all series or from none, so from
 * now on each has its name as it stands.
 */
function changeSource(chart: WithSeries, change: (source: DataSource) => DataSource): void {
  const series = new ChartSeriesCollection(chart).items;
  if (chart.definition.dataSource.dataSetsHaveTitle) {
    const dataSets = series.map(({ id, values }) => ({
      dataSetId: id,
      dataRange: addressOf(values)(values.zone),
    }));
    for (const one of series) one.change({ label: one.name });
    chart.change({ dataSource: { ...chart.definition.dataSource, dataSets, dataSetsHaveTitle: false } });
  }
  chart.change({ dataSource: change(chart.definition.dataSource) });
}

function addSeries(chart: WithSeries, name: string | undefined, index: unknown): ChartSeries {
  const kind = kindOf(chart.definition, chart.firstSeriesId);
  const id = chart.host.newId("series-");
  const count = chart.definition.dataSource.dataSets.length;
  const at = index === null || index === undefined ? count : Math.min(wholeNumber(index, "index"), count);
  changeSource(chart, (source) => ({
    ...source,
    dataSets: [
      ...source.dataSets.slice(0, at),
      { dataSetId: id, dataRange: NO_VALUES },
      ...source.dataSets.slice(at),
    ],
  }));
  const series = new ChartSeries(chart, id);
  series.change({ chartType: kind, ...(name !== undefined && { label: name }) });
  return series;
}

function setRange(series: ChartSeries, range: Range): void {
  const zone = range.host.engine.existing(range.sheetId, range.zone) ?? range.zone;
  if (zone.left !== zone.right && zone.top !== zone.bottom)
    throw new HostError("InvalidArgument", `${range.address} is not one row or column.`);
  const dataRange = addressOf(range)(zone);
  changeSource(series.chart, (source) => ({
    ...source,
    dataSets: source.dataSets.map((one) => (one.dataSetId === series.id ? { ...one, dataRange } : one)),
  }));
}

const seriesCollectionType: ObjectType = objectType<ChartSeriesCollection>(
  "ChartSeriesCollection",
  {
    count: { get: ({ items }) => items.length },
    getCount: { call: ({ items }) => items.length },
    getItemAt: { call: (series, index) => series.at(index) },
    add: { call: ({ chart }, name, index) => addSeries(chart, optionalText(name, "name"), index) },
  },
  ({ items }) => items,
);

/** What the grid does not draw and a file keeps. */
const kept = <Name extends keyof SeriesLook>(
  name: Name,
  otherwise: SeriesLook[Name],
  check: (value: unknown) => SeriesLook[Name],
): Property<ChartSeries> => ({
  get: ({ look }) => look[name] ?? otherwise,
  set: (series, value) => series.change({ [name]: check(value) }),
});

const MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

const seriesType: ObjectType = objectType<ChartSeries>("ChartSeries", {
  name: {
    get: ({ name }) => name,
    set: (series, value) => series.change({ label: text(value, "name") }),
  },
  chartType: {
    get: ({ chart, id }) => kindOf(chart.definition, id),
    set: ({ chart, id }, value) => {
      const { definition } = chart;
      const kinds: Record<string, ChartKind> = {};
      for (const { dataSetId } of definition.dataSource.dataSets)
        kinds[dataSetId] = dataSetId === id ? chartKind(value) : kindOf(definition, dataSetId);
      chart.replace(withKinds(definition, kinds));
    },
  },
  axisGroup: {
    get: ({ look }) => (look.yAxisId === "y1" ? "Secondary" : "Primary"),
    set: (series, value) =>
      series.change({
        yAxisId: oneOf(value, ["Primary", "Secondary"], "axisGroup") === "Secondary" ? "y1" : "y",
      }),
  },
  hasDataLabels: {
    get: ({ look }) => look.hasDataLabels ?? false,
    set: (series, value) => new ChartDataLabels(series.chart, series).show(flag(value, "hasDataLabels")),
  },
  gapWidth: kept("gapWidth", 150, (value) => wholeNumber(value, "gapWidth")),
  overlap: kept("overlap", 0, (value) => wholeNumber(value, "overlap", -100)),
  markerStyle: kept("markerStyle", "Automatic", (value) => oneOf(value, MARKERS, "markerStyle")),
  markerSize: kept("markerSize", 5, (value) => number(value, "markerSize")),
  markerBackgroundColor: kept("markerBackgroundColor", "", (value) => color(value, "markerBackgroundColor")),
  markerForegroundColor: kept("markerForegroundColor", "", (value) => color(value, "markerForegroundColor")),
  smooth: kept("smooth", false, (value) => flag(value, "smooth")),

  dataLabels: { object: (series) => new ChartDataLabels(series.chart, series) },
  format: { object: (series) => new ChartSeriesFormat(series) },

  setValues: { call: (series, range) => setRange(series, requireRange(range)) },
  setXAxisValues: {
    call: ({ chart }, given) => {
      const range = requireRange(given);
      changeSource(chart, (source) => ({ ...source, labelRange: addressOf(range)(range.zone) }));
    },
  },
  getDimensionValues: {
    call: (series, dimension) => {
      const of = oneOf(dimension, ["Categories", "Values", "XValues", "YValues"], "dimension");
      if (of === "Values" || of === "YValues") return readValues(series.values).flat().map(String);
      return series.categories ? readTexts(series.categories).flat() : [];
    },
  },
  delete: {
    call: ({ chart, id }) => {
      const { dataSource, dataSetStyles } = chart.definition;
      const { [id]: _, ...others } = dataSetStyles;
      const dataSets = dataSource.dataSets.filter(({ dataSetId }) => dataSetId !== id);
      chart.change({ dataSource: { ...dataSource, dataSets }, dataSetStyles: others });
    },
  },
});

function requireRange(value: unknown): Range {
  if (value instanceof Range) return value;
  throw new HostError("InvalidArgument", "sourceData must be a range.");
}

class ChartSeriesFormat extends HostObject {
  readonly type: ObjectType = seriesFormatType;
  constructor(readonly series: ChartSeries) {
    super();
  }
}

const seriesFormatType: ObjectType = objectType<ChartSeriesFormat>("ChartSeriesFormat", {
  // A colour that lets everything through: the lower part of a bridge.
  fill: {
    object: ({ series }) =>
      new ChartFill((fill) =>
        series.change({ backgroundColor: fill ?? "#FFFFFF00", noFill: fill === undefined }),
      ),
  },
  line: { object: ({ series }) => new ChartLineFormat(series, kindOf(series.chart.definition, series.id)) },
});
