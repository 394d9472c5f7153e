import { FinanceError } from "../errors";
import { dateFromSerial, isDateSerial } from "./date";

/**
 * A run of whole fiscal quarters.
 *
 * IIJ names a fiscal year by its start: fiscal 2003 is April 2003 to March 2004, and `3Q03` is October to December
 * 2003. Quarters are counted from the first quarter of fiscal year 0, so the neighbours of a quarter are ±1.
 */
export interface Period {
  /** fiscal year × 4 + quarter − 1 */
  readonly firstQuarter: number;
  /** 1 for a discrete quarter */
  readonly quarters: number;
}

/** Two-digit years count from IIJ's founding: 92 is 1992, 91 is 2091. */
const firstYear = 1992;

/** The discrete quarter 1 to 4 of a fiscal year given by its start, e.g. `fiscalQuarter(2003, 3)` is 3Q03. */
export function fiscalQuarter(fiscalYear: number, quarter: number): Period {
  return { firstQuarter: fiscalYear * 4 + quarter - 1, quarters: 1 };
}

export const fiscalYearOf = (period: Period): number => Math.floor(period.firstQuarter / 4);

const quarterOf = (period: Period): number => (period.firstQuarter % 4) + 1;

/** The canonical token, e.g. `3Q03`. */
export function periodToken(period: Period): string {
  return `${quarterOf(period)}Q${String(fiscalYearOf(period) % 100).padStart(2, "0")}`;
}

/**
 * The period a token names; case and spaces do not matter.
 *
 * @param text e.g. `3Q03`, `3q 03`
 * @throws FinanceError `unknownPeriod` naming the nearest legal token, e.g. 4Q03 for `9Q03`.
 */
export function parsePeriod(text: string): Period {
  const token = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  const quarter = /^(\d)Q(\d\d)$/.exec(token);
  if (!quarter) {
    throw new FinanceError(
      "unknownPeriod",
      token === ""
        ? "The period is blank: name a quarter, such as 3Q03."
        : `"${text}" is not a period: a quarter is written like 3Q03.`,
    );
  }
  const [, number, year] = quarter as unknown as [string, string, string];
  const fiscalYear = fullYear(Number(year));
  const nearest = Math.min(4, Math.max(1, Number(number)));
  if (nearest !== Number(number)) {
    const first = periodToken(fiscalQuarter(fiscalYear, 1));
    const last = periodToken(fiscalQuarter(fiscalYear, 4));
    const meant = periodToken(fiscalQuarter(fiscalYear, nearest));
    throw new FinanceError(
      "unknownPeriod",
      `"${text}" is not a period: the quarters of that fiscal year are ${first} to ${last}. Did you mean ${meant}?`,
    );
  }
  return fiscalQuarter(fiscalYear, nearest);
}

/** The quarter that contains a day `YYYY-MM-DD`, e.g. 3Q03 for 2003-12-31 and 4Q03 for 2004-02-16. */
export function quarterOfDate(isoDate: string): Period {
  const [year, month] = isoDate.split("-").map(Number) as [number, number];
  const quartersSinceJanuary = Math.floor((month - 1) / 3); // January to March belongs to the year before
  return { firstQuarter: year * 4 + quartersSinceJanuary - 1, quarters: 1 };
}

/**
 * The period that a cell's text or number names: a token, or a date serial for the quarter that contains the day.
 *
 * @throws FinanceError `unknownPeriod` for any other number; 1900 to 2100 is taken for a year.
 */
export function periodOf(given: string | number): Period {
  if (typeof given === "string") return parsePeriod(given);
  if (isDateSerial(given)) return quarterOfDate(dateFromSerial(given));
  if (given >= 1900 && given <= 2100) {
    const third = periodToken(fiscalQuarter(Math.floor(given), 3));
    throw new FinanceError(
      "unknownPeriod",
      `${given} looks like a year: name a quarter of it, such as ${third}.`,
    );
  }
  throw new FinanceError(
    "unknownPeriod",
    `${given} is not a period: give a quarter such as 3Q03, or a date.`,
  );
}

/** The period that many units later (earlier when negative): a quarter moves by quarters. */
export function shiftPeriod(period: Period, units: number): Period {
  return { ...period, firstQuarter: period.firstQuarter + units * period.quarters };
}

/** Order of time by the period's end; the shorter period first where both end together. */
export function comparePeriods(a: Period, b: Period): number {
  return a.firstQuarter + a.quarters - (b.firstQuarter + b.quarters) || a.quarters - b.quarters;
}

/** Last day of the period as `YYYY-MM-DD`, e.g. 2003-12-31 for 3Q03. */
export function periodEnd(period: Period): string {
  const quartersDone = period.firstQuarter + period.quarters;
  const ends = ["03-31", "06-30", "09-30", "12-31"] as const;
  const quarter = quartersDone % 4;
  // the fourth quarter ends in the calendar year after the one that names the fiscal year
  return `${Math.floor(quartersDone / 4)}-${ends[quarter as 0 | 1 | 2 | 3]}`;
}

/** Last day of the fiscal year that the period ends in, e.g. 2004-03-31 for 3Q03. */
export function fiscalYearEnd(period: Period): string {
  const lastQuarter = period.firstQuarter + period.quarters - 1;
  return `${Math.floor(lastQuarter / 4) + 1}-03-31`;
}

function fullYear(twoDigits: number): number {
  const century = Math.floor(firstYear / 100) * 100;
  return century + twoDigits < firstYear ? century + 100 + twoDigits : century + twoDigits;
}
