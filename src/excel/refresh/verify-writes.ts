import { cellAddress, quotedSheet } from "../cell-address";
import type { CellValue } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";
import type { CellBlock } from "./cell-blocks";
import { type FoundWorkbook, sheetOf } from "./found-workbook";
import { rangeOfBlock } from "./queue-writes";

/** Cells read back in one trip: some 4 MB of answer. */
const cellsPerTrip = 100_000;

/**
 * Reads back what was written, in one round trip for each 100,000 cells.
 *
 * @throws WorkbookError `writeFailed` for the first cell that holds something else than was sent
 */
export async function verifyWrites(
  context: Excel.RequestContext,
  found: FoundWorkbook,
  blocks: readonly CellBlock[],
): Promise<void> {
  for (const trip of trips(blocks)) {
    const ranges = trip.map((block) => ({
      block,
      range: rangeOfBlock(context, block).load("formulas,valueTypes"),
    }));
    await context.sync();
    for (const { block, range } of ranges) refuseOther(block, range, sheetOf(found, block.sheet).name);
  }
}

function trips(blocks: readonly CellBlock[]): CellBlock[][] {
  const all: CellBlock[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    size += block.cells.length * (block.cells[0]?.length ?? 0);
    if (size > cellsPerTrip && all.at(-1)?.length) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(block);
  }
  return all;
}

function refuseOther(block: CellBlock, range: Excel.Range, sheet: string): void {
  block.cells.forEach((cells, i) =>
    cells.forEach((sent, j) => {
      const held = (range.formulas as CellValue[][])[i]?.[j];
      const isText = typeof sent === "number" && range.valueTypes[i]?.[j] === Excel.RangeValueType.string;
      if (isEqual(sent, held) && !isText) return;
      const where = `${quotedSheet(sheet)}!${cellAddress(block.row + i, block.column + j)}`;
      throw new WorkbookError(
        "writeFailed",
        `The workbook is as it was before: ${where} took ${JSON.stringify(sent)} as ${JSON.stringify(held)}` +
          `${isText ? ", a text" : ""}.`,
      );
    }),
  );
}

/** Excel may write a formula's names in another case and with other spaces. */
function isEqual(sent: CellValue, held: CellValue | undefined): boolean {
  if (typeof sent === "number" || !sent.startsWith("=")) return sent === held;
  const plain = (formula: unknown) => String(formula).replace(/\s/g, "").toUpperCase();
  return plain(sent) === plain(held);
}
