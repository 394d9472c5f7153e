import { FinanceError } from "../errors";
import { beingRead } from "../statements/store";
import { cellError } from "./cell-error";

/** How long a cell may show #BUSY! while the workbook's own releases are being read. */
const patienceMs = 5_000;

/**
 * Runs the body of a custom function and gives Excel what it understands: the result at once, or, while the
 * workbook's own releases are still being read, one promise of it that is kept or broken within five seconds.
 */
export function answer<T>(body: () => T): T | Promise<T> {
  const reading = beingRead();
  return reading === undefined ? attempt(body) : readFirst(reading).then(() => attempt(body));
}

function attempt<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (isLostWhenThrown(error)) return error as T; // an error object is a legal result
    throw cellError(error);
  }
}

/** Office.js throws five of Excel's errors as they are and any other, say the #REF! of an argument, as #VALUE!. */
function isLostWhenThrown(error: unknown): boolean {
  const { notAvailable, divisionByZero, invalidValue, invalidNumber, nullReference } =
    CustomFunctions.ErrorCode;
  const kept: string[] = [notAvailable, divisionByZero, invalidValue, invalidNumber, nullReference];
  return error instanceof CustomFunctions.Error && !kept.includes(error.code);
}

/** Never answers from less than the workbook holds: a reading that fails or lasts is an error that says so. */
async function readFirst(reading: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lasts = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error("that has not ended yet; calculate again in a moment")),
      patienceMs,
    );
  });
  try {
    await Promise.race([reading, lasts]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw cellError(new FinanceError("notLoaded", `This workbook's own releases come first: ${why}.`));
  } finally {
    clearTimeout(timer);
  }
}
