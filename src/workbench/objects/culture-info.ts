import { HostObject, objectType, type ObjectType } from "../batch/host-object";

/** What the workbench writes numbers with, as Excel in en-US does. */
export const SEPARATORS = { decimal: ".", thousands: "," };

export class CultureInfo extends HostObject {
  readonly type: ObjectType = cultureInfoType;
}

const cultureInfoType: ObjectType = objectType<CultureInfo>("CultureInfo", {
  name: { get: () => "en-US" },
  numberFormat: { object: () => new NumberFormatInfo() },
});

class NumberFormatInfo extends HostObject {
  readonly type: ObjectType = numberFormatInfoType;
}

const numberFormatInfoType: ObjectType = objectType<NumberFormatInfo>("NumberFormatInfo", {
  numberDecimalSeparator: { get: () => SEPARATORS.decimal },
  numberGroupSeparator: { get: () => SEPARATORS.thousands },
});
