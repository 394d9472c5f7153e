import { FinanceError } from "../../errors";
import type { AsOfGiven } from "../../statements/as-of";
import {
  type Period,
  fiscalYearOf,
  isYearToDate,
  periodToken,
  quartersOf,
  yearToDate,
} from "../../statements/period";
import { latestQuarter } from "../../statements/reported-quarters";
import { firstFigureColumn } from "../sheet-draft";

/** The columns of the model: whole fiscal years of quarters, and the years themselves. */
export interface TimeLine {
  readonly quarters: readonly Period[];
  readonly years: readonly Period[];
  /** Place among the quarters of the first that is not reported. */
  readonly firstForecast: number;
}

/**
 * The time line of the model: from the first column of the statement sheets, so that one column is one period on all
 * sheets, to the end of the fiscal year after the latest reported quarter's.
 *
 * As of 2004-02-16: 1Q03 to 4Q04, FY03 and FY04; the first forecast is 4Q03.
 *
 * @param columns the quarters that the statement sheets have columns for
 * @throws FinanceError `badShape` when they do not begin with a fiscal year, or end before the latest reported quarter.
 */
export function timeLine(columns: readonly Period[], asOf: AsOfGiven): TimeLine {
  const latest = latestQuarter(asOf);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || !isYearToDate(first)) {
    throw new FinanceError(
      "badShape",
      `The model sums whole fiscal years: write the statements from a first quarter, not from ${first ? periodToken(first) : "nothing"}.`,
    );
  }
  if (last.firstQuarter < latest.firstQuarter) {
    throw new FinanceError(
      "badShape",
      `The model forecasts what comes after ${periodToken(latest)}: write the statements up to it, not up to ${periodToken(last)}.`,
    );
  }
  const [from, to] = [fiscalYearOf(first), fiscalYearOf(latest) + 1];
  const years = Array.from({ length: to - from + 1 }, (_, i) => yearToDate(from + i, 4));
  const quarters = years.flatMap(quartersOf);
  return { quarters, years, firstForecast: latest.firstQuarter - first.firstQuarter + 1 };
}

/** Where things stand beside the quarters: columns counted from 0. */
export interface ModelColumns {
  readonly unit: number;
  readonly firstYear: number;
  readonly rule: number;
  readonly source: number;
}

export function modelColumns({ quarters, years }: TimeLine): ModelColumns {
  const unit = firstFigureColumn + quarters.length;
  const rule = unit + 1 + years.length;
  return { unit, firstYear: unit + 1, rule, source: rule + 1 };
}
