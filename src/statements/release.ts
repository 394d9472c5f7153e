import type { Unit } from "./item";

/** How a figure came to be known; one entered by hand stays marked for ever. */
export type FactStatus = "unaudited" | "press" | "filed" | "entered by hand";

/** The section whose figures count where a release repeats them in its text. */
export const resultsTable = "Results table";

/** Where in a document something stands. */
export interface Place {
  /** In our words, e.g. `Results table`. */
  readonly section: string;
  /** Page of a PDF, counted from 1. */
  readonly page?: number;
  /** Line of the document's text, counted from 1; null where only the document is known. */
  readonly line: number | null;
}

/**
 * One item in one period, as one release printed it. Plain data: it travels into files and workbooks as it is.
 *
 * Nothing here is computed but `value`, which is `printed` read as a decimal in `unit`.
 */
export interface Fact extends Place {
  /** Item code, e.g. `OperatingIncome`. */
  readonly item: string;
  /** Label as printed beside the figure, or in our words where a sentence holds it. */
  readonly label: string;
  /** Canonical period token, e.g. `3Q03`. */
  readonly period: string;
  /** Decimal text, e.g. `-1206`; negative is a loss or a decrease; 13.4% is `0.134`. */
  readonly value: string;
  /** The item's own, or `USD million` for the dollars that a release prints beside its yen. */
  readonly unit: Unit;
  /** The figure as printed, e.g. `(1,206)`; a loss in a sentence is printed without a sign. */
  readonly printed: string;
  /** Last printed digit in `unit`, e.g. `1`, `0.01` or `0.001` for 13.4%: the figure is right to half of this. */
  readonly precision: string;
  readonly status: FactStatus;
  /** Who entered it by hand, and on which day. */
  readonly enteredBy?: string;
  readonly enteredOn?: string;
}

/** What a release says of an item without a number. */
export interface Remark extends Place {
  readonly item: string;
  readonly period: string;
  /** In our words. */
  readonly says: string;
  /** The bound that it names, where it names one: `0.1` for a growth above 10%. */
  readonly above?: string;
}

/** One published document. */
export interface Release {
  /** Publication date, which also names the release, e.g. `2004-02-16`. */
  readonly published: string;
  readonly company: string;
  readonly title: string;
  /** As stated above the results table, e.g. `JPY million`. */
  readonly unit: string;
  /** Where the document can be read, when it is not a file of the user's. */
  readonly source?: string;
  readonly facts: readonly Fact[];
  readonly remarks?: readonly Remark[];
}
