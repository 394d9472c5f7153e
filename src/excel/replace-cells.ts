import { cellAddress, quotedSheet } from "./cell-address";
import { type CellBlock, cellBlocks } from "./refresh/cell-blocks";
import { type LongWork, goOn } from "./long-work";
import type { CellValue } from "./sheet-plan";
import { WorkbookError } from "./workbook-error";

/** A cell of the user's that is to hold something else; counted from 0. */
export interface Replacement {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What it held when the user chose it: formula, or value where there is none. */
  readonly was: CellValue;
  readonly becomes: CellValue;
}

/**
 * Replaces cells in three round trips: one that sees whether they still are what the user saw, one that writes them
 * all, one undo step, and reads them back, and one more only to take back what failed. Formats stay.
 *
 * @throws WorkbookError `changedSince`, `sheetProtected`, `cancelled` or `writeFailed`; the cells are then as before.
 */
export async function replaceCells(
  context: Excel.RequestContext,
  replacements: readonly Replacement[],
  work: LongWork = {},
): Promise<void> {
  if (!replacements.length) return;
  goOn(work, 0, 2);
  const blocks = (pick: "was" | "becomes") =>
    cellBlocks(replacements.map(({ sheet, row, column, [pick]: value }) => ({ sheet, row, column, value })));
  const [before, after] = [blocks("was"), blocks("becomes")];
  const { worksheets } = context.workbook;
  const sheets = [...new Set(replacements.map(({ sheet }) => sheet))].map((name) =>
    worksheets.getItem(name).load("name,protection/protected"),
  );
  const now = before.map((block) => rangeOf(context, block).load("formulas"));
  await context.sync();
  const locked = sheets.find(({ protection }) => protection.protected);
  if (locked) {
    throw new WorkbookError(
      "sheetProtected",
      `Nothing was changed: the sheet ${locked.name} is protected. Take the protection off first.`,
    );
  }
  const changed = firstDifference(before, now);
  if (changed) {
    throw new WorkbookError(
      "changedSince",
      `Nothing was changed: ${changed} no longer holds what it held. Look again.`,
    );
  }
  goOn(work, 1, 2);
  try {
    const written = after.map((block) => write(context, block).load("formulas"));
    await context.sync();
    const different = firstDifference(after, written);
    if (different) throw new Error(`${different} does not take its new content`);
  } catch (error) {
    for (const block of before) write(context, block);
    await context.sync();
    throw new WorkbookError("writeFailed", `Nothing was changed: ${(error as Error).message}.`);
  }
}

function rangeOf({ workbook }: Excel.RequestContext, { sheet, row, column, cells }: CellBlock): Excel.Range {
  const columns = cells[0]?.length ?? 0;
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, cells.length, columns);
}

function write(context: Excel.RequestContext, block: CellBlock): Excel.Range {
  const range = rangeOf(context, block);
  range.formulas = block.cells as CellValue[][];
  return range;
}

/** The address of the first cell that holds something else than its block says. */
function firstDifference(blocks: readonly CellBlock[], ranges: readonly Excel.Range[]): string | undefined {
  for (const [i, { sheet, row, column, cells }] of blocks.entries()) {
    const found = ranges[i]?.formulas as CellValue[][];
    for (const [r, line] of cells.entries())
      for (const [c, expected] of line.entries())
        if (!isSame(expected, found[r]?.[c]))
          return `${quotedSheet(sheet)}!${cellAddress(row + r, column + c)}`;
  }
  return undefined;
}

/** Excel may write the words of a formula in another case. */
const isSame = (a: CellValue, b: CellValue | undefined): boolean =>
  a === b || (typeof a === "string" && a.startsWith("=") && a.toUpperCase() === String(b).toUpperCase());
