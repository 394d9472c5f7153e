import { type Period, periodToken } from "../../statements/period";
import type { Fact, Remark } from "../../statements/release";
import type { Report } from "../issue";
import type { Work } from "../work";
import { type Paragraph, type Section, sectionsOf, sentencesOf } from "./paragraphs";
import { remarksOf, type Said } from "./remarks";
import { readTheme } from "./segment";
import { type Context, type Reading, Sentence } from "./sentence";
import { plainNumbersOf } from "./terms";

/** What the text of a release says outside its tables. */
export interface Prose {
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

export interface ProseOptions {
  /** Whether a line is text: neither a table's nor the cover's. */
  readonly isText: (line: number) => boolean;
  /** The quarter that the document reports, for what names no other. */
  readonly quarter: Period | undefined;
  readonly published: string | undefined;
}

const noNumber = "; no number is given";

/**
 * The figures of a release's sentences, in document order, and what it says of items without a number.
 *
 * A sign comes from the words: a loss of 830 is -830, a decrease of 8.8% is -0.088. Every other number is reported with
 * its line: `figureNotImported` for an amount or a percentage, `numberNotImported` for anything else.
 */
export function* parseProse(
  lines: readonly string[],
  { isText, quarter, published }: ProseOptions,
  report: Report,
): Work<Prose> {
  const facts: Fact[] = [];
  const remarks: Remark[] = [];
  for (const section of sectionsOf(lines, isText)) {
    const theme = readTheme(section, quarter);
    let context: Context = { ...theme, quarter, published, subject: undefined, otherQuarter: false };
    for (const paragraph of section.paragraphs) {
      if (!context.subject && !paragraph.isOfInterest) continue;
      const { printed, plain } = paragraph;
      const said: Said[] = [];
      context = { ...context, otherQuarter: false };
      for (const { start, end } of sentencesOf(plain)) {
        const text = plain.slice(start, end);
        said.push(...remarksOf(text, context.segment));
        if (!context.subject && !/\d/.test(text)) continue;
        const numbers = context.subject ? undefined : plainNumbersOf(text);
        for (const term of numbers ?? []) reportNumber(placeOf(term, paragraph, printed, start), report);
        if (numbers) continue;
        const sentence = new Sentence(text, context);
        for (const reading of sentence.readings) {
          const place = placeOf(reading.term, paragraph, printed, start);
          if (!("unclear" in reading)) facts.push(factOf(reading, section, place));
          else if (reading.term.quantity.of === "number") reportNumber(place, report);
          else reportFigure(reading.unclear, place, report);
        }
        context = { ...context, subject: sentence.subject, otherQuarter: sentence.otherQuarter };
      }
      remarks.push(...remarksIn(paragraph, said, section, quarter));
      yield paragraph.lineAt(0) / lines.length;
    }
  }
  return { facts, remarks };
}

/** Where a figure stands, and how. */
interface PrintedFigure {
  readonly line: number;
  readonly printed: string;
}

function placeOf(term: Reading["term"], paragraph: Paragraph, printed: string, start: number): PrintedFigure {
  return {
    line: paragraph.lineAt(start + term.start),
    printed: printed.slice(start + term.start, start + term.end),
  };
}

function factOf(
  { item, label, period, unit, figure }: Extract<Reading, { item: unknown }>,
  { name: section }: Section,
  { line, printed }: PrintedFigure,
): Fact {
  const said = { item: item.code, label, period: periodToken(period), ...figure, unit, printed };
  return { ...said, section, line, status: "unaudited" };
}

function reportNumber({ line, printed: found }: PrintedFigure, report: Report): void {
  const expected = "an amount in thousands, millions or billions, or a percentage";
  const message = `"${found}" was not imported: it is not ${expected}.`;
  report({ code: "numberNotImported", line, found, expected, message });
}

function reportFigure(unclear: string, { line, printed: found }: PrintedFigure, report: Report): void {
  const expected = "an item, a period, a unit and a sign in the same sentence";
  const message = `"${found}" was not imported: ${unclear}.`;
  report({ code: "figureNotImported", line, found, expected, message });
}

/** What one paragraph says of an item in a period is one remark. */
function remarksIn(
  paragraph: Paragraph,
  said: readonly Said[],
  { name: section }: Section,
  quarter: Period | undefined,
): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const { item, period: named = quarter, says, above } of said) {
    if (!named) continue;
    const period = periodToken(named);
    const key = `${item} ${period}`;
    const earlier = remarks.get(key)?.says.replace(noNumber, "").split("; ") ?? [];
    const text = above === undefined ? [...new Set([...earlier, says])].join("; ") + noNumber : says;
    const remark = { item, period, says: text, section, line: paragraph.lineAt(0) };
    remarks.set(key, above === undefined ? remark : { ...remark, above });
  }
  return [...remarks.values()];
}
