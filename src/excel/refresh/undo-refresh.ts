import { pinAsOf } from "../../statements/store";
import { askAgain } from "../ask-again";
import { type LongWork, goOn } from "../long-work";
import { type Generation, interruptedMark } from "../record/generation";
import type { WorkbookRecord } from "../record/generations";
import { WorkbookError } from "../workbook-error";
import { refuseLoss } from "./refuse-loss";
import { refuseProtected } from "./read-again";
import { putBack, restore } from "./restore";
import { type RestoreWrites, restoreWrites } from "./restore-writes";
import { readSettled } from "./settle";

/** What an undone refresh left. */
export interface UndoneRefresh {
  /** The day that the sheets show again: a publication date, or `First`. */
  readonly asOf: string;
  /** Cells that hold again what they held before. */
  readonly restored: number;
  /** Cells that the refresh had written and that were changed since: they stay as they are. */
  readonly kept: number;
}

/**
 * Takes the last applied refresh back, in one batch and one undo step: cells that still hold what it wrote hold again
 * what they held before, the columns it added go, and the pin moves back. Cells changed since stay.
 *
 * Excel's own undo does the same while the refresh is the last thing in its list; this works later too, and after the
 * workbook was closed. It is itself taken back by Excel's undo.
 *
 * @param work progress counts round trips
 * @throws WorkbookError `noRecord` where the last thing written was no refresh, `sheetProtected`, `inTheWay` where a
 * column that would go holds something of the user's or is referred to, `cancelled` or `interrupted`
 */
export async function undoRefresh(work: LongWork = {}): Promise<UndoneRefresh> {
  return Excel.run(async (context) => {
    const { found, record } = await readSettled(context, work);
    const { undone, previous } = lastRefresh(record);
    const writes = restoreWrites(undone, found);
    refuseProtected(found, new Set([...writes.cells, ...writes.columns].map(({ sheet }) => sheet)));
    refuseLoss(found, undone, writes.columns);
    goOn(work, 0, 1);
    try {
      await putBack(context, writes, interruptedMark(undone.number));
    } catch (error) {
      await finish(context, undone, error as Error);
    }
    pinAsOf(previous.asOf);
    await askAgain(context);
    goOn({ onProgress: work.onProgress }, 1, 1);
    return { asOf: previous.asOf, restored: writes.cells.length, kept: keptBy(undone, writes) };
  });
}

/** What is begun is carried on with: the refresh is undone, now or at the next contact. */
async function finish(context: Excel.RequestContext, undone: Generation, error: Error): Promise<void> {
  try {
    await restore(context, undone);
  } catch {
    throw new WorkbookError(
      "interrupted",
      `Excel went away in the middle (${error.message}). Cells may be half put back, then IIJ About says ` +
        `"${interruptedMark(undone.number)}"; the rest is put back when the add-in next reads this workbook.`,
    );
  }
}

function lastRefresh({ current, generations }: WorkbookRecord): { undone: Generation; previous: Generation } {
  const mark = current && markBefore(current);
  const previous = generations.find(({ number }) => number === mark);
  if (current && previous && !current.before.sheets.length) return { undone: current, previous };
  throw new WorkbookError("noRecord", "There is no refresh to undo: it was not the last thing written here.");
}

/** The generation before, by what IIJ_Generation held. */
const markBefore = ({ before, number }: Generation): unknown =>
  before.cells.find(({ at, after }) => "name" in at && after === number)?.before.formula;

/** Of the cells outside the columns that go; the mark is not counted. */
const keptBy = ({ before }: Generation, { cells }: RestoreWrites): number =>
  before.cells.length - 1 - cells.length;
