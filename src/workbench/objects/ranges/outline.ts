import { roomFor } from "../cell-look";
import type { Block } from "../cell-matrix";
import { wholeLines } from "../range-shift";

export const GROUPINGS = ["ByRows", "ByColumns"] as const;
type Grouping = (typeof GROUPINGS)[number];

/** Puts the block's rows, or columns, into a group that can be folded. */
export function groupLines(block: Block, by: Grouping): void {
  block.host.engine.dispatch("GROUP_HEADERS", { sheetId: block.sheetId, ...spanOf(block, by) });
}

export function ungroupLines(block: Block, by: Grouping): void {
  block.host.engine.dispatch("UNGROUP_HEADERS", { sheetId: block.sheetId, ...spanOf(block, by) });
}

/** Folds, or unfolds, every group that lies in the block's rows or columns. */
export function foldLines(block: Block, by: Grouping, isFolded: boolean): void {
  const { host, sheetId } = block;
  const { dimension, start, end } = spanOf(block, by);
  const groups = host.engine.get
    .getHeaderGroups(sheetId, dimension)
    .filter((group) => group.start <= end && group.end >= start);
  for (const group of groups)
    host.engine.dispatch(isFolded ? "FOLD_HEADER_GROUP" : "UNFOLD_HEADER_GROUP", {
      sheetId,
      dimension,
      start: group.start,
      end: group.end,
    });
}

/** What the engine is told: a whole row is all of its columns, so only the asked side counts. */
function spanOf(block: Block, by: Grouping) {
  const { left, right, top, bottom } = wholeLines(block.zone) ? roomFor(block) : block.zone;
  return by === "ByRows"
    ? ({ dimension: "ROW", start: top, end: bottom } as const)
    : ({ dimension: "COL", start: left, end: right } as const);
}
