import { WorkbookError } from "./workbook-error";

/** How work that may take longer than half a second is watched and stopped. */
export interface LongWork {
  /** What `done` and `of` count is the work's own: round trips, cells, sheets. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Looked at between two round trips; a request that is on its way cannot be stopped. */
  readonly signal?: AbortSignal;
}

/**
 * Says how far the work has come, and stops it where that was asked for; who calls it takes back what was written.
 *
 * @throws WorkbookError `cancelled`
 */
export function goOn({ onProgress, signal }: LongWork, done: number, of: number): void {
  if (signal?.aborted) throw stopped();
  onProgress?.(done, of);
}

/** Rejects as soon as the work is to stop, for what has to be waited for and may take long. */
export const whenStopped = ({ signal }: LongWork): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(stopped())));

const stopped = () => new WorkbookError("cancelled", "Stopped as asked: nothing was changed.");
