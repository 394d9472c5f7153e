import type { Model } from "../engine/o-spreadsheet";

type SelectionEvent = Parameters<Parameters<Model["selection"]["observe"]>[1]["handleEvent"]>[0];

/**
 * Keeps the active cell of a grid in view, wherever the selection goes.
 *
 * The engine scrolls to a cell as well, but counts the frozen columns and rows twice, and so past the cell where they
 * are wide.
 *
 * @returns what ends it
 */
export function keepInView(model: Model): () => void {
  const owner = {};
  let isLooking = false;
  const handleEvent = ({ mode, options }: SelectionEvent): void => {
    // A selection that is extended scrolls with what extends it, and a click is where one looks already.
    if (isLooking || mode === "updateAnchor" || !options.scrollIntoView) return;
    isLooking = true;
    // After the engine, and before it paints: its scroll bars would bring back where they once stood.
    queueMicrotask(() => {
      isLooking = false;
      scrollToActiveCell(model);
    });
  };
  model.selection.observe(owner, { handleEvent });
  return () => model.selection.unobserve(owner);
}

function scrollToActiveCell({ getters, dispatch }: Model): void {
  const { sheetId, col, row } = getters.getActivePosition();
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const { scrollX, scrollY } = getters.getActiveSheetScrollInfo();
  const { width, height } = getters.getSheetViewDimension();
  const across = { frozen: getters.getColRowOffset("COL", 0, xSplit, sheetId), size: width, scroll: scrollX };
  const down = { frozen: getters.getColRowOffset("ROW", 0, ySplit, sheetId), size: height, scroll: scrollY };
  const offsetX = col < xSplit ? scrollX : scrollFor(getters.getColDimensions(sheetId, col), across);
  const offsetY = row < ySplit ? scrollY : scrollFor(getters.getRowDimensions(sheetId, row), down);
  if (offsetX !== scrollX || offsetY !== scrollY) dispatch("SET_VIEWPORT_OFFSET", { offsetX, offsetY });
}

interface Axis {
  /** How much of the view is frozen, how much there is of it, and how far the rest is scrolled. */
  readonly frozen: number;
  readonly size: number;
  readonly scroll: number;
}

/** How far to scroll so that a column or row is seen: no further than it must be, and its beginning first of all. */
function scrollFor({ start, end }: { start: number; end: number }, { frozen, size, scroll }: Axis): number {
  const [first, last, seen] = [start - frozen, end - frozen, size - frozen];
  if (first >= scroll && last <= scroll + seen) return scroll;
  return Math.max(0, Math.min(first, last - seen));
}
