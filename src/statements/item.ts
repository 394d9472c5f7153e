/** The statements of a release: its results table's two parts, and what its text alone reports. */
export type Statement = "Operations" | "Balance Sheet" | "Highlights";

/** The two parts of a results table; each is a table of its own on the sheets. */
export const tableStatements = ["Operations", "Balance Sheet"] as const satisfies readonly Statement[];

/** What a number counts. A per-cent figure is kept as a fraction: 13.4% is 0.134. */
export type Unit = "JPY million" | "USD million" | "JPY per USD" | "fraction" | "text";

/**
 * A line that a release reports, or that we compute from such lines.
 *
 * Sign rule of the whole catalogue: as printed. Costs are positive, losses and a capital deficiency are negative, a
 * decrease is negative.
 */
export interface Item {
  /** What formulas, sheets and files refer to; never changes. */
  readonly code: string;
  /** As printed in the starting release; in our words for what it prints without a label. */
  readonly label: string;
  /** Where the analyst finds it; absent for rates, residuals and other items outside the statements. */
  readonly statement?: Statement;
  readonly unit: Unit;
  /** A flow belongs to a span of time and sums over quarters; a stock is a closing balance and never does. */
  readonly kind: "flow" | "stock";
  readonly sign: string;
  /** The Japanese label, only where it truly corresponds. */
  readonly japanese?: string;
  /** Other texts that mean this item; one that several items share is ambiguous and names none. */
  readonly synonyms: readonly string[];
  /** How we compute it, for a derived item: no release prints it. */
  readonly formula?: Formula;
  /** For a line that releases print as a total: the lines it is made of, as far as releases print them. */
  readonly madeOf?: readonly Term[];
  /** Profit over revenue already: its margin is itself. */
  readonly isMargin?: true;
  /** Compares with no revenue: capital, a change from one quarter to another, an estimate of revenue itself. */
  readonly hasNoMargin?: true;
  /** What is inferred in attributing printed figures to this item. */
  readonly inference?: string;
  /** Why no release reports it, for what an analyst would look for in vain. */
  readonly notInSource?: string;
}

/** A derived item's recipe over codes of other items. */
export type Formula =
  | { readonly sum: readonly Term[] }
  | { readonly ratio: { readonly of: string; readonly over: string } }
  /** The base that a printed growth rate implies: the middle of its range, or one of the bounds. */
  | { readonly impliedBaseOf: string; readonly bound: "middle" | "low" | "high" };

export interface Term {
  readonly code: string;
  readonly times: 1 | -1;
}
