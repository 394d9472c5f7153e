import { color, flag, number } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../../batch/host-object";
import type { TitleLook } from "./chart-definition";

/** A text of a chart, as far as its letters go. */
export interface Lettered {
  readonly look: TitleLook;
  change(look: Partial<TitleLook>): void;
}

export class ChartFont extends HostObject {
  readonly type: ObjectType = fontType;
  constructor(readonly owner: Lettered) {
    super();
  }
}

const letter = (
  read: (look: TitleLook) => unknown,
  write: (value: unknown) => TitleLook,
): Property<ChartFont> => ({
  get: ({ owner }) => read(owner.look),
  set: ({ owner }, value) => owner.change(write(value)),
});

const fontType: ObjectType = objectType<ChartFont>("ChartFont", {
  bold: letter(
    ({ bold = false }) => bold,
    (value) => ({ bold: flag(value, "bold") }),
  ),
  italic: letter(
    ({ italic = false }) => italic,
    (value) => ({ italic: flag(value, "italic") }),
  ),
  color: letter(
    ({ color: present = "#595959" }) => present,
    (value) => ({ color: color(value, "color") }),
  ),
  size: letter(
    ({ fontSize = 14 }) => fontSize,
    (value) => ({ fontSize: number(value, "size") }),
  ),
});
