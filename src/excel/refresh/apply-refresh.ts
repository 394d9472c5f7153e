import { pinAsOf } from "../../statements/store";
import { cellNames } from "../cell-names";
import { type Generation, interruptedMark } from "../record/generation";
import { addGeneration, nextNumber } from "../record/generations";
import type { CellValue } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";
import type { CellBlock } from "./cell-blocks";
import { nextGeneration } from "./next-generation";
import type { RefreshPlan } from "./plan-refresh";
import { batchesOf, queueBlock, queueColumns, queueFormats, queueShapes } from "./queue-writes";
import { readAgain, refuseProtected } from "./read-again";
import { type RefreshWrites, refreshWrites } from "./refresh-writes";
import { takenBack } from "./taken-back";
import { verifyWrites } from "./verify-writes";

/** Excel on the web refuses requests above 5 MB; this leaves room for what is not counted. */
const mostRequestBytes = 4_000_000;

export interface ApplyOptions {
  /** Cells written so far, and in all. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops between two round trips; what was begun is taken back. */
  readonly signal?: AbortSignal;
  /** For tests of what happens above it. */
  readonly mostRequestBytes?: number;
}

export interface RefreshOutcome {
  /** Cells that were written. */
  readonly written: number;
  /** Live cells that did not show what the data says within the time limit; the workbook is refreshed all the same. */
  readonly unverified: readonly string[];
}

/**
 * Writes the ticked rows of a plan and moves the pin: three round trips in values mode, one to see that nothing changed
 * since and to store the record, one that writes, one that reads back. Above 4 MB of request the writing takes one trip,
 * and one undo step, for each 4 MB.
 *
 * All or nothing: a failure is taken back from the before-image. If the host itself is gone, IIJ_Generation says
 * "interrupted" and the next contact takes the rest back.
 *
 * @throws WorkbookError `changedSince`, `sheetProtected`, `inTheWay`, `cancelled`, `writeFailed` or `interrupted`.
 */
export async function applyRefresh(plan: RefreshPlan, options: ApplyOptions = {}): Promise<RefreshOutcome> {
  const writes = refreshWrites(plan);
  refuseProtected(plan.basis.found, sheetsOf(writes));
  const generation = nextGeneration(plan, writes, nextNumber(plan.basis.history));
  return Excel.run(async (context) => {
    await storeUnlessChanged(context, plan, generation);
    try {
      const blocks = await write(context, plan, writes, options);
      if (!plan.basis.scope) pinAsOf(plan.basis.asOf);
      return { written: writes.cells.length, unverified: await verifyWrites(context, plan, blocks) };
    } catch (error) {
      throw await takenBack(context, generation, error as Error);
    }
  });
}

/** The record goes first; where the workbook is not what the user saw, it goes again and nothing else happens. */
async function storeUnlessChanged(
  context: Excel.RequestContext,
  plan: RefreshPlan,
  generation: Generation,
): Promise<void> {
  const again = readAgain(context, plan);
  const part = addGeneration(context, plan.basis.history, generation).load("id");
  await context.sync();
  const changed = again();
  if (!changed) return;
  context.workbook.customXmlParts.getItem(part.id).delete();
  await context.sync();
  throw changed;
}

async function write(
  context: Excel.RequestContext,
  plan: RefreshPlan,
  writes: RefreshWrites,
  { onProgress, signal, mostRequestBytes: most = mostRequestBytes }: ApplyOptions,
): Promise<readonly CellBlock[]> {
  const number = nextNumber(plan.basis.history);
  const mark = markCell(context, plan);
  const batches = batchesOf(writes, most);
  let done = 0;
  for (const [i, blocks] of batches.entries()) {
    if (signal?.aborted) throw new WorkbookError("cancelled", "Stopped: the workbook is as it was before.");
    if (i === 0) {
      mark(interruptedMark(number));
      queueColumns(context, writes.columns);
      queueShapes(context, writes);
      queueFormats(context, writes);
    }
    for (const block of blocks) queueBlock(context, block);
    if (i === batches.length - 1) mark(number);
    await context.sync();
    done += blocks.reduce((sum, block) => sum + cellCount(block), 0);
    onProgress?.(done, writes.cells.length);
  }
  return batches.flat();
}

/** Writes into IIJ_Generation, where that is still there. */
function markCell(context: Excel.RequestContext, { basis: { found } }: RefreshPlan) {
  const isThere = found.names.some(({ name }) => name === cellNames.generation);
  return (value: CellValue) => {
    if (isThere) context.workbook.names.getItem(cellNames.generation).getRange().formulas = [[value]];
  };
}

const sheetsOf = ({ cells, columns }: RefreshWrites): ReadonlySet<string> =>
  new Set([...cells, ...columns].map(({ sheet }) => sheet));

const cellCount = ({ cells }: CellBlock): number => cells.length * (cells[0]?.length ?? 0);
