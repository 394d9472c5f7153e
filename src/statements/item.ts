/** The statements a release's results table has, in printed order. */
export const statements = ["Operations", "Balance Sheet"] as const;
export type Statement = (typeof statements)[number];

/** What an item's number counts; fractions and percentages have units of their own. */
export type Unit = "JPY million" | "JPY per USD";

/**
 * A line that a release reports.
 *
 * Sign rule of the whole catalogue: as printed. Costs are positive, losses and a capital deficiency are negative.
 */
export interface Item {
  /** What formulas, sheets and files refer to; never changes. */
  readonly code: string;
  /** As printed in the results table of the starting release. */
  readonly label: string;
  /** Absent for what stands outside the statements, such as the convenience rate. */
  readonly statement?: Statement;
  readonly unit: Unit;
  /** A flow belongs to a span of time and sums over quarters; a stock is a closing balance and never does. */
  readonly kind: "flow" | "stock";
  readonly sign: string;
  /** Other texts that mean this item and no other. */
  readonly synonyms: readonly string[];
}
