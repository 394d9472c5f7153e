import type { Engine } from "../engine/engine";
import type { SheetId, Zone } from "../engine/o-spreadsheet";

/** The smallest zone that holds every value of a sheet; undefined on an empty one. Formats alone do not count. */
export function usedZone(engine: Engine, sheetId: SheetId): Zone | undefined {
  engine.evaluate();
  let used: Zone | undefined;
  for (const { col, row } of engine.get.getEvaluatedCellsPositions(sheetId)) {
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
