import { type Alert, alerts } from "../statements/alerts";
import type { AsOfGiven } from "../statements/as-of";

const names = new Set(["A segment's total revenue", "Figures that no check covers"]);

/** The alerts that no arithmetic over cells can show. */
export const alertsInWords = (asOf?: AsOfGiven): Alert[] =>
  alerts(asOf).filter(({ name }) => names.has(name));
