import { color, flag, number, oneOf, text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../batch/host-object";
import type { Style as EngineStyle } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import type { Block } from "./cell-matrix";
import type { Host } from "./host";
import { lookups, sameName } from "./lookups";

/** A named cell style of the workbook: what it sets, and which kinds of formatting it sets at all. */
export interface CellStyle {
  readonly name: string;
  look: EngineStyle;
  numberFormat: string;
  readonly includes: Record<Group, boolean>;
}

/** What a cell's own style holds beside its look: the name it was given, which moves with the cell. */
export type NamedLook = EngineStyle & { readonly named?: string };

/** The style of cells that were given none. */
const NORMAL = "Normal";

/** The kinds of formatting that a style may leave alone, by the fields of a look that they cover. */
const GROUPS = {
  includeFont: ["bold", "italic", "strikethrough", "underline", "textColor", "fontSize"],
  includePatterns: ["fillColor"],
  includeAlignment: ["align", "verticalAlign", "wrapping"],
  includeBorder: [],
  includeNumber: [],
  includeProtection: [],
} as const satisfies Record<string, readonly (keyof EngineStyle)[]>;
type Group = keyof typeof GROUPS;

const HORIZONTAL = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

/** `workbook.styles`: the styles that were added; Excel's built-in ones are not here, but Normal can be set. */
export class StyleCollection extends HostObject {
  readonly type: ObjectType = stylesType;
  constructor(readonly host: Host) {
    super();
  }

  get items(): Style[] {
    return [...this.host.cellStyles.values()].map((style) => new Style(this.host, style));
  }

  find(key: unknown): Style | undefined {
    return this.items.find(({ style }) => sameName(style.name, key));
  }

  add(name: string): void {
    if (!name.trim() || name.length > 255)
      throw new HostError("InvalidArgument", `"${name}" cannot be the name of a style.`);
    if (this.find(name) || sameName(NORMAL, name))
      throw new HostError("InvalidArgument", `There is a style "${name}" already.`);
    const includes = Object.fromEntries(Object.keys(GROUPS).map((group) => [group, true]));
    this.host.cellStyles.set(name.toLowerCase(), {
      name,
      look: {},
      numberFormat: "General",
      includes: includes as Record<Group, boolean>,
    });
  }
}

class Style extends HostObject {
  readonly type: ObjectType = styleType;
  constructor(
    readonly host: Host,
    readonly style: CellStyle,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Name: this.style.name };
  }

  /** Cells that have the style already follow it. */
  change(look: EngineStyle): void {
    this.style.look = { ...this.style.look, ...look };
    for (const cell of this.cells()) setStyle(cell, this.style.name);
  }

  /** Its cells are Normal then. */
  delete(): void {
    for (const cell of this.cells()) setStyle(cell, NORMAL);
    this.host.cellStyles.delete(this.style.name.toLowerCase());
  }

  private cells(): Block[] {
    const { host, style } = this;
    const { get } = host.engine;
    return get.getSheetIds().flatMap((sheetId) =>
      get
        .getCells(sheetId)
        .filter((cell) => (cell.style as NamedLook | undefined)?.named === style.name)
        .map(({ id }) => get.getCellPosition(id))
        .map(({ col, row }) => ({ host, sheetId, zone: { left: col, right: col, top: row, bottom: row } })),
    );
  }
}

class StyleFont extends HostObject {
  readonly type: ObjectType = fontType;
  constructor(readonly owner: Style) {
    super();
  }
}

class StyleFill extends HostObject {
  readonly type: ObjectType = fillType;
  constructor(readonly owner: Style) {
    super();
  }
}

/** The name of the style of a block's cells; null where they differ, as Excel answers. */
export function readStyle({ host: { engine }, sheetId, zone: asked }: Block): string | null {
  const zone = engine.existing(sheetId, asked);
  if (!zone) return NORMAL;
  const nameOf = (col: number, row: number) =>
    (engine.get.getCell({ sheetId, col, row })?.style as NamedLook | undefined)?.named ?? NORMAL;
  const first = nameOf(zone.left, zone.top);
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) if (nameOf(col, row) !== first) return null;
  return first;
}

/** Gives cells a style: what it includes replaces what the cells had of that kind, the rest stays. */
export function setStyle({ host, sheetId, zone }: Block, name: string): void {
  const style = host.cellStyles.get(name.toLowerCase());
  if (!style && !sameName(NORMAL, name))
    throw new HostError("InvalidArgument", `There is no style "${name}".`);
  const replaced = Object.entries(GROUPS).flatMap(([group, fields]) =>
    !style || style.includes[group as Group] ? fields : [],
  );
  const look: Record<string, unknown> = { named: style?.name };
  for (const field of replaced) look[field] = style?.look[field];
  host.engine.grow(sheetId, zone);
  const format = !style || style.includes.includeNumber ? (style?.numberFormat ?? "General") : undefined;
  host.engine.dispatch("SET_FORMATTING", {
    sheetId,
    target: [zone],
    style: look,
    ...(format !== undefined && { format: format === "General" ? "" : format }),
  });
}

type Look = HostObject & { readonly owner: Style };

function field(read: (look: EngineStyle) => unknown, write: (value: unknown) => EngineStyle): Property<Look> {
  return {
    get: ({ owner }) => read(owner.style.look),
    set: ({ owner }, value) => owner.change(write(value)),
  };
}

/** A property of the style itself rather than of its font or fill. */
function own(read: (look: EngineStyle) => unknown, write: (value: unknown) => EngineStyle): Property<Style> {
  return { get: ({ style }) => read(style.look), set: (style, value) => style.change(write(value)) };
}

const includes = (group: Group): Property<Style> => ({
  get: ({ style }) => style.includes[group],
  set: ({ style }, value) => {
    style.includes[group] = flag(value, group);
  },
});

const keys = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[];
const keyOf = (table: Record<string, unknown>, value: unknown) =>
  Object.keys(table).find((key) => table[key] === value);

const fontType: ObjectType = objectType<StyleFont>("RangeFont", {
  bold: field(
    ({ bold = false }) => bold,
    (value) => ({ bold: flag(value, "bold") }),
  ),
  italic: field(
    ({ italic = false }) => italic,
    (value) => ({ italic: flag(value, "italic") }),
  ),
  color: field(
    ({ textColor }) => textColor ?? "#000000",
    (value) => ({ textColor: color(value, "color") }),
  ),
  size: field(
    ({ fontSize = 10 }) => fontSize,
    (value) => ({ fontSize: number(value, "size") }),
  ),
});

const fillType: ObjectType = objectType<StyleFill>("RangeFill", {
  color: field(
    ({ fillColor }) => fillColor ?? "#FFFFFF",
    (value) => ({ fillColor: color(value, "color") }),
  ),
  clear: { call: ({ owner }) => owner.change({ fillColor: undefined }) },
});

const styleType: ObjectType = objectType<Style>("Style", {
  name: { get: ({ style }) => style.name },
  builtIn: { get: () => false },
  font: { object: (style) => new StyleFont(style) },
  fill: { object: (style) => new StyleFill(style) },
  numberFormat: {
    get: ({ style }) => style.numberFormat,
    set: ({ style }, value) => {
      style.numberFormat = text(value, "numberFormat");
    },
  },
  horizontalAlignment: own(
    ({ align }) => keyOf(HORIZONTAL, align),
    (value) => ({ align: HORIZONTAL[oneOf(value, keys(HORIZONTAL), "horizontalAlignment")] }),
  ),
  verticalAlignment: own(
    ({ verticalAlign = "bottom" }) => keyOf(VERTICAL, verticalAlign),
    (value) => ({ verticalAlign: VERTICAL[oneOf(value, keys(VERTICAL), "verticalAlignment")] }),
  ),
  wrapText: own(
    ({ wrapping }) => wrapping === "wrap",
    (value) => ({ wrapping: flag(value, "wrapText") ? "wrap" : "overflow" }),
  ),
  includeAlignment: includes("includeAlignment"),
  includeBorder: includes("includeBorder"),
  includeFont: includes("includeFont"),
  includeNumber: includes("includeNumber"),
  includePatterns: includes("includePatterns"),
  includeProtection: includes("includeProtection"),
  delete: { call: (style) => style.delete() },
});

const stylesType: ObjectType = objectType<StyleCollection>(
  "StyleCollection",
  {
    ...lookups<StyleCollection>(
      "style",
      ({ items }) => items,
      (styles, key) => styles.find(key),
    ),
    add: { call: (styles, name) => styles.add(text(name, "name")) },
  },
  ({ items }) => items,
);
