import { number } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import { alignmentMembers } from "./alignment";
import { BlockLook, roomFor } from "./cell-look";
import type { Block } from "./cell-matrix";
import { POINTS_PER_PIXEL } from "./points";
import { FormatProtection } from "./protection/format-protection";
import { RangeBorders } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

/** How a range looks. A property reads null where its cells differ. */
export class RangeFormat extends HostObject {
  readonly type: ObjectType = rangeFormatType;
  readonly looked: BlockLook;
  constructor(readonly block: Block) {
    super();
    this.looked = new BlockLook(block);
  }
}

const rangeFormatType: ObjectType = objectType<RangeFormat>("RangeFormat", {
  font: { object: ({ looked }) => new RangeFont(looked) },
  fill: { object: ({ looked }) => new RangeFill(looked) },
  borders: { object: ({ block }) => new RangeBorders(block) },
  protection: { object: ({ looked }) => new FormatProtection(looked) },
  ...alignmentMembers<RangeFormat>(),
  columnWidth: {
    get: ({ block }) => commonSize(block, "COL"),
    set: ({ block }, points) => resize(block, "COL", number(points, "columnWidth")),
  },
  rowHeight: {
    get: ({ block }) => commonSize(block, "ROW"),
    set: ({ block }, points) => resize(block, "ROW", number(points, "rowHeight")),
  },
  autofitColumns: { call: ({ block }) => autofit(block, "COL") },
  autofitRows: { call: ({ block }) => autofit(block, "ROW") },
});

type Dimension = "COL" | "ROW";

/** In points; null where they differ. */
function commonSize(block: Block, dimension: Dimension): number | null {
  const { get } = block.host.engine;
  const sizeOf = (index: number) =>
    dimension === "COL" ? get.getColSize(block.sheetId, index) : get.getRowSize(block.sheetId, index);
  const [first = 0, ...others] = indexesOf(block, dimension).map(sizeOf);
  return others.every((size) => size === first) ? first * POINTS_PER_PIXEL : null;
}

function resize(block: Block, dimension: Dimension, points: number): void {
  if (points < 0) throw new HostError("InvalidArgument", `A width or height cannot be ${points} points.`);
  block.host.engine.dispatch("RESIZE_COLUMNS_ROWS", {
    sheetId: block.sheetId,
    dimension,
    elements: indexesOf(block, dimension),
    size: Math.round(points / POINTS_PER_PIXEL),
  });
}

function autofit(block: Block, dimension: Dimension): void {
  const { engine } = block.host;
  const elements = indexesOf(block, dimension);
  const { sheetId } = block;
  engine.evaluate();
  if (dimension === "COL") engine.dispatch("AUTORESIZE_COLUMNS", { sheetId, cols: elements });
  // Rows that nobody sized are as high as their contents.
  else engine.dispatch("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements, size: null });
}

function indexesOf(block: Block, dimension: Dimension): number[] {
  const { left, right, top, bottom } = roomFor(block);
  const [first, last] = dimension === "COL" ? [left, right] : [top, bottom];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
