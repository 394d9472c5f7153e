import { pinAsOf } from "../../statements/store";
import { cellNames } from "../cell-names";
import { type LongWork, goOn } from "../long-work";
import { type Generation, interruptedMark } from "../record/generation";
import { addGeneration, nextNumber } from "../record/generations";
import type { CellValue } from "../sheet-plan";
import { watchCalculation } from "./calculation-watch";
import type { CellBlock } from "./cell-blocks";
import { lateFigures } from "./late-figures";
import { nextGeneration } from "./next-generation";
import type { RefreshPlan } from "./plan-refresh";
import { batchesOf, queueBlock, queueCharts, queueColumns, queueFormats, queueShapes } from "./queue-writes";
import { readAgain, refuseProtected } from "./read-again";
import { type RefreshWrites, refreshWrites } from "./refresh-writes";
import { takenBack } from "./taken-back";
import { verifyWrites } from "./verify-writes";

/** Excel on the web refuses requests above 5 MB; this leaves room for what is not counted. */
const mostRequestBytes = 4_000_000;

/** Progress counts cells written. A stop takes back what was begun. */
export interface ApplyOptions extends LongWork {
  /** Above this estimate the writing is cut in parts; default 4,000,000. */
  readonly mostRequestBytes?: number;
  /** How long live figures may take to show what the data says, in milliseconds; default 5,000. */
  readonly mostWait?: number;
}

export interface RefreshOutcome {
  /** Cells that were written. */
  readonly written: number;
  /** Live figures that did not show what the data says within the time limit; the workbook is refreshed all the same. */
  readonly unverified: readonly string[];
}

/**
 * Writes the ticked rows of a plan and moves the pin: three round trips in values mode, one to see that nothing changed
 * since and to store the record, one that writes, one that reads back. Above 4 MB of request the writing takes one trip,
 * and one undo step, for each 4 MB. In live mode the figures are looked at again after each calculated event.
 *
 * All or nothing: a failure is taken back from the before-image. If the host itself is gone, IIJ_Generation says
 * "interrupted" and the next contact takes the rest back.
 *
 * @throws WorkbookError `changedSince`, `sheetProtected`, `inTheWay`, `cancelled`, `writeFailed` or `interrupted`.
 * @example
 * const plan = await prepareRefresh("all", "2004-02-16");
 * const kept = plan.rows.map((row) => ({ ...row, ticked: row.ticked && row.type !== "restated" }));
 * await applyRefresh({ ...plan, rows: kept });
 */
export async function applyRefresh(plan: RefreshPlan, options: ApplyOptions = {}): Promise<RefreshOutcome> {
  const { found, history, record, asOf } = plan.basis;
  const writes = refreshWrites(plan);
  refuseProtected(found, sheetsOf(writes));
  const generation = nextGeneration(plan, writes, nextNumber(history));
  const isLive = record.tables.some(({ live }) => live);
  return Excel.run(async (context) => {
    const calculation = isLive ? watchCalculation(context) : undefined;
    await storeUnlessChanged(context, plan, generation);
    try {
      const blocks = await write(context, plan, writes, options);
      pinAsOf(asOf); // before live cells are asked again
      if (isLive || plan.live.length) context.workbook.application.calculate("Full");
      await verifyWrites(context, found, blocks);
      const unverified = calculation
        ? await lateFigures(context, plan, generation, calculation, options)
        : [];
      calculation?.end();
      return { written: writes.cells.length, unverified };
    } catch (error) {
      calculation?.end();
      pinAsOf(record.asOf);
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
  { mostRequestBytes: most = mostRequestBytes, ...work }: ApplyOptions,
): Promise<readonly CellBlock[]> {
  const number = nextNumber(plan.basis.history);
  const mark = markCell(context, plan);
  const batches = batchesOf(writes, most);
  let done = 0;
  for (const [i, blocks] of batches.entries()) {
    goOn(work, done, writes.cells.length);
    if (i === 0) {
      mark(interruptedMark(number));
      queueColumns(context, writes.columns);
      queueShapes(context, writes);
      queueFormats(context, writes);
    }
    for (const block of blocks) queueBlock(context, block);
    if (i === 0) queueCharts(context, writes);
    if (i === batches.length - 1) mark(number);
    await context.sync();
    done += blocks.reduce((sum, block) => sum + cellCount(block), 0);
  }
  goOn(work, done, writes.cells.length);
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
