import type { Report } from "./issue";
import { findPrintedDate } from "./printed-date";

export interface PrintedText {
  readonly text: string;
  readonly line: number;
}

/** What a document says of itself above its results table. */
export interface Cover {
  readonly company: PrintedText | undefined;
  readonly title: PrintedText | undefined;
  readonly day: PrintedText | undefined;
  /** The day as `YYYY-MM-DD`. */
  readonly published: string | undefined;
}

const companyName =
  /^[A-Z][^\t]*\b(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|PLC|K\.K)\.?$/;
/** A longer line that ends in a company's name is a sentence about it. */
const companyWords = 8;

/** The first line that is a company's name, the first that names results of a period, the first that is a date. */
export function locateCover(lines: readonly string[], report: Report): Cover {
  const first = (fits: (text: string) => boolean): PrintedText | undefined => {
    const index = lines.findIndex((line) => fits(line.trim()));
    return index < 0 ? undefined : { text: (lines[index] as string).trim(), line: index + 1 };
  };
  const company = first((text) => companyName.test(text) && text.split(/\s+/).length <= companyWords);
  const title = first((text) => /\bresults\b/i.test(text) && /\b(?:quarter|half|year|months)\b/i.test(text));
  const day = first((text) => /\d/.test(text) && findPrintedDate(text)?.printed === text);
  const published = day && findPrintedDate(day.text)?.date;

  const missing = (code: "noCompany" | "noTitle", expected: string): void => {
    const message = `The document does not say what it is: ${expected} was expected above the results table.`;
    report({ code, line: null, found: "no such line", expected, message });
  };
  if (!company) missing("noCompany", 'the company on a line of its own, "Internet Initiative Japan Inc."');
  if (!title)
    missing("noTitle", 'a title such as "Third Quarter Results for the Year Ending March 31, 2004"');
  if (!published) {
    const expected = 'the publication date on a line of its own, such as "February 16, 2004"';
    const message = day
      ? `"${day.text}" is not a day of the calendar.`
      : `The document has no date: ${expected}.`;
    const found = day?.text ?? "no such line";
    report({ code: "noPublicationDate", line: day?.line ?? null, found, expected, message });
  }
  return { company, title, day, published };
}
