import { flag, text, wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../batch/host-object";
import { HostError } from "../host-error";
import { alignmentMembers } from "./alignment";
import { BlockLook, type Look, type Looked } from "./cell-look";
import type { Block } from "./cell-matrix";
import type { Host } from "./host";
import { lookups, sameName } from "./lookups";
import { lockMembers } from "./protection/format-protection";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

/** A named cell style of the workbook: what it sets, and which kinds of formatting it sets at all. */
export interface CellStyle {
  readonly name: string;
  readonly look: Look;
  readonly numberFormat: string;
  readonly includes: Readonly<Record<Group, boolean>>;
}

/** The style of cells that were given none. */
const NORMAL = "Normal";

/** The kinds of formatting that a style may leave alone, by the fields of a look that they cover. */
const GROUPS = {
  includeFont: ["bold", "italic", "strikethrough", "underline", "textColor", "fontSize", "fontName"],
  includePatterns: ["fillColor"],
  includeAlignment: ["align", "verticalAlign", "wrapping", "indent", "rotation"],
  includeBorder: [],
  includeNumber: [],
  includeProtection: ["locked", "formulaHidden"],
} as const satisfies Record<string, readonly (keyof Look)[]>;
type Group = keyof typeof GROUPS;

/** `workbook.styles`: the styles that were added; Excel's built-in ones are not here, but Normal can be set. */
export class StyleCollection extends HostObject {
  readonly type: ObjectType = stylesType;
  constructor(readonly host: Host) {
    super();
  }

  get items(): Style[] {
    return [...this.host.cellStyles.values()].map((style) => new Style(this.host, style.name));
  }

  find(key: unknown): Style | undefined {
    return this.items.find(({ name }) => sameName(name, key));
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

class Style extends HostObject implements Looked {
  readonly type: ObjectType = styleType;
  readonly looked = this;
  constructor(
    readonly host: Host,
    readonly name: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Name: this.name };
  }

  get style(): CellStyle {
    const style = this.host.cellStyles.get(this.name.toLowerCase());
    if (!style) throw new HostError("ItemNotFound", `The style "${this.name}" is gone.`);
    return style;
  }

  /** Cells that have the style already follow it. */
  change(changed: Partial<CellStyle>): void {
    this.host.cellStyles.set(this.name.toLowerCase(), { ...this.style, ...changed });
    for (const cell of this.cells()) setStyle(cell, this.name);
  }

  lookUp(read: (look: Look) => unknown): unknown {
    return read(this.style.look);
  }

  changeLook(look: Look): void {
    this.change({ look: { ...this.style.look, ...look } });
  }

  /** Its cells are Normal then. */
  delete(): void {
    for (const cell of this.cells()) setStyle(cell, NORMAL);
    this.host.cellStyles.delete(this.name.toLowerCase());
  }

  private cells(): Block[] {
    const { host, name } = this;
    const { get } = host.engine;
    return get.getSheetIds().flatMap((sheetId) =>
      get
        .getCells(sheetId)
        .filter(({ style }: { style?: Look }) => style?.named === name)
        .map(({ id }) => get.getCellPosition(id))
        .map(({ col, row }) => ({ host, sheetId, zone: { left: col, right: col, top: row, bottom: row } })),
    );
  }
}

/** The name of the style of a block's cells; null where they differ, as Excel answers. */
export function readStyle(block: Block): unknown {
  return new BlockLook(block).lookUp(({ named = NORMAL }) => named);
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

const includes = (group: Group): Property<Style> => ({
  get: ({ style }) => style.includes[group],
  set: (style, value) => style.change({ includes: { ...style.style.includes, [group]: flag(value, group) } }),
});

const styleType: ObjectType = objectType<Style>("Style", {
  name: { get: ({ name }) => name },
  builtIn: { get: () => false },
  font: { object: (style) => new RangeFont(style) },
  fill: { object: (style) => new RangeFill(style) },
  numberFormat: {
    get: ({ style }) => style.numberFormat,
    set: (style, value) => style.change({ numberFormat: text(value, "numberFormat") }),
  },
  ...alignmentMembers<Style>(),
  ...lockMembers<Style>(),
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
    getItemAt: {
      call: ({ items }, index) => {
        const style = items[wholeNumber(index, "index")];
        if (style) return style;
        throw new HostError("InvalidArgument", `There are ${items.length} styles, none at ${String(index)}.`);
      },
    },
    add: { call: (styles, name) => styles.add(text(name, "name")) },
  },
  ({ items }) => items,
);
