import { isDate } from "../statements/date";
import { halfWidth } from "./cells";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|" +
  "Sep(?:tember|t?\\.?)|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

/** A Japanese era: its first and last day, and the year before its first. */
const eras: Record<string, { readonly from: string; readonly to: string; readonly before: number }> = {
  昭和: { from: "1926-12-25", to: "1989-01-07", before: 1925 },
  平成: { from: "1989-01-08", to: "2019-04-30", before: 1988 },
  令和: { from: "2019-05-01", to: "9999-12-31", before: 2018 },
};

/** A date as English and Japanese documents print it; without groups, to be put into other patterns. */
export const datePattern =
  `\\b${month} +\\d{1,2}, *\\d{4}\\b|\\b\\d{1,2} +${month},? +\\d{4}\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b|` +
  `(?:(?:${Object.keys(eras).join("|")})(?:\\d{1,2}|元)|\\b\\d{4})年 ?\\d{1,2}月 ?\\d{1,2}日`;
const pattern = new RegExp(datePattern, "i");

export interface PrintedDate {
  /** e.g. `February 16, 2004` */
  readonly printed: string;
  /** e.g. `2004-02-16`; undefined for a day that does not exist, such as February 30. */
  readonly date: string | undefined;
}

/**
 * The first date in a text, or undefined when none is written there.
 *
 * `February 16, 2004`, `Feb. 16, 2004`, `16 February 2004`, `2004-02-16`, `2004年2月16日`, `平成16年2月16日`, in
 * ordinary or full-width digits; never digits alone as 2/16/04, which say neither which is the day nor which century.
 */
export function findPrintedDate(text: string): PrintedDate | undefined {
  const plain = halfWidth(text).replace(/\s/g, " ");
  const match = pattern.exec(plain);
  if (!match) return undefined;
  const printed = text.slice(match.index, match.index + match[0].length);
  const date = /\d年|元年/.test(match[0]) ? japaneseDate(match[0]) : westernDate(match[0]);
  return { printed, date: date && isDate(date) ? date : undefined };
}

function westernDate(text: string): string {
  const monthName = /[a-z]{3}/i.exec(text)?.[0].toLowerCase();
  if (!monthName) return text;
  const [first, second] = text.match(/\d+/g) as unknown as [string, string];
  return isoDate(second, String(months.indexOf(monthName) + 1), first);
}

function japaneseDate(text: string): string | undefined {
  const [year = "", monthNumber = "", day = ""] = text.match(/\d+|元/g) ?? [];
  const era = eras[text.slice(0, 2)];
  if (!era) return isoDate(year, monthNumber, day);
  const date = isoDate(String(era.before + (year === "元" ? 1 : Number(year))), monthNumber, day);
  return date >= era.from && date <= era.to ? date : undefined;
}

const isoDate = (year: string, monthNumber: string, day: string): string =>
  `${year}-${monthNumber.padStart(2, "0")}-${day.padStart(2, "0")}`;
