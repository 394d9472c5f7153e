import type { Release } from "../statements/release";
import type { WorkOptions } from "./work";

/** What an import does, in this order. */
export type Stage = "read" | "locate" | "parse" | "check";

export interface ImportOptions extends Pick<WorkOptions, "signal"> {
  /** Called with the share of the work that is done, from 0 to 1, never falling, and what is being done. */
  readonly onProgress?: ((done: number, stage: Stage) => void) | undefined;
  /** What the user calls the document, e.g. its file name. Its format is seen from its content alone. */
  readonly name?: string;
  /** Labels that the catalogue does not know, as the user has mapped them: label → item code. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Releases that are known already; a figure that differs from theirs is a restatement and is said. */
  readonly earlier?: readonly Release[];
  /** The day from which the figures of a CSV file count, which it does not say itself: `YYYY-MM-DD`. */
  readonly published?: string;
  readonly limits?: Limits;
}

/** How large a document may be. */
export interface Limits {
  readonly bytes: number;
  readonly pages: number;
}

export const usualLimits: Limits = { bytes: 20_000_000, pages: 2_000 };
