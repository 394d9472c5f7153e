import { color } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { ofLook, type Looked } from "./cell-look";

/** What lies behind the letters of cells, or of a named style. */
export class RangeFill extends HostObject {
  readonly type: ObjectType = rangeFillType;
  constructor(readonly looked: Looked) {
    super();
  }
}

const rangeFillType: ObjectType = objectType<RangeFill>("RangeFill", {
  color: ofLook(
    ({ fillColor }) => fillColor ?? "#FFFFFF",
    (value) => ({ fillColor: color(value, "color") }),
  ),
  clear: { call: ({ looked }) => looked.changeLook({ fillColor: undefined }) },
});
