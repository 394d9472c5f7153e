import { importDocument } from "../src/importer/import-document";
import { checksOf } from "../src/statements/checks";
import { type Release, resultsTable } from "../src/statements/release";
import { releasesBefore } from "./releases-before";

/** What becomes of a figure of the results table with one wrong digit. */
export const outcomes = [
  "refused: outside the tolerance of a check, or different from the text",
  "listed as a change against an earlier release",
  "not distinguishable from rounding",
  "in no check",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Changes every digit of every figure of a release's results table into every other one, and counts what becomes of each. */
export async function countDigitChanges(text: string): Promise<Record<Outcome, number>> {
  const [right] = (await importText(text)).releases;
  if (!right) throw new Error("The release itself is refused.");
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const checked = checkedFigures(right);
  for (const { at, figure } of digitsOfTable(text, right)) {
    for (const digit of "0123456789") {
      if (digit === text[at]) continue;
      const result = await importText(text.slice(0, at) + digit + text.slice(at + 1));
      counts[outcomeOf(result.issues, checked.has(figure))]++;
    }
  }
  return counts;
}

const importText = (text: string) =>
  importDocument(new TextEncoder().encode(text), { earlier: releasesBefore("2004-02-16") });

function outcomeOf(issues: readonly { code: string; severity: string }[], isChecked: boolean): Outcome {
  if (issues.some(({ severity }) => severity === "error")) return outcomes[0];
  if (issues.some(({ code }) => code === "restatedFigure")) return outcomes[1];
  return isChecked ? outcomes[2] : outcomes[3];
}

const nameOf = ({ item, period }: { item: string; period: string }): string => `${item} ${period}`;

/** The figures of the table that some check compares with others. */
function checkedFigures(release: Release): Set<string> {
  const closed = checksOf([release]).filter(({ status }) => status !== "open");
  const facts = closed.flatMap((check) => check.facts.map(({ fact }) => fact));
  return new Set(facts.filter(({ section }) => section === resultsTable).map(nameOf));
}

/** Where each digit of the table stands in the text, and of which figure it is. */
function digitsOfTable(text: string, { facts }: Release): { at: number; figure: string }[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  const ends = new Map<number, number>();
  return facts
    .filter(({ section }) => section === resultsTable)
    .flatMap((fact) => {
      const line = fact.line as number;
      const from = text.indexOf(`\t${fact.printed}`, ends.get(line) ?? starts[line - 1]) + 1;
      ends.set(line, from + fact.printed.length);
      return [...fact.printed].flatMap((character, index) =>
        /\d/.test(character) ? [{ at: from + index, figure: nameOf(fact) }] : [],
      );
    });
}

/** The counts as docs/importing.md shows them. */
export function digitTable(counts: Record<Outcome, number>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rows = outcomes.map((outcome) => `| ${outcome} | ${counts[outcome]} |`);
  return ["| a wrong digit is | changes |", "| --- | ---: |", ...rows, `| all | ${all} |`].join("\n");
}

const marked = /(<!-- digits -->\n\n)[\s\S]*?(\n\n<!-- end of digits -->)/;

/** A page with the table between its two marks. */
export const withDigitTable = (page: string, table: string): string =>
  page.replace(marked, (_, begin: string, end: string) => begin + table + end);

/** The table that a page shows. */
export const digitTableIn = (page: string): string | undefined =>
  marked.exec(page)?.[0].split("\n").slice(2, -2).join("\n");
