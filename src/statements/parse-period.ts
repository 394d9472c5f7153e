import { FinanceError } from "../errors";
import { type DateSystem, dateFromSerial, isDate, isDateSerial } from "./date";
import {
  type Period,
  fiscalQuarter,
  fullYear,
  lastTwelveMonths,
  periodToken,
  quarterOfDate,
  shiftPeriod,
  yearToDate,
} from "./period";
import { periodHint } from "./period-hint";
import { withHyphens } from "./word";

/** Answers the latest reported quarter, for `FQ0`, `FQ-1` and `LTM`. */
export type LatestQuarter = () => Period;

/** A fiscal year named by its start (`03`, `FY03`, `FY2003`) or by the March it ends in (`FY3/04`, `Mar-04`). */
const year = String.raw`(?:(?:FY)?(?<start>\d{2}|\d{4})|(?:FY3/|MAR-)(?<end>\d{2}|\d{4}))`;

/** Grammar of the tokens, spaces and case removed; each names the span within the fiscal year. */
const grammar: readonly (readonly [RegExp, (fiscalYear: number, digit: number) => Period])[] = [
  [new RegExp(`^(?:(?<digit>[1-4])Q|Q(?<digit2>[1-4]))${year}$`), fiscalQuarter],
  [new RegExp(`^(?:1H|H1)${year}$`), (fiscalYear) => yearToDate(fiscalYear, 2)],
  [new RegExp(`^9M${year}$`), (fiscalYear) => yearToDate(fiscalYear, 3)],
  [new RegExp(`^1Q-(?<digit>[234])Q${year}$`), yearToDate],
  [new RegExp(`^(?=FY|MAR)${year}$`), (fiscalYear) => yearToDate(fiscalYear, 4)],
];

/**
 * The period a text names. Case, width, spaces and the kind of a dash do not matter; a trailing A, E, F or CE (actual, estimate, forecast,
 * company estimate) is ignored.
 *
 * Tokens: `3Q03`, `Q3 FY2003`, `3QFY3/04`; `1H03`; `1Q-3Q03`, `9M03`; `FY03`, `FY3/04`, `Mar-04`; `FQ0` and `FQ-1`
 * (latest reported quarter and the one before), `LTM`, `LTM3Q03`; a day `2003-12-31` for the quarter that contains it.
 *
 * @throws FinanceError `unknownPeriod` naming the nearest legal token, e.g. 4Q03 for `9Q03`.
 */
export function parsePeriod(text: string, latestQuarter?: LatestQuarter): Period {
  const token = withHyphens(text.normalize("NFKC")).replace(/\s+/g, "").toUpperCase();
  if (token === "") throw new FinanceError("unknownPeriod", "The period is blank: name one, such as 3Q03.");
  if (isDate(token)) return quarterOfDate(token);
  const bare = token.replace(/(?<=\d)(?:A|E|F|CE)$/, "");
  const period = namedPeriod(bare) ?? relativePeriod(bare, latestQuarter);
  if (period) return period;
  if (isYear(Number(bare))) throw looksLikeYear(`"${text}"`, Number(bare));
  throw new FinanceError("unknownPeriod", `"${text}" is not a period: ${periodHint(bare)}`);
}

/**
 * The period that a cell's text or number names: a token, or a date serial for the quarter that contains the day.
 *
 * @param system how the workbook counts date serials
 * @throws FinanceError `unknownPeriod` as `parsePeriod`; 2003 looks like a year, any other number is none.
 */
export function periodOf(
  given: string | number,
  latestQuarter?: LatestQuarter,
  system: DateSystem = 1900,
): Period {
  if (typeof given === "string") return parsePeriod(given, latestQuarter);
  if (isDateSerial(given)) return quarterOfDate(dateFromSerial(given, system));
  if (isYear(given)) throw looksLikeYear(String(given), given);
  throw new FinanceError("unknownPeriod", `${given} is not a period: give one such as 3Q03, or a date.`);
}

/** 1900 to 2100: the numbers that are read as a year, and refused, for a year has quarters. */
const isYear = (given: number): boolean => given >= 1900 && given <= 2100;

function looksLikeYear(given: string, calendarYear: number): FinanceError {
  const [third, whole] = [
    fiscalQuarter(Math.floor(calendarYear), 3),
    yearToDate(Math.floor(calendarYear), 4),
  ];
  return new FinanceError(
    "unknownPeriod",
    `${given} looks like a year: ${periodToken(third)} or ${periodToken(whole)}?`,
  );
}

function namedPeriod(token: string): Period | undefined {
  for (const [pattern, make] of grammar) {
    const groups = pattern.exec(token)?.groups;
    if (groups) return make(fiscalYear(groups), Number(groups["digit"] ?? groups["digit2"]));
  }
  return token.startsWith("LTM") && token !== "LTM" ? twelveMonthsTo(namedPeriod(token.slice(3))) : undefined;
}

function twelveMonthsTo(quarter: Period | undefined): Period | undefined {
  return quarter?.quarters === 1 ? lastTwelveMonths(quarter) : undefined;
}

/** `FQ0`, `FQ-1`, `LTM`: counted from the latest reported quarter. */
function relativePeriod(token: string, latestQuarter: LatestQuarter | undefined): Period | undefined {
  const back = /^FQ(?:0|-(?<back>\d{1,2}))$/.exec(token);
  if (!latestQuarter || (!back && token !== "LTM")) return undefined;
  const latest = latestQuarter();
  return back ? shiftPeriod(latest, -Number(back.groups?.["back"] ?? 0)) : lastTwelveMonths(latest);
}

function fiscalYear(groups: Record<string, string | undefined>): number {
  const { start, end } = groups;
  return start === undefined ? fullYear(end ?? "") - 1 : fullYear(start);
}
