import { type Generation, interruptedMark } from "../record/generation";
import { WorkbookError } from "../workbook-error";
import { restore } from "./restore";

/**
 * Takes back what a failed generation has written.
 *
 * @returns why it failed; `interrupted` where the workbook could not even be restored
 */
export async function takenBack(
  context: Excel.RequestContext,
  generation: Generation,
  error: Error,
): Promise<WorkbookError> {
  try {
    await restore(context, generation);
  } catch {
    const mark = interruptedMark(generation.number);
    return new WorkbookError(
      "interrupted",
      `Excel went away in the middle (${error.message}). Cells may be half written, then IIJ About says "${mark}"; ` +
        "they are put back when the add-in next reads this workbook.",
    );
  }
  if (error instanceof WorkbookError) return error;
  return new WorkbookError("writeFailed", `The workbook is as it was before: ${error.message}`);
}
