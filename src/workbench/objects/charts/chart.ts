import { number, oneOf, text } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../../batch/host-object";
import { parseZone } from "../../engine/address";
import type { ChartDefinition, SheetId } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Host } from "../host";
import { anchorAt, POINTS_PER_PIXEL, startOf } from "../points";
import { Range } from "../range";
import { ChartAxes } from "./chart-axes";
import { chartKind, kindOf, withKinds, type Definition } from "./chart-definition";
import { ChartDataLabels } from "./chart-data-labels";
import { ChartFill } from "./chart-fill";
import { chartImage } from "./chart-image";
import { ChartLegend } from "./chart-legend";
import { ChartSeriesCollection } from "./chart-series";
import { chartSource } from "./chart-source";
import { ChartTitle } from "./chart-title";

/** A chart on a sheet. The engine draws it and moves its ranges; only its name is ours. */
export class Chart extends HostObject {
  readonly type: ObjectType = chartType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get name(): string {
    return this.host.chartNames.get(this.id) ?? this.id;
  }

  get definition(): Definition {
    this.requirePresent();
    return this.host.engine.get.getChartDefinition(this.id) as unknown as Definition;
  }

  /** Changes the engine's description of the chart. */
  change(changed: Partial<Definition>): void {
    this.replace({ ...this.definition, ...changed });
  }

  replace(definition: Definition): void {
    this.host.engine.dispatch("UPDATE_CHART", {
      sheetId: this.sheetId,
      figureId: this.figure.id,
      chartId: this.id,
      definition: definition as unknown as ChartDefinition,
    });
  }

  setData(range: Range, seriesBy: "Auto" | "Rows" | "Columns"): void {
    const kind = kindOf(this.definition, this.firstSeriesId);
    const { source } = chartSource(range, seriesBy, () => this.host.newId("series-"));
    const kinds = Object.fromEntries(source.dataSets.map(({ dataSetId }) => [dataSetId, kind]));
    this.replace(withKinds({ ...this.definition, dataSource: source, dataSetStyles: {} }, kinds));
  }

  /** From the corner of one cell, and where there is another to the end of that. */
  setPosition(start: Range, end: Range | undefined): void {
    const { engine } = this.host;
    const [left, top] = this.cornerOf(start.zone.left, start.zone.top);
    this.move({ left, top });
    if (!end) return;
    engine.grow(this.sheetId, end.zone);
    const [right, bottom] = this.cornerOf(end.zone.right + 1, end.zone.bottom + 1);
    if (right <= left || bottom <= top)
      throw new HostError("InvalidArgument", "The end cell lies before the start cell.");
    this.resize({ width: right - left, height: bottom - top });
  }

  get left(): number {
    return startOf(this.host.engine, this.sheetId, "COL", this.figure.col) + points(this.figure.offset.x);
  }

  get top(): number {
    return startOf(this.host.engine, this.sheetId, "ROW", this.figure.row) + points(this.figure.offset.y);
  }

  /** In points from the sheet's corner. */
  move({ left = this.left, top = this.top }: { left?: number; top?: number }): void {
    if (left < 0 || top < 0) throw new HostError("InvalidArgument", "A chart cannot begin before A1.");
    const { engine } = this.host;
    const across = anchorAt(engine, this.sheetId, "COL", left);
    const down = anchorAt(engine, this.sheetId, "ROW", top);
    engine.dispatch("UPDATE_FIGURE", {
      sheetId: this.sheetId,
      figureId: this.figure.id,
      col: across.index,
      row: down.index,
      offset: { x: across.offset, y: down.offset },
    });
    this.coverCells();
  }

  resize(size: { width?: number; height?: number }): void {
    const { sheetId, figure } = this;
    const { col, row, width, height } = figure;
    const pixels = (given: number | undefined, present: number) => {
      if (given === undefined) return present;
      if (given <= 0)
        throw new HostError("InvalidArgument", `A chart cannot be ${given} points wide or high.`);
      return Math.round(given / POINTS_PER_PIXEL);
    };
    this.host.engine.dispatch("UPDATE_FIGURE", {
      sheetId,
      figureId: figure.id,
      col,
      row,
      width: pixels(size.width, width),
      height: pixels(size.height, height),
    });
    this.coverCells();
  }

  /** The sheet reaches as far as the chart, which a file places by the cells it covers. */
  private coverCells(): void {
    const { width, height } = this.figure;
    anchorAt(this.host.engine, this.sheetId, "COL", this.left + points(width));
    anchorAt(this.host.engine, this.sheetId, "ROW", this.top + points(height));
  }

  delete(): void {
    this.host.engine.dispatch("DELETE_FIGURE", { sheetId: this.sheetId, figureId: this.figure.id });
    this.host.chartNames.delete(this.id);
  }

  get figure() {
    this.requirePresent();
    const { get } = this.host.engine;
    return get.getFigure(this.sheetId, get.getFigureIdFromChartId(this.id))!;
  }

  get firstSeriesId(): string | undefined {
    return this.definition.dataSource.dataSets[0]?.dataSetId;
  }

  private cornerOf(col: number, row: number): [left: number, top: number] {
    const { engine } = this.host;
    return [startOf(engine, this.sheetId, "COL", col), startOf(engine, this.sheetId, "ROW", row)];
  }

  private requirePresent(): void {
    if (!this.host.engine.get.getChart(this.id))
      throw new HostError("ItemNotFound", `The chart "${this.name}" is gone.`);
  }
}

const points = (pixels: number) => pixels * POINTS_PER_PIXEL;

const place = (name: "left" | "top"): Property<Chart> => ({
  get: (chart) => chart[name],
  set: (chart, value) => chart.move({ [name]: number(value, name) }),
});

const size = (name: "width" | "height"): Property<Chart> => ({
  get: ({ figure }) => points(figure[name]),
  set: (chart, value) => chart.resize({ [name]: number(value, name) }),
});

const chartType: ObjectType = objectType<Chart>("Chart", {
  id: { get: ({ id }) => id },
  name: {
    get: ({ name }) => name,
    set: ({ host, id }, value) => host.chartNames.set(id, text(value, "name")),
  },
  left: place("left"),
  top: place("top"),
  width: size("width"),
  height: size("height"),
  chartType: {
    get: ({ definition, firstSeriesId }) => kindOf(definition, firstSeriesId),
    set: (chart, value) => {
      const kind = chartKind(value);
      const { definition } = chart;
      chart.replace(
        withKinds(
          definition,
          Object.fromEntries(definition.dataSource.dataSets.map(({ dataSetId }) => [dataSetId, kind])),
        ),
      );
    },
  },

  title: { object: (chart) => new ChartTitle(chart) },
  legend: { object: (chart) => new ChartLegend(chart) },
  axes: { object: (chart) => new ChartAxes(chart) },
  series: { object: (chart) => new ChartSeriesCollection(chart) },
  dataLabels: { object: (chart) => new ChartDataLabels(chart) },
  format: { object: (chart) => new ChartAreaFormat(chart) },
  worksheet: { object: ({ host, sheetId }) => host.worksheet(sheetId) },

  setData: {
    call: (chart, range, seriesBy) => {
      if (!(range instanceof Range)) throw new HostError("InvalidArgument", "sourceData must be a range.");
      chart.setData(range, oneOf(seriesBy ?? "Auto", ["Auto", "Rows", "Columns"], "seriesBy"));
    },
  },
  setPosition: {
    call: (chart, start, end) => {
      const cell = (value: unknown) =>
        value instanceof Range ? value : new Range(chart.host, chart.sheetId, parseZone(text(value, "cell")));
      chart.setPosition(cell(start), end === null || end === undefined ? undefined : cell(end));
    },
  },
  getImage: { call: (chart, width, height, fittingMode) => chartImage(chart, width, height, fittingMode) },
  activate: {
    call: ({ host, figure }) =>
      host.engine.later(() => host.engine.dispatch("SELECT_FIGURE", { figureId: figure.id })),
  },
  delete: { call: (chart) => chart.delete() },
});

class ChartAreaFormat extends HostObject {
  readonly type: ObjectType = areaFormatType;
  constructor(readonly chart: Chart) {
    super();
  }
}

const areaFormatType: ObjectType = objectType<ChartAreaFormat>("ChartAreaFormat", {
  fill: { object: ({ chart }) => new ChartFill((background) => chart.change({ background })) },
});
