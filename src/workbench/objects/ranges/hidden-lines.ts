import { HostError } from "../../host-error";
import { roomFor } from "../cell-look";
import type { Block } from "../cell-matrix";

type Dimension = "COL" | "ROW";

/** True or false where all of the block's columns, or rows, are alike; null where some are hidden. */
export function areHidden({ host, sheetId, zone }: Block, dimension: Dimension): boolean | null {
  const { engine } = host;
  const existing = engine.existing(sheetId, zone);
  if (!existing) return false;
  const isHidden = (index: number) =>
    dimension === "COL" ? engine.get.isColHidden(sheetId, index) : engine.get.isRowHidden(sheetId, index);
  const hidden = linesOf(existing, dimension).map(isHidden);
  if (hidden.every(Boolean)) return true;
  return hidden.some(Boolean) ? null : false;
}

/** @throws HostError InvalidOperation when no column, or row, would be left to see */
export function hideLines(block: Block, dimension: Dimension, isHidden: boolean): void {
  const { host, sheetId } = block;
  const { engine } = host;
  const zone = roomFor(block);
  const elements = linesOf(zone, dimension);
  if (!isHidden) return engine.dispatch("UNHIDE_COLUMNS_ROWS", { sheetId, dimension, elements });
  // The engine always shows a line, so there is one behind those that go.
  engine.grow(
    sheetId,
    dimension === "COL" ? { right: zone.right + 1, bottom: 0 } : { right: 0, bottom: zone.bottom + 1 },
  );
  const size = dimension === "COL" ? engine.get.getNumberCols(sheetId) : engine.get.getNumberRows(sheetId);
  if (elements.length >= size)
    throw new HostError("InvalidOperation", "All of a sheet cannot be hidden here.");
  engine.dispatch("HIDE_COLUMNS_ROWS", { sheetId, dimension, elements });
}

function linesOf({ left, right, top, bottom }: Block["zone"], dimension: Dimension): number[] {
  const [first, last] = dimension === "COL" ? [left, right] : [top, bottom];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
