/**
 * Work in steps: what it yields is how much of it is done, from 0 to 1, and what it returns is its result.
 *
 * Whoever runs it decides after each step whether it goes on, so that a long document neither freezes the pane nor
 * outlives a cancelled import.
 */
export type Work<Result> = Generator<number, Result, void>;

/** Says from outside that the work is no longer wanted; an AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

export interface WorkOptions {
  /** Called with the share of the work that is done, from 0 to 1, never falling. */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: CancelSignal | undefined;
}

/** Part of every host (Node, browsers, web views), but of neither ECMAScript nor this folder's compiler settings. */
declare const setTimeout: (callback: () => void, milliseconds: number) => void;
declare const performance: { now(): number };

/** Longer than this nobody else may have to wait for the thread. */
const sliceMilliseconds = 40;

/** Lets whatever waits for the thread have it. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Runs work in slices, with pauses in which the host can draw, and cancel.
 *
 * @returns undefined once it was cancelled
 */
export async function runWork<Result>(
  work: Work<Result>,
  { onProgress, signal }: WorkOptions,
): Promise<Result | undefined> {
  let sliceEnd = performance.now() + sliceMilliseconds;
  for (;;) {
    if (signal?.aborted) return undefined;
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    onProgress?.(step.value);
    await pause();
    sliceEnd = performance.now() + sliceMilliseconds;
  }
}

/** Work as a part of a larger one: what it yields runs from `from` to `to`. */
export function* partOf<Result>(from: number, to: number, work: Work<Result>): Work<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
