import { color, flag, oneOf } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../../batch/host-object";
import type { Style } from "../../engine/o-spreadsheet";

/** The look that a conditional format gives; what it leaves open reads null, as in Excel. */
interface Conditional {
  readonly look: Style;
  change(look: Style): void;
}

export class ConditionalRangeFormat extends HostObject {
  readonly type: ObjectType = formatType;
  constructor(readonly owner: Conditional) {
    super();
  }
}

class ConditionalRangeFont extends HostObject {
  readonly type: ObjectType = fontType;
  constructor(readonly owner: Conditional) {
    super();
  }
}

class ConditionalRangeFill extends HostObject {
  readonly type: ObjectType = fillType;
  constructor(readonly owner: Conditional) {
    super();
  }
}

const formatType: ObjectType = objectType<ConditionalRangeFormat>("ConditionalRangeFormat", {
  font: { object: ({ owner }) => new ConditionalRangeFont(owner) },
  fill: { object: ({ owner }) => new ConditionalRangeFill(owner) },
});

const field = (
  read: (look: Style) => unknown,
  write: (value: unknown) => Style,
): Property<HostObject & { readonly owner: Conditional }> => ({
  get: ({ owner }) => read(owner.look) ?? null,
  set: ({ owner }, value) => owner.change(write(value)),
});

const fontType: ObjectType = objectType<ConditionalRangeFont>("ConditionalRangeFont", {
  bold: field(
    ({ bold }) => bold,
    (value) => ({ bold: flag(value, "bold") }),
  ),
  italic: field(
    ({ italic }) => italic,
    (value) => ({ italic: flag(value, "italic") }),
  ),
  strikethrough: field(
    ({ strikethrough }) => strikethrough,
    (value) => ({ strikethrough: flag(value, "strikethrough") }),
  ),
  underline: field(
    ({ underline }) => underline && "Single",
    (value) => ({ underline: oneOf(value, ["None", "Single"], "underline") === "Single" }),
  ),
  color: field(
    ({ textColor }) => textColor,
    (value) => ({ textColor: color(value, "color") }),
  ),
  clear: {
    call: ({ owner }) =>
      owner.change({
        bold: undefined,
        italic: undefined,
        strikethrough: undefined,
        underline: undefined,
        textColor: undefined,
      }),
  },
});

const fillType: ObjectType = objectType<ConditionalRangeFill>("ConditionalRangeFill", {
  color: field(
    ({ fillColor }) => fillColor,
    (value) => ({ fillColor: color(value, "color") }),
  ),
  clear: { call: ({ owner }) => owner.change({ fillColor: undefined }) },
});
