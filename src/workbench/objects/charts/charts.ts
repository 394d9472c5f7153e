import { oneOf, text, wholeNumber } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import type { ChartDefinition, SheetId } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Host } from "../host";
import { lookups, sameName } from "../lookups";
import { POINTS_PER_PIXEL } from "../points";
import { Range } from "../range";
import { Chart } from "./chart";
import { chartKind, withKinds, type ChartKind, type Definition } from "./chart-definition";
import { ChartSeriesCollection } from "./chart-series";
import { chartSource } from "./chart-source";

/** Excel's size of a new chart, in points. */
const FIRST_SIZE = { width: 360, height: 216 };
/** Where Excel puts it: in the middle of what is seen, which nobody can know here. */
const FIRST_PLACE = { left: 120, top: 60 };

/** The charts of a sheet. */
export class ChartCollection extends HostObject {
  readonly type: ObjectType = chartsType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
  ) {
    super();
  }

  get items(): Chart[] {
    const { get } = this.host.engine;
    return get.getChartIds(this.sheetId).map((id) => new Chart(this.host, this.sheetId, id));
  }

  find(key: unknown): Chart | undefined {
    return this.items.find(({ id, name }) => id === key || sameName(name, key));
  }

  add(kind: ChartKind, range: Range, seriesBy: "Auto" | "Rows" | "Columns"): Chart {
    const { host, sheetId } = this;
    const name = this.nextName();
    const { source } = chartSource(range, seriesBy, () => host.newId("series-"));
    const kinds = Object.fromEntries(source.dataSets.map(({ dataSetId }) => [dataSetId, kind]));
    const isOne = source.dataSets.length === 1;
    const definition: Definition = {
      type: "bar",
      title: { text: "Chart Title", align: "center" },
      dataSource: source,
      dataSetStyles: {},
      legendPosition: isOne && kind !== "Pie" && kind !== "Doughnut" ? "none" : "bottom",
    };
    const [chartId, figureId] = [host.newId("chart-"), host.newId("figure-")];
    host.engine.dispatch("CREATE_CHART", {
      sheetId,
      chartId,
      figureId,
      col: 0,
      row: 0,
      offset: { x: 0, y: 0 },
      size: { width: FIRST_SIZE.width / POINTS_PER_PIXEL, height: FIRST_SIZE.height / POINTS_PER_PIXEL },
      definition: withKinds(definition, kinds) as unknown as ChartDefinition,
    });
    host.chartNames.set(chartId, name);
    const chart = new Chart(host, sheetId, chartId);
    chart.move(FIRST_PLACE);
    const [only] = new ChartSeriesCollection(chart).items;
    if (isOne && only) chart.change({ title: { ...definition.title, text: only.name } });
    return chart;
  }

  private nextName(): string {
    const names = this.items.map(({ name }) => name);
    let number = names.length + 1;
    while (names.includes(`Chart ${number}`)) number++;
    return `Chart ${number}`;
  }
}

const chartsType: ObjectType = objectType<ChartCollection>(
  "ChartCollection",
  {
    ...lookups<ChartCollection>(
      "chart",
      ({ items }) => items,
      (charts, key) => charts.find(key),
    ),
    count: { get: ({ items }) => items.length },
    getItemAt: {
      call: ({ items }, index) => {
        const chart = items[wholeNumber(index, "index")];
        if (chart) return chart;
        throw new HostError("InvalidArgument", `There are ${items.length} charts, none at ${String(index)}.`);
      },
    },
    add: {
      call: (charts, kind, range, seriesBy) => {
        if (!(range instanceof Range)) throw new HostError("InvalidArgument", "sourceData must be a range.");
        return charts.add(
          chartKind(text(kind, "type")),
          range,
          oneOf(seriesBy ?? "Auto", ["Auto", "Rows", "Columns"], "seriesBy"),
        );
      },
    },
  },
  ({ items }) => items,
);
