import type { Release } from "../statements/release";

/** A line of a document whose label names no item, as printed: what a user may map to one. */
export interface UnmappedLine {
  readonly label: string;
  /** Null where the format has no lines. */
  readonly line: number | null;
  /** Its figures by the heads of their columns. */
  readonly figures: readonly { readonly head: string; readonly printed: string }[];
}

/** What a document says, before it is known whether all of it fits: a missing part is empty and was reported. */
export interface Draft {
  readonly releases: readonly Release[];
  readonly unmapped: readonly UnmappedLine[];
}

export const nothing: Draft = { releases: [], unmapped: [] };
