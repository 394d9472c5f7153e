import { number } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import { alignmentMembers } from "./alignment";
import { LookOfAll } from "./areas-look";
import { BlockLook, roomFor, type Looked } from "./cell-look";
import type { Block } from "./cell-matrix";
import { POINTS_PER_PIXEL } from "./points";
import { FormatProtection } from "./protection/format-protection";
import { RangeBorders } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

/** How a range looks, or several of one sheet. A property reads null where their cells differ. */
export class RangeFormat extends HostObject {
  readonly type: ObjectType = rangeFormatType;
  readonly looked: Looked;
  constructor(readonly blocks: readonly Block[]) {
    super();
    this.looked = new LookOfAll(blocks.map((block) => new BlockLook(block)));
  }
}

const rangeFormatType: ObjectType = objectType<RangeFormat>("RangeFormat", {
  font: { object: ({ looked }) => new RangeFont(looked) },
  fill: { object: ({ looked }) => new RangeFill(looked) },
  borders: { object: ({ blocks }) => new RangeBorders(blocks) },
  protection: { object: ({ looked }) => new FormatProtection(looked) },
  ...alignmentMembers<RangeFormat>(),
  columnWidth: {
    get: ({ blocks }) => commonSize(blocks, "COL"),
    set: ({ blocks }, points) =>
      blocks.forEach((block) => resize(block, "COL", number(points, "columnWidth"))),
  },
  rowHeight: {
    get: ({ blocks }) => commonSize(blocks, "ROW"),
    set: ({ blocks }, points) => blocks.forEach((block) => resize(block, "ROW", number(points, "rowHeight"))),
  },
  autofitColumns: { call: ({ blocks }) => blocks.forEach((block) => autofit(block, "COL")) },
  autofitRows: { call: ({ blocks }) => blocks.forEach((block) => autofit(block, "ROW")) },
});

type Dimension = "COL" | "ROW";

/** In points; null where they differ. */
function commonSize(blocks: readonly Block[], dimension: Dimension): number | null {
  const [first = 0, ...others] = blocks.flatMap((block) => {
    const { get } = block.host.engine;
    return indexesOf(block, dimension).map((index) =>
      dimension === "COL" ? get.getColSize(block.sheetId, index) : get.getRowSize(block.sheetId, index),
    );
  });
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
