import { halfWidth } from "../cells";
import { remarkHint } from "./lexicon.data";

/** What stands under one heading. */
export interface Section {
  /** The heading as printed, with a number where it comes again; `Highlights` above the first. */
  readonly name: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The section of what stands above the first heading. */
const highlights = "Highlights";

const bullet = /^\s*(?:[-–—*•▶►▪■◆●○◦‣·▲△]\s+)+|^\s*#+\s/u;
/** A line shorter than this does not run on into the next one. */
const wrappedLength = 40;
const longestHeading = 80;
const longestParagraph = 40;

/** Digits, and what every remark has: a look at each line that spares most of them a closer one. */
const ofInterest = new RegExp(`[0-9０-９]|${remarkHint.source}`);

/** Text that belongs together: one line, or a line and those it runs on into. */
export class Paragraph {
  /** Whether it may hold a figure or a remark. */
  isOfInterest = false;
  private readonly lines: string[] = [];

  constructor(private readonly firstLine: number) {}

  add(line: string): void {
    this.lines.push(line);
    this.isOfInterest ||= ofInterest.test(line);
  }

  /** In lines. */
  get length(): number {
    return this.lines.length;
  }

  /** As printed, each line end as one space. */
  get printed(): string {
    return this.lines.join(" ");
  }

  /** The same, character for character, with blanks for bullets and markup and full-width forms as ASCII. */
  get plain(): string {
    return this.lines.map(plainText).join(" ");
  }

  /** The line of the document that a place in the paragraph stands on. */
  lineAt(place: number): number {
    let end = -1;
    const index = this.lines.findIndex((line) => (end += line.length + 1) > place);
    return this.firstLine + (index < 0 ? this.lines.length - 1 : index);
  }
}

/**
 * The sections of a document's lines, for those that `isText` leaves: lines of tables and of the cover are none.
 *
 * A line runs on into the next one where it is long, does not end a sentence, and the next one begins no bullet.
 */
export function sectionsOf(lines: readonly string[], isText: (line: number) => boolean): Section[] {
  let paragraphs: Paragraph[] = [];
  const sections: Section[] = [{ name: highlights, heading: "", paragraphs }];
  const seen = new Map<string, number>();
  let open: Paragraph | undefined;
  let runsOn = false;
  lines.forEach((printed, index) => {
    const text = isText(index + 1) ? printed.trim() : "";
    if (text === "") {
      runsOn = false;
      return;
    }
    if (!runsOn && isHeading(text)) {
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      paragraphs = [];
      sections.push({ name: count === 1 ? text : `${text} (${count})`, heading: text, paragraphs });
      return;
    }
    if (!open || !runsOn || open.length === longestParagraph || bullet.test(printed)) {
      open = new Paragraph(index + 1);
      paragraphs.push(open);
    }
    open.add(printed);
    runsOn = text.length >= wrappedLength && !endsSentence(text);
  });
  return sections;
}

/** Where the sentences of a text begin and end; a full stop before a small letter or a digit ends none. */
export function sentencesOf(plain: string): { readonly start: number; readonly end: number }[] {
  const ends = [...plain.matchAll(/[.!?](?=\s+[^\s\p{Ll}\p{Nd}]|\s*$)/gu)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? plain.length }))
    .filter(({ start, end }) => /\S/.test(plain.slice(start, end)));
}

/** Short, without a full stop or a figure, and its longer words capitalised. */
function isHeading(text: string): boolean {
  if (text.length > longestHeading || /[.:;,!?]$|[\t\d]|^[(\-–—*•▶►▪■◆●○◦‣·]/u.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return words.length > 0 && words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}

/** A closing bracket, quotation mark or asterisk may follow the end of a sentence. */
const endsSentence = (text: string): boolean => /[.:;!?]["')\]*\s]*$/.test(text.slice(-5));

function plainText(printed: string): string {
  return halfWidth(printed)
    .replace(bullet, (mark) => " ".repeat(mark.length))
    .replace(/\\\$/g, "$ ")
    .replace(/[*†‡_]/g, " ");
}
