import { LAST_COLUMN, LAST_ROW } from "../../engine/address";
import type { Zone } from "../../engine/o-spreadsheet";
import type { Block } from "../cell-matrix";
import { cellZone } from "../zones";

export const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;
export type Direction = (typeof DIRECTIONS)[number];

const STEPS = { Left: [-1, 0], Right: [1, 0], Up: [0, -1], Down: [0, 1] } as const;

/** The cells around a block up to the blank rows and columns that enclose them, as Ctrl+* selects them. */
export function surroundingRegion({ host, sheetId, zone }: Block): Zone {
  const hasValue = valueAt({ host, sheetId, zone });
  const region = { ...zone };
  const anyIn = (left: number, top: number, right: number, bottom: number) => {
    for (let row = Math.max(0, top); row <= bottom; row++)
      for (let col = Math.max(0, left); col <= right; col++) if (hasValue(col, row)) return true;
    return false;
  };
  for (;;) {
    const { left, top, right, bottom } = region;
    if (left > 0 && anyIn(left - 1, top - 1, left - 1, bottom + 1)) region.left--;
    else if (top > 0 && anyIn(left - 1, top - 1, right + 1, top - 1)) region.top--;
    else if (anyIn(right + 1, top - 1, right + 1, bottom + 1)) region.right++;
    else if (anyIn(left - 1, bottom + 1, right + 1, bottom + 1)) region.bottom++;
    else return region;
  }
}

/** Where Ctrl and an arrow key lead from a cell: to the end of a run of values, or to the next one, or the sheet's end. */
export function edgeFrom(block: Block, direction: Direction, start: { col: number; row: number }): Zone {
  const hasValue = valueAt(block);
  const [across, down] = STEPS[direction];
  const { engine } = block.host;
  const isOnSheet = (col: number, row: number) =>
    col >= 0 && row >= 0 && col <= LAST_COLUMN && row <= LAST_ROW;
  const exists = (col: number, row: number) =>
    col < engine.get.getNumberCols(block.sheetId) && row < engine.get.getNumberRows(block.sheetId);
  let { col, row } = start;
  const isInRun = hasValue(col, row) && hasValue(col + across, row + down);
  while (isOnSheet(col + across, row + down)) {
    if (isInRun && !hasValue(col + across, row + down)) break;
    // Behind the engine's cells there is nothing up to Excel's end.
    if (!exists(col, row) && (across > 0 || down > 0))
      return across ? cellZone(LAST_COLUMN, row) : cellZone(col, LAST_ROW);
    col += across;
    row += down;
    if (!isInRun && hasValue(col, row)) break;
  }
  return cellZone(col, row);
}

function valueAt({ host: { engine }, sheetId }: Block): (col: number, row: number) => boolean {
  engine.evaluate();
  return (col, row) => col >= 0 && row >= 0 && engine.cell(sheetId, col, row).value !== null;
}
