import { flag, oneOf, text } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import type { Definition, SeriesLook } from "./chart-definition";

/** What data labels need of their chart, and of their series where they are those of one. */
interface Labelled {
  readonly definition: Definition;
  change(changed: Partial<Definition>): void;
}

/** Labels of one series, or of all. The grid shows values at every series as soon as one has them. */
export class ChartDataLabels extends HostObject {
  readonly type: ObjectType = dataLabelsType;
  constructor(
    readonly chart: Labelled,
    readonly series?: { readonly id: string },
  ) {
    super();
  }

  get looks(): Definition["dataSetStyles"] {
    return this.chart.definition.dataSetStyles;
  }

  get ids(): string[] {
    return this.series
      ? [this.series.id]
      : this.chart.definition.dataSource.dataSets.map(({ dataSetId }) => dataSetId);
  }

  get look(): SeriesLook {
    return this.looks[this.ids[0] ?? ""] ?? {};
  }

  change(look: Partial<SeriesLook>): void {
    const changed = Object.fromEntries(this.ids.map((id) => [id, { ...this.looks[id], ...look }]));
    const dataSetStyles = { ...this.looks, ...changed };
    const showValues = Object.values(dataSetStyles).some(({ hasDataLabels }) => hasDataLabels);
    this.chart.change({ dataSetStyles, showValues });
  }

  show(visible: boolean): void {
    this.change({ hasDataLabels: visible });
  }
}

const POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;

const dataLabelsType: ObjectType = objectType<ChartDataLabels>("ChartDataLabels", {
  showValue: {
    get: ({ look }) => look.hasDataLabels ?? false,
    set: (labels, value) => labels.show(flag(value, "showValue")),
  },
  position: {
    get: ({ look }) => look.labelPosition ?? "OutsideEnd",
    set: (labels, value) => labels.change({ labelPosition: oneOf(value, POSITIONS, "position") }),
  },
  numberFormat: {
    get: ({ look }) => look.labelFormat ?? "General",
    set: (labels, value) => labels.change({ labelFormat: text(value, "numberFormat") }),
  },
});
