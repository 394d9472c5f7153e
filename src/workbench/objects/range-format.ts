import { color, flag, number, oneOf } from "../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../batch/host-object";
import type { Style } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import type { Block } from "./cell-matrix";
import { POINTS_PER_PIXEL } from "./points";
import { RangeBorders } from "./range-borders";

const HORIZONTAL = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

/** How a range looks. A property reads null where its cells differ. */
export class RangeFormat extends HostObject {
  readonly type: ObjectType = rangeFormatType;
  constructor(readonly block: Block) {
    super();
  }
}

class RangeFont extends HostObject {
  readonly type: ObjectType = rangeFontType;
  constructor(readonly block: Block) {
    super();
  }
}

class RangeFill extends HostObject {
  readonly type: ObjectType = rangeFillType;
  constructor(readonly block: Block) {
    super();
  }
}

type Formatted = HostObject & { readonly block: Block };

/** A property that is one field of the engine's cell style. */
function styled(
  read: (style: Style) => unknown,
  write: (value: unknown) => Style,
): Property<Formatted> & Required<Property<Formatted>> {
  return {
    get: ({ block }) => common(block, read),
    set: ({ block }, value) => applyStyle(block, write(value)),
  };
}

const rangeFontType: ObjectType = objectType<RangeFont>("RangeFont", {
  bold: styled(
    ({ bold = false }) => bold,
    (value) => ({ bold: flag(value, "bold") }),
  ),
  italic: styled(
    ({ italic = false }) => italic,
    (value) => ({ italic: flag(value, "italic") }),
  ),
  strikethrough: styled(
    ({ strikethrough = false }) => strikethrough,
    (value) => ({ strikethrough: flag(value, "strikethrough") }),
  ),
  underline: styled(
    ({ underline }) => (underline ? "Single" : "None"),
    (value) => ({ underline: oneOf(value, ["None", "Single"], "underline") === "Single" }),
  ),
  color: styled(
    ({ textColor }) => textColor ?? "#000000",
    (value) => ({ textColor: color(value, "color") }),
  ),
  size: styled(
    ({ fontSize = 10 }) => fontSize,
    (value) => ({ fontSize: number(value, "size") }),
  ),
});

const rangeFillType: ObjectType = objectType<RangeFill>("RangeFill", {
  color: styled(
    ({ fillColor }) => fillColor ?? "#FFFFFF",
    (value) => ({ fillColor: color(value, "color") }),
  ),
  clear: { call: ({ block }) => applyStyle(block, { fillColor: undefined }) },
});

const rangeFormatType: ObjectType = objectType<RangeFormat>("RangeFormat", {
  font: { object: ({ block }) => new RangeFont(block) },
  fill: { object: ({ block }) => new RangeFill(block) },
  borders: { object: ({ block }) => new RangeBorders(block) },
  horizontalAlignment: styled(
    ({ align }) => keyOf(HORIZONTAL, align),
    (value) => ({ align: HORIZONTAL[oneOf(value, keys(HORIZONTAL), "horizontalAlignment")] }),
  ),
  verticalAlignment: styled(
    ({ verticalAlign = "bottom" }) => keyOf(VERTICAL, verticalAlign),
    (value) => ({ verticalAlign: VERTICAL[oneOf(value, keys(VERTICAL), "verticalAlignment")] }),
  ),
  wrapText: styled(
    ({ wrapping }) => wrapping === "wrap",
    (value) => ({ wrapping: flag(value, "wrapText") ? "wrap" : "overflow" }),
  ),
  columnWidth: {
    get: ({ block: { host, sheetId, zone } }) =>
      host.engine.get.getColSize(sheetId, zone.left) * POINTS_PER_PIXEL,
    set: ({ block }, points) => resize(block, "COL", number(points, "columnWidth")),
  },
  rowHeight: {
    get: ({ block: { host, sheetId, zone } }) =>
      host.engine.get.getRowSize(sheetId, zone.top) * POINTS_PER_PIXEL,
    set: ({ block }, points) => resize(block, "ROW", number(points, "rowHeight")),
  },
  autofitColumns: { call: ({ block }) => autofitColumns(block) },
});

/** What `read` says of every cell's style, or null where they differ. */
function common({ host: { engine }, sheetId, zone: asked }: Block, read: (style: Style) => unknown): unknown {
  const zone = engine.existing(sheetId, asked);
  if (!zone) return read({});
  const first = read(engine.get.getCellStyle({ sheetId, col: zone.left, row: zone.top }));
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++)
      if (read(engine.get.getCellStyle({ sheetId, col, row })) !== first) return null;
  return first;
}

function applyStyle(block: Block, style: Style): void {
  const { engine } = block.host;
  engine.dispatch("SET_FORMATTING", { sheetId: block.sheetId, target: [roomFor(block)], style });
}

function resize(block: Block, dimension: "COL" | "ROW", points: number): void {
  if (points < 0) throw new HostError("InvalidArgument", `A width or height cannot be ${points} points.`);
  const { sheetId, host } = block;
  const zone = roomFor(block);
  const [first, last] = dimension === "COL" ? [zone.left, zone.right] : [zone.top, zone.bottom];
  host.engine.dispatch("RESIZE_COLUMNS_ROWS", {
    sheetId,
    dimension,
    elements: range(first, last),
    size: Math.round(points / POINTS_PER_PIXEL),
  });
}

function autofitColumns(block: Block): void {
  const { engine } = block.host;
  const { left, right } = roomFor(block);
  engine.evaluate();
  engine.dispatch("AUTORESIZE_COLUMNS", { sheetId: block.sheetId, cols: range(left, right) });
}

/** Grows the sheet to the block; whole rows and columns end where the sheet does. */
function roomFor({ host: { engine }, sheetId, zone }: Block) {
  const whole = engine.existing(sheetId, zone);
  if (whole && (zone.bottom - whole.bottom > 100_000 || zone.right - whole.right > 10_000)) return whole;
  engine.grow(sheetId, zone);
  return zone;
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const keys = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[];
const keyOf = (table: Record<string, unknown>, value: unknown) =>
  Object.keys(table).find((key) => table[key] === value);
