import { isDate } from "../../statements/date";
import {
  fiscalYearOf,
  isDiscrete,
  type Period,
  periodEnd,
  periodStart,
  quarterOfDate,
  yearToDate,
} from "../../statements/period";

/**
 * The period of a figure by its own days: a quarter, or a span from April 1; a balance's is the quarter that it closes.
 *
 * The fiscal year and period that companyfacts names beside it (`fy`, `fp`) are those of the filing, not the figure's.
 *
 * @param start absent for a balance
 * @returns undefined for any other span, and for what is no day
 */
export function periodOfSpan(start: string | undefined, end: string): Period | undefined {
  if (!isDate(end) || (start !== undefined && !isDate(start))) return undefined;
  const last = quarterOfDate(end);
  const toDate = yearToDate(fiscalYearOf(last), (last.firstQuarter % 4) + 1);
  const candidates = start === undefined || isDiscrete(toDate) ? [last] : [last, toDate];
  return candidates.find(
    (period) => periodEnd(period) === end && (start === undefined || periodStart(period) === start),
  );
}
