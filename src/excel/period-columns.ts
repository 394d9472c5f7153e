import type { AsOfGiven } from "../statements/as-of";
import { parsePeriod } from "../statements/parse-period";
import { type Period, lastQuarterOf, quartersOf } from "../statements/period";
import { periodsBetween } from "../statements/periods-between";
import type { SheetOptions } from "./sheet-options";

/**
 * The quarters that every sheet has columns for: all reported ones as of a day, or those the user asked for, each
 * quarter of a longer period.
 *
 * @throws FinanceError for a token that is no period, and for a range that runs backwards.
 */
export function periodColumns({ from, to }: SheetOptions, asOf: AsOfGiven): Period[] {
  const first = from === undefined ? undefined : quartersOf(parsePeriod(from))[0];
  const last = to === undefined ? undefined : lastQuarterOf(parsePeriod(to));
  return periodsBetween(first, last, asOf);
}
