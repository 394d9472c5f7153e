import type { Engine } from "../engine/engine";
import type { SheetId } from "../engine/o-spreadsheet";

export const POINTS_PER_PIXEL = 0.75;

type Dimension = "COL" | "ROW";

/** Where a column or row begins, in points from the sheet's corner; hidden ones take no room. */
export function startOf(engine: Engine, sheetId: SheetId, dimension: Dimension, index: number): number {
  let pixels = 0;
  for (let i = 0; i < index; i++) pixels += sizeOf(engine, sheetId, dimension, i);
  return pixels * POINTS_PER_PIXEL;
}

/** The column or row at a distance from the corner, and how far into it, in the engine's pixels. */
export function anchorAt(engine: Engine, sheetId: SheetId, dimension: Dimension, points: number) {
  let offset = Math.round(points / POINTS_PER_PIXEL);
  let index = 0;
  for (;;) {
    engine.grow(sheetId, dimension === "COL" ? { right: index, bottom: 0 } : { right: 0, bottom: index });
    const size = sizeOf(engine, sheetId, dimension, index);
    if (offset < size) return { index, offset };
    offset -= size;
    index++;
  }
}

function sizeOf({ get, o }: Engine, sheetId: SheetId, dimension: Dimension, index: number): number {
  const { DEFAULT_CELL_WIDTH, DEFAULT_CELL_HEIGHT } = o.SPREADSHEET_DIMENSIONS;
  if (dimension === "COL") {
    if (index >= get.getNumberCols(sheetId)) return DEFAULT_CELL_WIDTH;
    return get.isColHidden(sheetId, index) ? 0 : get.getColSize(sheetId, index);
  }
  if (index >= get.getNumberRows(sheetId)) return DEFAULT_CELL_HEIGHT;
  return get.isRowHidden(sheetId, index) ? 0 : get.getRowSize(sheetId, index);
}
