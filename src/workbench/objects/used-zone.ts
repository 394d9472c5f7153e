import type { Engine } from "../engine/engine";
import type { SheetId, Zone } from "../engine/o-spreadsheet";

/**
 * The smallest zone that holds every value of a sheet, or of a part of it; undefined where there is none. Formats alone
 * do not count.
 */
export function usedZone(engine: Engine, sheetId: SheetId, within?: Zone): Zone | undefined {
  engine.evaluate();
  let used: Zone | undefined;
  for (const { col, row } of engine.get.getEvaluatedCellsPositions(sheetId)) {
    if (within && !isIn(within, col, row)) continue;
    if (engine.cell(sheetId, col, row).value === null) continue;
    used ??= { left: col, right: col, top: row, bottom: row };
    used = {
      left: Math.min(used.left, col),
      right: Math.max(used.right, col),
      top: Math.min(used.top, row),
      bottom: Math.max(used.bottom, row),
    };
  }
  return used;
}

const isIn = ({ left, right, top, bottom }: Zone, col: number, row: number): boolean =>
  col >= left && col <= right && row >= top && row <= bottom;
