import type { Currency } from "../statements/currency";

/** What the user chose when the sheets were written. Refresh plans with the same choice as of another day. */
export interface SheetOptions {
  /** Figures as constants, or as formulas that ask for them. */
  readonly mode: "values" | "live";
  /** With USD every statement has a second table, in dollars at the one rate of IIJ About. */
  readonly currency: Currency;
  /** First period's token; absent: from the first reported quarter on. */
  readonly from?: string;
  /** Last period's token; absent: up to the latest reported quarter, so that a later one is a new period. */
  readonly to?: string;
  /** The function that tells whether the add-in's functions are registered, e.g. `IIJ.PROBE.4f2a`: About asks it. */
  readonly probe?: string;
}

/** Printed figures in JPY million for every reported quarter. */
export const defaultOptions: SheetOptions = { mode: "values", currency: "JPY" };
