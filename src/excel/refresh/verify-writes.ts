import { cellAddress, quotedSheet } from "../cell-address";
import type { CellValue } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";
import type { CellBlock } from "./cell-blocks";
import { sheetOf } from "./found-workbook";
import type { RefreshPlan } from "./plan-refresh";
import { rangeOfBlock } from "./queue-writes";

/** How long live cells may take to answer. */
const mostMilliseconds = 5_000;
const pause = 100;

/**
 * Reads back what was written. Cells that ask the add-in are waited for, up to a time limit.
 *
 * @returns the live cells that still had no answer then
 * @throws WorkbookError `writeFailed` for the first cell that holds something else than was sent
 */
export async function verifyWrites(
  context: Excel.RequestContext,
  plan: RefreshPlan,
  blocks: readonly CellBlock[],
): Promise<readonly string[]> {
  const { record, found } = plan.basis;
  if (record.options.mode === "live" || plan.live.length) context.workbook.application.calculate("Full");
  const nameOf = (id: string) => quotedSheet(sheetOf(found, id).name);
  for (const end = Date.now() + mostMilliseconds; ;) {
    const ranges = blocks.map((block) => ({
      block,
      range: rangeOfBlock(context, block).load("formulas,values,valueTypes"),
    }));
    await context.sync();
    const busy = ranges.flatMap(({ block, range }) => {
      refuseOther(block, range, nameOf(block.sheet));
      return busyCells(block, range, nameOf(block.sheet));
    });
    if (!busy.length || Date.now() > end) return busy;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function refuseOther(block: CellBlock, range: Excel.Range, sheet: string): void {
  block.cells.forEach((cells, i) =>
    cells.forEach((sent, j) => {
      const found = (range.formulas as CellValue[][])[i]?.[j];
      const type = range.valueTypes[i]?.[j];
      const isText = typeof sent === "number" && type === Excel.RangeValueType.string;
      if (isEqual(sent, found) && !isText) return;
      const where = `${sheet}!${cellAddress(block.row + i, block.column + j)}`;
      throw new WorkbookError(
        "writeFailed",
        `The workbook is as it was before: ${where} took ${JSON.stringify(sent)} as ${JSON.stringify(found)}` +
          `${isText ? ", a text" : ""}.`,
      );
    }),
  );
}

/** Excel may write a formula's names in another case and with other spaces. */
function isEqual(sent: CellValue, found: CellValue | undefined): boolean {
  if (typeof sent === "number" || !sent.startsWith("=")) return sent === found;
  const plain = (formula: unknown) => String(formula).replace(/\s/g, "").toUpperCase();
  return plain(sent) === plain(found);
}

function busyCells(block: CellBlock, range: Excel.Range, sheet: string): string[] {
  return (range.values as CellValue[][]).flatMap((cells, i) =>
    cells.flatMap((value, j) =>
      value === "#BUSY!" ? [`${sheet}!${cellAddress(block.row + i, block.column + j)}`] : [],
    ),
  );
}
