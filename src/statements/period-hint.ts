import { closest, distance } from "fastest-levenshtein";
import { fiscalQuarter, fullYear, periodToken, quarterOfDate, yearToDate } from "./period";

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const howToWrite = "a quarter is written like 3Q03, a fiscal year like FY03.";
const year = String.raw`(?:FY)?(\d{4}|\d{2})`;

/** What users write instead of a token, and what to tell them; the first that fits counts. */
const mistakes: readonly (readonly [pattern: RegExp, hint: (...groups: string[]) => string])[] = [
  [/^FQ/, () => "FQ0 is the latest reported quarter, FQ-1 the one before."],
  [/^LATEST$/, () => "the latest reported quarter is FQ0."],
  [/^LTM/, () => "LTM is the last twelve months, LTM3Q03 those to 3Q03."],
  [/^\d+[./-]\d+[./-]\d+$/, () => "write a day as 2003-12-31, or refer to a cell with a date."],
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

function quarterOfYear(start: string, number: string): string {
  return `did you mean ${periodToken(fiscalQuarter(fullYear(start), Number(number)))}?`;
}

function quarterOfMonth(month: string, calendarYear: string): string {
  const number = String(months.indexOf(month) + 1).padStart(2, "0");
  return `the quarter of that month is ${periodToken(quarterOfDate(`${fullYear(calendarYear)}-${number}-01`))}.`;
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
