/** How a figure came to be known; a fact entered by hand stays marked for ever. */
export type FactStatus = "unaudited" | "press" | "entered by hand";

/**
 * One item in one period, as one release printed it. Plain data: it travels into files and workbooks as it is.
 *
 * Nothing here is computed but `value`, which is `printed` read as a decimal in the item's unit.
 */
export interface Fact {
  /** Item code, e.g. `OperatingIncome`. */
  readonly item: string;
  /** Label as printed beside the figure. */
  readonly label: string;
  /** Canonical period token, e.g. `3Q03`. */
  readonly period: string;
  /** Decimal text in the item's unit, e.g. `-1206`; negative is a loss. */
  readonly value: string;
  /** The figure as printed, e.g. `(1,206)`. */
  readonly printed: string;
  /** Last printed digit in the item's unit, e.g. `1` or `0.01`: the figure is right to half of this. */
  readonly precision: string;
  /** Where in the document: a section in our words, and the line counted from 1. */
  readonly section: string;
  readonly line: number;
  readonly status: FactStatus;
}

/** One published document. */
export interface Release {
  /** Publication date, which also names the release, e.g. `2004-02-16`. */
  readonly published: string;
  readonly company: string;
  /** As printed. */
  readonly title: string;
  /** As stated above the results table, e.g. `JPY million`. */
  readonly unit: string;
  readonly facts: readonly Fact[];
}
