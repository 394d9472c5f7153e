import { halfWidth } from "../cells";

/** Text that belongs together: one line, or a line and those it runs on into. */
export interface Paragraph {
  /** As printed, line ends as one space; without `plain`'s changes. */
  readonly printed: string;
  /** The same text, character for character, with blanks for bullets and markup and full-width forms as ASCII. */
  readonly plain: string;
  /** Where each line begins in it, and its number. */
  readonly lines: readonly { readonly start: number; readonly line: number }[];
}

/** What stands under one heading. */
export interface Section {
  /** The heading as printed, with a number where it comes again; `Highlights` above the first. */
  readonly name: string;
  readonly heading: string;
  readonly paragraphs: Paragraph[];
}

/** The section of what stands above the first heading. */
const highlights = "Highlights";

const bullet = /^\s*(?:[-–—*•▶►▪■◆●○◦‣·▲△]\s+)+|^\s*#+\s/u;
/** A line shorter than this does not run on into the next one. */
const wrappedLength = 40;

/**
 * The sections of a document's lines, for those that `isText` leaves: lines of tables and of the cover are none.
 *
 * A line runs on into the next one where it is long, does not end a sentence, and the next one begins no bullet.
 */
export function sectionsOf(lines: readonly string[], isText: (line: number) => boolean): Section[] {
  const sections: Section[] = [{ name: highlights, heading: "", paragraphs: [] }];
  const seen = new Map<string, number>();
  let open: Paragraph | undefined;
  lines.forEach((printed, index) => {
    const line = index + 1;
    const section = sections.at(-1) as Section;
    if (!isText(line) || printed.trim() === "") {
      open = undefined;
    } else if (!(open && runsOn(open.printed)) && isHeading(printed)) {
      open = undefined;
      const heading = printed.trim();
      const count = (seen.get(heading) ?? 0) + 1;
      seen.set(heading, count);
      sections.push({ name: count === 1 ? heading : `${heading} (${count})`, heading, paragraphs: [] });
    } else if (open && runsOn(open.printed) && !bullet.test(printed)) {
      const start = open.printed.length + 1;
      open = {
        printed: `${open.printed} ${printed}`,
        plain: `${open.plain} ${plainText(printed)}`,
        lines: [...open.lines, { start, line }],
      };
      section.paragraphs[section.paragraphs.length - 1] = open;
    } else {
      open = { printed, plain: plainText(printed), lines: [{ start: 0, line }] };
      section.paragraphs.push(open);
    }
  });
  return sections;
}

/** The line of the document that a place in a paragraph stands on. */
export function lineAt({ lines }: Paragraph, at: number): number {
  return lines.filter(({ start }) => start <= at).at(-1)?.line as number;
}

/** Where the sentences of a paragraph begin and end; a full stop before a small letter or a digit ends none. */
export function sentencesOf(plain: string): { readonly start: number; readonly end: number }[] {
  const ends = [...plain.matchAll(/[.!?]+(?=\s+[^\s\p{Ll}\p{Nd}]|\s*$)/gu)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? plain.length }))
    .filter(({ start, end }) => plain.slice(start, end).trim() !== "");
}

/** Short, without a full stop or a figure, and its longer words capitalised. */
function isHeading(printed: string): boolean {
  const text = printed.trim();
  if (text.length > 80 || /[.:;,!?]$|\t|\d/.test(text) || /^[(\-–—*•▶►▪■◆●○◦‣·]/u.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return words.length > 0 && words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}

const runsOn = (text: string): boolean =>
  text.trim().length >= wrappedLength && !/[.:;!?]["')\]*\s]*$/.test(text);

function plainText(printed: string): string {
  return halfWidth(printed)
    .replace(bullet, (mark) => " ".repeat(mark.length))
    .replace(/\\\$/g, "$ ")
    .replace(/[*†‡_]/g, " ");
}
