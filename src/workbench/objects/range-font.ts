import { color, flag, number, oneOf, text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { ofLook, type Looked } from "./cell-look";

/** The letters of cells, or of a named style. */
export class RangeFont extends HostObject {
  readonly type: ObjectType = rangeFontType;
  constructor(readonly looked: Looked) {
    super();
  }
}

const rangeFontType: ObjectType = objectType<RangeFont>("RangeFont", {
  bold: ofLook(
    ({ bold = false }) => bold,
    (value) => ({ bold: flag(value, "bold") }),
  ),
  italic: ofLook(
    ({ italic = false }) => italic,
    (value) => ({ italic: flag(value, "italic") }),
  ),
  strikethrough: ofLook(
    ({ strikethrough = false }) => strikethrough,
    (value) => ({ strikethrough: flag(value, "strikethrough") }),
  ),
  underline: ofLook(
    ({ underline }) => (underline ? "Single" : "None"),
    (value) => ({ underline: oneOf(value, ["None", "Single"], "underline") === "Single" }),
  ),
  color: ofLook(
    ({ textColor }) => textColor ?? "#000000",
    (value) => ({ textColor: color(value, "color") }),
  ),
  size: ofLook(
    ({ fontSize = 10 }) => fontSize,
    (value) => ({ fontSize: number(value, "size") }),
  ),
  name: ofLook(
    ({ fontName = "Arial" }) => fontName,
    (value) => ({ fontName: text(value, "name") }),
  ),
});
