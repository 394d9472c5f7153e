import { parseDecimal } from "../decimal/decimal";
import { type Period, periodEnd, periodToken, quarterOfDate } from "../statements/period";
import type { Fact } from "../statements/release";
import { parseFigure } from "./figure";
import type { Report } from "./issue";
import { findPrintedDate, type PrintedDate } from "./printed-date";

/** A note such as "JPY107.13 = US$1.00, … on December 31, 2003". */
export interface RateNote {
  readonly line: number;
  /** Yen for one dollar as printed. */
  readonly printed: string;
  /** The day of the rate, if the note names one. */
  readonly day: PrintedDate | undefined;
}

/** Characters behind the rate within which its day stands. */
const noteLength = 200;

/** The dollar sign may be escaped, as in Markdown. Nothing so long as to be read over and over is a rate. */
export const rateEquation =
  /(?:JPY|¥)\s*([^\s=]{1,20})\s*=\s*(?:USD|(?:US)?\\?\s?\$)\s*1(?:\.0+)?(?![.,]?\d)/g;

/** Every print of the convenience rate, in document order; a note may run on into the next line. */
export function locateRateNotes(lines: readonly string[]): RateNote[] {
  return lines.flatMap((text, index) => {
    const next = lines[index + 1] ?? "";
    if (!text.includes("=") && !next.includes("=")) return [];
    const note = `${text} ${next}`;
    return [...note.matchAll(rateEquation)]
      .filter((match) => match.index < text.length)
      .map((match) => {
        const printed = match[1] as string;
        const start = match.index + match[0].indexOf(printed);
        const end = match.index + match[0].length;
        return {
          line: start < text.length ? index + 1 : index + 2,
          printed,
          day: findPrintedDate(note.slice(end, end + noteLength)),
        };
      });
  });
}

/** The rates that the notes print, each with the quarter that ends on its day. */
export function parseRates(notes: readonly RateNote[], report: Report): Fact[] {
  if (notes.length === 0) {
    const expected = 'a note such as "JPY107.13 = US$1.00 … on December 31, 2003"';
    const message = `No convenience rate: ${expected} was looked for. The release is without one.`;
    report({ code: "noRate", line: null, found: "no such note", expected, message });
  }
  return notes.flatMap((note) => parseRate(note, report));
}

function parseRate({ line, printed, day }: RateNote, report: Report): Fact[] {
  const figure = parseFigure(printed);
  if (typeof figure === "string" || !parseDecimal(figure.value).gt(0)) {
    const message = `"${printed}" is not a rate of yen for one dollar.`;
    report({ code: "unreadableRate", line, found: printed, expected: "yen for one dollar", message });
    return [];
  }
  const quarter = day?.date && quarterEnding(day.date);
  if (!quarter) {
    const found = day?.printed ?? "no date";
    const expected = "the last day of a quarter, such as December 31, 2003";
    const message = `The rate ${printed} belongs to no quarter: ${found} was found, ${expected} was expected.`;
    report({ code: "unknownRateDate", line, found, expected, message });
    return [];
  }
  const rate: Fact = {
    item: "ConvenienceRate",
    label: "Conversion rate",
    period: periodToken(quarter),
    ...figure,
    unit: "JPY per USD",
    printed,
    section: "Convenience rate note",
    line,
    status: "unaudited",
  };
  return [rate];
}

function quarterEnding(date: string): Period | undefined {
  const quarter = quarterOfDate(date);
  return periodEnd(quarter) === date ? quarter : undefined;
}
