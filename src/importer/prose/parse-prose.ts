import { type Period, periodToken } from "../../statements/period";
import type { Fact, Remark } from "../../statements/release";
import type { Report } from "../issue";
import type { Work } from "../work";
import { lineAt, type Paragraph, type Section, sectionsOf, sentencesOf } from "./paragraphs";
import { mayRemark, remarksOf, type Said } from "./remarks";
import { readTheme } from "./segment";
import { type Context, type Reading, Sentence } from "./sentence";

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
    let context: Context = {
      ...readTheme(section, quarter),
      quarter,
      published,
      subject: undefined,
      otherQuarter: false,
    };
    for (const paragraph of section.paragraphs) {
      context = { ...context, otherQuarter: false };
      const said: Said[] = [];
      for (const { start, end } of sentencesOf(paragraph.plain)) {
        const text = paragraph.plain.slice(start, end);
        if (mayRemark(text)) said.push(...remarksOf(text, context.segment));
        if (!context.subject && !/\d/.test(text)) continue;
        const sentence = new Sentence(text, context);
        for (const reading of sentence.readings) {
          if ("unclear" in reading) reportNumber(reading, paragraph, start, report);
          else facts.push(factOf(reading, section, paragraph, start));
        }
        context = { ...context, subject: sentence.subject, otherQuarter: sentence.otherQuarter };
      }
      remarks.push(...remarksIn(paragraph, said, section, quarter));
      yield lineAt(paragraph, 0) / lines.length;
    }
  }
  return { facts, remarks };
}

function factOf(
  reading: Extract<Reading, { item: unknown }>,
  section: Section,
  paragraph: Paragraph,
  start: number,
): Fact {
  const { item, label, period, unit, figure, term } = reading;
  return {
    item: item.code,
    label,
    period: periodToken(period),
    ...figure,
    unit,
    printed: paragraph.printed.slice(start + term.start, start + term.end),
    section: section.name,
    line: lineAt(paragraph, start + term.start),
    status: "unaudited",
  };
}

function reportNumber(
  { term, unclear }: Extract<Reading, { unclear: string }>,
  paragraph: Paragraph,
  start: number,
  report: Report,
): void {
  const line = lineAt(paragraph, start + term.start);
  const found = paragraph.printed.slice(start + term.start, start + term.end);
  if (term.quantity.of === "number") {
    const expected = "an amount in thousands, millions or billions, or a percentage";
    const message = `"${found}" was not imported: it is not ${expected}.`;
    report({ code: "numberNotImported", line, found, expected, message });
    return;
  }
  const expected = "an item, a period, a unit and a sign in the same sentence";
  report({
    code: "figureNotImported",
    line,
    found,
    expected,
    message: `"${found}" was not imported: ${unclear}.`,
  });
}

/** What one paragraph says of an item in a period is one remark. */
function remarksIn(
  paragraph: Paragraph,
  said: readonly Said[],
  { name }: Section,
  quarter: Period | undefined,
): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const { item, period = quarter, says, above } of said) {
    if (!period) continue;
    const token = periodToken(period);
    const earlier = remarks.get(`${item} ${token}`)?.says.replace(noNumber, "; ") ?? "";
    const text = above === undefined ? `${earlier}${says}${noNumber}` : says;
    const remark = { item, period: token, says: text, section: name, line: lineAt(paragraph, 0) };
    remarks.set(`${item} ${token}`, above === undefined ? remark : { ...remark, above });
  }
  return [...remarks.values()];
}
