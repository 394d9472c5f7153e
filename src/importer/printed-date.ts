import { isDate } from "../statements/date";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const pattern = new RegExp(String.raw`\b(${months.join("|")})\s+(\d{1,2}),\s+(\d{4})\b`);

export interface PrintedDate {
  /** e.g. `February 16, 2004` */
  readonly printed: string;
  /** e.g. `2004-02-16`; undefined for a day that does not exist, such as February 30. */
  readonly date: string | undefined;
}

/** The first date in a text, or undefined when none is written there. */
export function findPrintedDate(text: string): PrintedDate | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [printed, month, day, year] = match as unknown as [string, string, string, string];
  const monthNumber = String(months.indexOf(month) + 1).padStart(2, "0");
  const date = `${year}-${monthNumber}-${day.padStart(2, "0")}`;
  return { printed, date: isDate(date) ? date : undefined };
}
