import { closest, distance } from "fastest-levenshtein";
import { type Period, fiscalQuarter, fullYear, periodToken, quarterOfDate, yearToDate } from "./period";

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const howToWriteDay = "write a day as 2003-12-31, or refer to a cell with a date.";
const howToWrite = "a quarter is written like 3Q03, a fiscal year like FY03.";
const year = String.raw`(?:FY)?(\d{4}|\d{2})`;

/** What users write instead of a token, and what to tell them; the first that fits counts. */
const mistakes: readonly (readonly [pattern: RegExp, hint: (...groups: string[]) => string])[] = [
  [/^FQ/, () => "FQ0 is the latest reported quarter, FQ-1 the one before."],
  [/^LATEST$/, () => "the latest reported quarter is FQ0."],
  [/^TTM/, () => "the last twelve months are LTM, those to 3Q03 LTM3Q03."],
  [/^YTD/, () => "a year to date is written 1H03, 1Q-3Q03 or FY03."],
  [new RegExp(`^CY${year}$`), calendarYear],
  [new RegExp(`^(3|6|12)M${year}$`), monthsFromApril],
  [new RegExp(`^FYE?(\\d{4}|\\d{2})[-/](\\d{4}|\\d{2})$`), yearByBothEnds],
  [/^(?:FYE|F)3[-/](\d{4}|\d{2})$/, yearByEnd],
  [/^(\d{4})年3月期$/, yearByEnd],
  [/^(\d{4})年度$/, (start) => didYouMean(yearToDate(Number(start), 4))],
  [
    /^3[-/](\d{4}|\d{2})$/,
    (end) =>
      `FY3/${end.slice(-2)} is the year that ends in March ${fullYear(end)}, 3Q${end.slice(-2)} a quarter.`,
  ],
  [/^([1-4])Q3[-/](\d{4}|\d{2})$/, (number, end) => quarterOfYear(String(fullYear(end) - 1), number)],
  [/^LTM/, () => "LTM is the last twelve months, LTM3Q03 those to 3Q03."],
  [/^\d+[./-]\d+[./-]\d+$/, () => howToWriteDay],
  [new RegExp(`^\\d{1,2}[-/.]?(?:${months.join("|")})[A-Z]*[-/.,]?\\d{2,4}$`), () => howToWriteDay],
  [new RegExp(`^(?:${months.join("|")})[A-Z]*[-/.]?\\d{1,2},\\d{4}$`), () => howToWriteDay],
  [
    /^\d{5,}$|^\d+\.\d+$/,
    () => "it is a number written as text: give the number itself, or a period such as 3Q03.",
  ],
  [/^(?:[1-4]Q|Q[1-4]|1H|H1|9M|FY)$/, () => "it needs a fiscal year, as in 3Q03, 1H03 or FY03."],
  [new RegExp(`^(?:2H|H2)${year}$`), secondHalf],
  [new RegExp(`^(\\d)Q${year}$`), noQuarter],
  [new RegExp(`^${year}[-/]?(?:Q(?=[1-4]$)|(?=[1-4]Q$))([1-4])Q?$`), quarterOfYear],
  [new RegExp(`^Q?([1-4])Q?[-/'’]${year}$`), (number, start) => quarterOfYear(start, number)],
  [new RegExp(`^(${months.join("|")})[A-Z]*[-/.'’]?(\\d{4}|\\d{2})$`), quarterOfMonth],
];

/** Up to so many letters another, a text looks like a token. */
const farthest = 3;

/**
 * The rest of a sentence about a text that names no period: the token that it looks like, or how one is written.
 *
 * @param token without spaces, in capitals
 */
export function periodHint(token: string): string {
  for (const [pattern, hint] of mistakes) {
    const groups = pattern.exec(token)?.slice(1);
    if (groups) return hint(...groups);
  }
  const [, before, start] = /^(.*[A-Z].*?)(\d{4}|\d{2})$/.exec(token) ?? [];
  if (!before || !start) return howToWrite;
  const short = before + start.slice(-2);
  const nearest = closest(short, tokensOfYear(fullYear(start)));
  return distance(short, nearest) <= farthest ? `did you mean ${nearest}?` : howToWrite;
}

function didYouMean(period: Period): string {
  return `did you mean ${periodToken(period)}?`;
}

function quarterOfYear(start: string, number: string): string {
  return didYouMean(fiscalQuarter(fullYear(start), Number(number)));
}

function monthsFromApril(number: string, start: string): string {
  return didYouMean(yearToDate(fullYear(start), Number(number) / 3));
}

/** `FY03/04` runs from April 2003; years that do not follow one another name none. */
function yearByBothEnds(start: string, end: string): string {
  return fullYear(end) === fullYear(start) + 1 ? didYouMean(yearToDate(fullYear(start), 4)) : howToWrite;
}

function yearByEnd(end: string): string {
  return didYouMean(yearToDate(fullYear(end) - 1, 4));
}

function calendarYear(number: string): string {
  const start = fullYear(number);
  return `a calendar year is no fiscal year: ${periodToken(yearToDate(start, 4))} is April ${start} to March ${start + 1}.`;
}

function quarterOfMonth(month: string, written: string): string {
  const number = String(months.indexOf(month) + 1).padStart(2, "0");
  const quarter = periodToken(quarterOfDate(`${fullYear(written)}-${number}-01`));
  if (month !== "MAR") return `the quarter of that month is ${quarter}.`;
  const end = String(fullYear(written)).slice(-2);
  return `the quarter of that month is ${quarter}, the fiscal year that ends in it Mar-${end}.`;
}

function secondHalf(start: string): string {
  const [half, whole] = [2, 4].map((quarters) => periodToken(yearToDate(fullYear(start), quarters)));
  return `a second half is ${whole} less ${half}.`;
}

function noQuarter(number: string, start: string): string {
  const [first, last] = [1, 4].map((quarter) => periodToken(fiscalQuarter(fullYear(start), quarter)));
  const meant = Number(number) < 1 ? first : last;
  return `the quarters of that fiscal year are ${first} to ${last}. Did you mean ${meant}?`;
}

const tokensOfYear = (fiscalYear: number): string[] =>
  [1, 2, 3, 4].flatMap((number) =>
    [fiscalQuarter(fiscalYear, number), yearToDate(fiscalYear, number)].map(periodToken),
  );
