import { HostError } from "../../host-error";
import { columnCount, rowCount, type Block } from "../cell-matrix";
import { commentsOf, forgetComment } from "../comments/comment";
import { emptyCells, liftCells } from "../range-shift";
import { isInside } from "../zones";

/** Cuts a block out and puts it elsewhere: what refers to its cells follows, its own formulas stay as they are. */
export function moveCellsTo(source: Block, target: Block): void {
  const { host, sheetId, zone } = source;
  const { engine } = host;
  const { left: col, top: row } = target.zone;
  const goal = {
    left: col,
    top: row,
    right: col + columnCount(zone) - 1,
    bottom: row + rowCount(zone) - 1,
  };
  for (const block of [source, { ...target, zone: goal }])
    if (!host.guard.isWritable(block.sheetId, block.zone))
      throw new HostError("AccessDenied", "The range has locked cells, and its sheet is protected.");
  engine.grow(sheetId, zone);
  engine.grow(target.sheetId, goal);
  const merges = engine.get.getMergesInZone(sheetId, zone);
  if (merges.length) engine.dispatch("REMOVE_MERGE", { sheetId, target: merges });
  const cells = liftCells(source, (formula) => engine.get.getFormulaMovedInSheet(target.sheetId, formula));
  emptyCells(host, sheetId, zone);
  emptyCells(host, target.sheetId, goal);
  for (const { border, ...cell } of cells) {
    const position = {
      sheetId: target.sheetId,
      col: cell.col - zone.left + col,
      row: cell.row - zone.top + row,
    };
    engine.dispatch("UPDATE_CELL", { ...cell, ...position });
    if (border) engine.dispatch("SET_BORDER", { ...position, border });
  }
  // The engine keeps what stood where the cells go; their own comments come along.
  for (const { id, zone: cell } of commentsOf(host, target.sheetId)) {
    const comesAlong = target.sheetId === sheetId && isInside(zone, cell.left, cell.top);
    if (!comesAlong && isInside(goal, cell.left, cell.top)) forgetComment(host, id, target.sheetId);
  }
  engine.dispatch("MOVE_RANGES", {
    sheetId,
    sheetName: engine.get.getSheetName(sheetId),
    target: [zone],
    targetSheetId: target.sheetId,
    col,
    row,
  });
}
