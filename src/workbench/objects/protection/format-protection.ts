import { flag } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import { ofLook, type Looked } from "../cell-look";

/** Whether cells stay as they are when their sheet is protected. */
export class FormatProtection extends HostObject {
  readonly type: ObjectType = formatProtectionType;
  constructor(readonly looked: Looked) {
    super();
  }
}

/** Ranges have them in an object of their own, named styles among their members. */
export function lockMembers<Self extends { readonly looked: Looked }>() {
  return {
    locked: ofLook<Self>(
      ({ locked = true }) => locked,
      (value) => ({ locked: flag(value, "locked") }),
    ),
    formulaHidden: ofLook<Self>(
      ({ formulaHidden = false }) => formulaHidden,
      (value) => ({ formulaHidden: flag(value, "formulaHidden") }),
    ),
  };
}

const formatProtectionType: ObjectType = objectType<FormatProtection>(
  "FormatProtection",
  lockMembers<FormatProtection>(),
);
