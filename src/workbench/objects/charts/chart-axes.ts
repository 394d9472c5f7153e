import { flag, number, oneOf, text } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../../batch/host-object";
import { HostError } from "../../host-error";
import { ChartAxisTitle } from "./chart-title";
import type { AxisKey, AxisLook, Definition } from "./chart-definition";

/** What axes need of their chart. */
interface WithAxes {
  readonly definition: Definition;
  change(changed: Pick<Definition, "axesDesign">): void;
}

export class ChartAxes extends HostObject {
  readonly type: ObjectType = axesType;
  constructor(readonly chart: WithAxes) {
    super();
  }

  axis(type: "Category" | "Value", group: "Primary" | "Secondary" = "Primary"): ChartAxis {
    const { definition } = this.chart;
    const seriesOn = Object.values(definition.dataSetStyles).map(({ yAxisId = "y" }) => yAxisId);
    if (group === "Secondary" && (type === "Category" || !seriesOn.includes("y1")))
      throw new HostError("ItemNotFound", "The chart has no such secondary axis.");
    return new ChartAxis(this.chart, type, group);
  }
}

class ChartAxis extends HostObject {
  readonly type: ObjectType = axisType;
  constructor(
    readonly chart: WithAxes,
    readonly kind: "Category" | "Value",
    readonly group: "Primary" | "Secondary",
  ) {
    super();
  }

  /** The engine calls the axis along the bottom x: in a chart of bars the values are there. */
  get key(): AxisKey {
    if (this.group === "Secondary") return "y1";
    const isHorizontal = this.chart.definition.horizontal === true;
    return (this.kind === "Category") === isHorizontal ? "y" : "x";
  }

  get look(): AxisLook {
    return this.chart.definition.axesDesign?.[this.key] ?? {};
  }

  change(look: Partial<AxisLook>): void {
    const { axesDesign } = this.chart.definition;
    this.chart.change({ axesDesign: { ...axesDesign, [this.key]: { ...this.look, ...look } } });
  }
}

class ChartGridlines extends HostObject {
  readonly type: ObjectType = gridlinesType;
  constructor(
    readonly axis: ChartAxis,
    readonly kind: "major" | "minor",
  ) {
    super();
  }

  get shown(): { major: boolean; minor: boolean } {
    const { gridLines = this.axis.kind === "Value" ? "major" : "none" } = this.axis.look;
    return {
      major: gridLines === "major" || gridLines === "both",
      minor: gridLines === "minor" || gridLines === "both",
    };
  }

  show(visible: boolean): void {
    const shown = this.shown;
    shown[this.kind] = visible;
    const { major, minor } = shown;
    this.axis.change({ gridLines: major ? (minor ? "both" : "major") : minor ? "minor" : "none" });
  }
}

const axesType: ObjectType = objectType<ChartAxes>("ChartAxes", {
  categoryAxis: { object: (axes) => axes.axis("Category") },
  valueAxis: { object: (axes) => axes.axis("Value") },
  getItem: {
    call: (axes, type, group) =>
      axes.axis(
        oneOf(type, ["Category", "Value"], "type"),
        oneOf(group ?? "Primary", ["Primary", "Secondary"] as const, "group"),
      ),
  },
});

/** A number, or "" for what Excel finds by itself. */
function limit(name: "min" | "max" | "majorUnit", excelName: string): Property<ChartAxis> {
  return {
    get: ({ look }) => look[name] ?? "",
    set: (axis, value) => axis.change({ [name]: value === "" ? undefined : number(value, excelName) }),
  };
}

const UNITS = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;

const axisType: ObjectType = objectType<ChartAxis>("ChartAxis", {
  type: { get: ({ kind }) => kind },
  axisGroup: { get: ({ group }) => group },
  minimum: limit("min", "minimum"),
  maximum: limit("max", "maximum"),
  majorUnit: limit("majorUnit", "majorUnit"),
  numberFormat: {
    get: ({ look }) => look.numberFormat ?? "General",
    set: (axis, value) => axis.change({ numberFormat: text(value, "numberFormat") }),
  },
  displayUnit: {
    get: ({ look }) => look.displayUnit ?? "None",
    set: (axis, value) => axis.change({ displayUnit: oneOf(value, UNITS, "displayUnit") }),
  },
  tickLabelPosition: {
    get: ({ look }) => look.tickLabelPosition ?? "NextToAxis",
    set: (axis, value) =>
      axis.change({
        tickLabelPosition: oneOf(value, ["NextToAxis", "High", "Low", "None"], "tickLabelPosition"),
      }),
  },
  reversePlotOrder: {
    get: ({ look }) => look.reversed ?? false,
    set: (axis, value) => axis.change({ reversed: flag(value, "reversePlotOrder") }),
  },
  visible: {
    get: ({ look }) => !look.hidden,
    set: (axis, value) => axis.change({ hidden: !flag(value, "visible") }),
  },
  title: { object: (axis) => new ChartAxisTitle(axis) },
  majorGridlines: { object: (axis) => new ChartGridlines(axis, "major") },
  minorGridlines: { object: (axis) => new ChartGridlines(axis, "minor") },
});

const gridlinesType: ObjectType = objectType<ChartGridlines>("ChartGridlines", {
  visible: {
    get: (lines) => lines.shown[lines.kind],
    set: (lines, value) => lines.show(flag(value, "visible")),
  },
});
