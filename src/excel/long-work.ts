import { WorkbookError } from "./workbook-error";

/** How work that may take longer than half a second is watched and stopped. */
export interface LongWork {
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Says how far the work has come, and stops it where that was asked for; nothing may have been written by then.
 *
 * @throws WorkbookError `cancelled`
 */
export function goOn({ onProgress, signal }: LongWork, done: number, of: number): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", "Stopped as asked: nothing was changed.");
  onProgress?.(done, of);
}
