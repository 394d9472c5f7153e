import type { Work } from "../../../src/importer/work";

/** The result of work that nobody watches. */
export function resultOf<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
