import type { Zone } from "../engine/o-spreadsheet";

/** What two zones have in common, or undefined. */
export function intersection(a: Zone, b: Zone): Zone | undefined {
  const zone = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return zone.left <= zone.right && zone.top <= zone.bottom ? zone : undefined;
}

export const isInside = ({ left, right, top, bottom }: Zone, col: number, row: number): boolean =>
  col >= left && col <= right && row >= top && row <= bottom;

export const cellZone = (col: number, row: number): Zone => ({
  left: col,
  right: col,
  top: row,
  bottom: row,
});

/** Rectangles that cover exactly these cells: runs along rows, joined where they lie below one another. */
export function zonesOf(cells: readonly { col: number; row: number }[]): Zone[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const zones: Zone[] = [];
  const open = new Map<string, Zone>();
  let run: Zone | undefined;
  const close = () => {
    if (!run) return;
    const above = open.get(`${run.left}:${run.right}`);
    if (above?.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      zones.push(run);
      open.set(`${run.left}:${run.right}`, run);
    }
  };
  for (const { col, row } of sorted) {
    if (run?.top === row && run.right === col - 1) run.right = col;
    else {
      close();
      run = cellZone(col, row);
    }
  }
  close();
  return zones;
}
