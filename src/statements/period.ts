/**
 * A run of whole fiscal quarters: a discrete quarter, a span counted from April 1, a fiscal year, or any twelve months.
 *
 * IIJ names a fiscal year by its start: fiscal 2003 is April 2003 to March 2004, and `3Q03` is October to December
 * 2003. Quarters are counted from the first quarter of fiscal year 0, so the neighbours of a quarter are ±1.
 *
 * The trap: `3Q03` here is three months. In IIJ's later releases a heading 3Q12 means the nine months up to there;
 * the importer decides by the document and writes such figures under `1Q-3Q12`.
 */
export interface Period {
  /** fiscal year × 4 + quarter − 1 */
  readonly firstQuarter: number;
  /** 1 for a discrete quarter, 2 and 3 for a cumulative span, 4 for a fiscal year or the last twelve months */
  readonly quarters: number;
}

/** The discrete quarter 1 to 4 of a fiscal year given by its start, e.g. `fiscalQuarter(2003, 3)` is 3Q03. */
export function fiscalQuarter(fiscalYear: number, quarter: number): Period {
  return { firstQuarter: fiscalYear * 4 + quarter - 1, quarters: 1 };
}

/** The first `quarters` quarters of a fiscal year: 2 is the first half, 4 the whole year. */
export function yearToDate(fiscalYear: number, quarters: number): Period {
  return { firstQuarter: fiscalYear * 4, quarters };
}

/** The last twelve months up to the end of a quarter. */
export function lastTwelveMonths(quarter: Period): Period {
  return { firstQuarter: quarter.firstQuarter - 3, quarters: 4 };
}

/** The fiscal year in which the period ends, by its start: 2003 for 3Q03. */
export const fiscalYearOf = (period: Period): number => Math.floor(lastQuarterOf(period).firstQuarter / 4);

/** The discrete quarters of a period, in order of time. */
export function quartersOf(period: Period): Period[] {
  return Array.from({ length: period.quarters }, (_, i) => ({
    firstQuarter: period.firstQuarter + i,
    quarters: 1,
  }));
}

/** The discrete quarter that a period closes with; a stock in the period is its balance. */
export function lastQuarterOf(period: Period): Period {
  return { firstQuarter: period.firstQuarter + period.quarters - 1, quarters: 1 };
}

export const isDiscrete = (period: Period): boolean => period.quarters === 1;

/** Whether the period counts from the first day of a fiscal year, as cumulative figures do. */
export const isYearToDate = (period: Period): boolean => period.firstQuarter % 4 === 0;

/** Two-digit years count from IIJ's founding: 92 is 1992, 91 is 2091. */
const firstShortYear = 1992;

/** The year that two or four digits name: 2003 for `03`, 1992 for `92`, 2091 for `91`. */
export function fullYear(digits: string): number {
  const named = Number(digits);
  if (digits.length > 2) return named;
  const century = Math.floor(firstShortYear / 100) * 100;
  return century + named < firstShortYear ? century + 100 + named : century + named;
}

/**
 * The canonical token: `3Q03`, `1H03`, `1Q-3Q03`, `FY03`, or `LTM3Q03` for twelve months across fiscal years.
 *
 * A year that two digits would name wrongly stands in full: `3Q2103`.
 */
export function periodToken(period: Period): string {
  const year = digitsOf(fiscalYearOf(period));
  return isFiscalYear(period) ? `FY${year}` : `${prefixOf(period)}${year}`;
}

/** The token that names the fiscal year by its end: `3QFY3/04` for 3Q03, `FY3/04` for FY03. */
export function periodTokenByEnd(period: Period): string {
  return `${isFiscalYear(period) ? "" : prefixOf(period)}FY3/${digitsOf(fiscalYearOf(period) + 1)}`;
}

const isFiscalYear = (period: Period): boolean => period.quarters === 4 && isYearToDate(period);

/** What stands before the year in a token. */
function prefixOf(period: Period): string {
  const quarter = `${(lastQuarterOf(period).firstQuarter % 4) + 1}Q`;
  if (isDiscrete(period)) return quarter;
  return isYearToDate(period) ? ({ 2: "1H", 3: "1Q-3Q" }[period.quarters] as string) : `LTM${quarter}`;
}

function digitsOf(fiscalYear: number): string {
  const isShort = fiscalYear >= firstShortYear && fiscalYear < firstShortYear + 100;
  return isShort ? String(fiscalYear % 100).padStart(2, "0") : String(fiscalYear).padStart(4, "0");
}

const monthNames = ["April to June", "July to September", "October to December", "January to March"];

/** The period in words, e.g. `3Q03: October to December 2003, in the year ending March 31, 2004`. */
export function periodInWords(period: Period): string {
  const yearEnd = `March 31, ${fiscalYearOf(period) + 1}`;
  const token = periodToken(period);
  if (isDiscrete(period)) {
    const calendarYear = periodEnd(period).slice(0, 4);
    return `${token}: ${monthNames[period.firstQuarter % 4]} ${calendarYear}, in the year ending ${yearEnd}`;
  }
  if (!isYearToDate(period)) return `${token}: twelve months to ${periodEnd(period)}`;
  if (period.quarters === 4) return `${token}: the year ending ${yearEnd}`;
  return `${token}: ${period.quarters * 3} months from April 1, ${fiscalYearOf(period)}, in the year ending ${yearEnd}`;
}

/** The quarter that contains a day `YYYY-MM-DD`, e.g. 3Q03 for 2003-12-31 and 4Q03 for 2004-02-16. */
export function quarterOfDate(isoDate: string): Period {
  const [year, month] = isoDate.split("-").map(Number) as [number, number];
  const quartersSinceJanuary = Math.floor((month - 1) / 3); // January to March belongs to the year before
  return { firstQuarter: year * 4 + quartersSinceJanuary - 1, quarters: 1 };
}

/** The period that many units later (earlier when negative): quarters move by quarters, all else by whole years. */
export function shiftPeriod(period: Period, units: number): Period {
  return { ...period, firstQuarter: period.firstQuarter + units * (isDiscrete(period) ? 1 : 4) };
}

/** The same span of the year before. */
export const yearBefore = (period: Period): Period => ({ ...period, firstQuarter: period.firstQuarter - 4 });

/** Order of time by the period's end; the shorter period first where both end together. */
export function comparePeriods(a: Period, b: Period): number {
  return a.firstQuarter + a.quarters - (b.firstQuarter + b.quarters) || a.quarters - b.quarters;
}

/** First day of the period as `YYYY-MM-DD`, e.g. 2003-10-01 for 3Q03. */
export function periodStart(period: Period): string {
  return startOfQuarter(period.firstQuarter);
}

/** Last day of the period as `YYYY-MM-DD`, e.g. 2003-12-31 for 3Q03. */
export function periodEnd(period: Period): string {
  const ends = ["03-31", "06-30", "09-30", "12-31"] as const;
  const next = period.firstQuarter + period.quarters;
  // the fourth quarter ends in the calendar year after the one that names the fiscal year
  return `${Math.floor(next / 4)}-${ends[(next % 4) as 0 | 1 | 2 | 3]}`;
}

/** Last day of the fiscal year that the period ends in, e.g. 2004-03-31 for 3Q03. */
export function fiscalYearEnd(period: Period): string {
  return `${fiscalYearOf(period) + 1}-03-31`;
}

function startOfQuarter(quarter: number): string {
  const starts = ["04-01", "07-01", "10-01", "01-01"] as const;
  return `${Math.floor((quarter + 1) / 4)}-${starts[(quarter % 4) as 0 | 1 | 2 | 3]}`;
}
