import { color, number, oneOf } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import type { ChartKind, SeriesLook } from "./chart-definition";

/** What the line of a series needs of it. */
interface Lined {
  readonly look: SeriesLook;
  change(look: Partial<SeriesLook>): void;
}

/** The line of a series. In a line chart its colour is the series'; around a column the grid draws none. */
export class ChartLineFormat extends HostObject {
  readonly type: ObjectType = lineFormatType;
  constructor(
    readonly series: Lined,
    readonly kind: ChartKind,
  ) {
    super();
  }

  get isLine(): boolean {
    return this.kind.startsWith("Line") || this.kind.startsWith("XY");
  }

  paint(lineColor: string | undefined): void {
    this.series.change({ lineColor, ...(this.isLine && { backgroundColor: lineColor }) });
  }
}

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
  "Automatic",
] as const;

const lineFormatType: ObjectType = objectType<ChartLineFormat>("ChartLineFormat", {
  color: {
    get: ({ series: { look }, isLine }) => (isLine ? look.backgroundColor : look.lineColor) ?? "#000000",
    set: (line, value) => line.paint(color(value, "color")),
  },
  weight: {
    get: ({ series }) => series.look.lineWeight ?? 2.25,
    set: ({ series }, value) => series.change({ lineWeight: number(value, "weight") }),
  },
  lineStyle: {
    get: ({ series }) => series.look.lineStyle ?? "Automatic",
    set: ({ series }, value) => series.change({ lineStyle: oneOf(value, STYLES, "lineStyle") }),
  },
  clear: { call: (line) => line.paint(undefined) },
});
