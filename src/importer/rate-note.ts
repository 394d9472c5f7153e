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
const equation = /(?:JPY|¥)\s*([^\s=]{1,20})\s*=\s*(?:USD|(?:US)?\\?\$)\s*1(?:\.0+)?(?![.,]?\d)/g;

/** Every print of the convenience rate, in document order; a note may run on into the next line. */
export function locateRateNotes(lines: readonly string[]): RateNote[] {
  return lines.flatMap((text, index) => {
    const note = `${text} ${lines[index + 1] ?? ""}`;
    return [...note.matchAll(equation)]
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
