import type { CellPosition, Zone } from "../../engine/o-spreadsheet";
import type { Block } from "../cell-matrix";
import { cellZone } from "../zones";

/** The cell whose formula fills this one, where one does. */
export function spillParent(block: Block): Zone | undefined {
  const position = spreaderOf(block, block.zone.left, block.zone.top);
  return position && cellZone(position.col, position.row);
}

/** The cells that the formula of a block's first cell fills, where it fills any. */
export function spillOf(block: Block): Zone | undefined {
  const { host, sheetId, zone } = block;
  const parent = spreaderOf(block, zone.left, zone.top);
  if (!parent || parent.col !== zone.left || parent.row !== zone.top) return undefined;
  host.engine.evaluate();
  return host.engine.get.getSpreadZone({ sheetId, col: zone.left, row: zone.top });
}

/** Whether all cells belong to spills, none does (false), or some do (null). */
export function hasSpill(block: Block): boolean | null {
  const { zone } = block;
  const existing = block.host.engine.existing(block.sheetId, zone);
  if (!existing) return false;
  const spilled: boolean[] = [];
  for (let row = existing.top; row <= existing.bottom; row++)
    for (let col = existing.left; col <= existing.right; col++)
      spilled.push(spreaderOf(block, col, row) !== undefined);
  if (spilled.every(Boolean)) return true;
  return spilled.some(Boolean) ? null : false;
}

function spreaderOf({ host, sheetId }: Block, col: number, row: number): CellPosition | undefined {
  const { engine } = host;
  engine.evaluate();
  const position = engine.get.getArrayFormulaSpreadingOn({ sheetId, col, row });
  if (!position) return undefined;
  const zone = engine.get.getSpreadZone(position);
  // The engine takes any formula for one that spills, into itself.
  return zone && (zone.left < zone.right || zone.top < zone.bottom) ? position : undefined;
}
