import { flag, oneOf } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import type { Definition } from "./chart-definition";

/** What a legend needs of its chart. */
interface WithLegend {
  readonly definition: Definition;
  change(changed: Pick<Definition, "legendPosition">): void;
}

export class ChartLegend extends HostObject {
  readonly type: ObjectType = legendType;
  constructor(readonly chart: WithLegend) {
    super();
  }
}

const POSITIONS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;
type Position = keyof typeof POSITIONS;

const legendType: ObjectType = objectType<ChartLegend>("ChartLegend", {
  visible: {
    get: ({ chart }) => chart.definition.legendPosition !== "none",
    set: ({ chart }, value) => {
      if (!flag(value, "visible")) chart.change({ legendPosition: "none" });
      else if (chart.definition.legendPosition === "none") chart.change({ legendPosition: "bottom" });
    },
  },
  position: {
    get: ({ chart }) =>
      (Object.keys(POSITIONS) as Position[]).find(
        (name) => POSITIONS[name] === chart.definition.legendPosition,
      ) ?? "Bottom",
    set: ({ chart }, value) =>
      chart.change({
        legendPosition: POSITIONS[oneOf(value, Object.keys(POSITIONS) as Position[], "position")],
      }),
  },
});
