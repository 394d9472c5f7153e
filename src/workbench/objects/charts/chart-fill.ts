import { color } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";

/** How an element of a chart is filled. It can be set, not read, as in Excel. */
export class ChartFill extends HostObject {
  readonly type: ObjectType = fillType;
  constructor(
    /** undefined: not at all */
    readonly paint: (fillColor: string | undefined) => void,
  ) {
    super();
  }
}

const fillType: ObjectType = objectType<ChartFill>("ChartFill", {
  setSolidColor: { call: ({ paint }, value) => paint(color(value, "color")) },
  clear: { call: ({ paint }) => paint(undefined) },
});
