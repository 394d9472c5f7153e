import { importDocument } from "../src/importer/import-document";
import type { IssueCode } from "../src/importer/issue";
import { checksOf } from "../src/statements/checks";
import { itemOfCode } from "../src/statements/find-item";
import { type Fact, type Release, resultsTable } from "../src/statements/release";
import { releasesBefore } from "./releases-before";

/** What becomes of a figure of the results table with one wrong digit; the first that fits counts. */
export const outcomes = [
  "refused",
  "listed as a change",
  "listed as a jump",
  "not distinguishable from rounding",
  "in no check",
] as const;
export type Outcome = (typeof outcomes)[number];
type Counts = Record<Outcome, number>;

/**
 * Changes every digit of every figure of a release's results table into every other one, and counts what becomes of it.
 *
 * @returns counts by the label of the line, in the table's order
 */
export async function countDigitChanges(text: string): Promise<ReadonlyMap<string, Counts>> {
  const [right] = (await importText(text)).releases;
  if (!right) throw new Error("The release itself is refused.");
  const counts = new Map<string, Counts>();
  const checked = checkedFigures(right);
  for (const { at, fact } of digitsOfTable(text, right)) {
    const { label } = itemOfCode(fact.item);
    const ofLine = counts.get(label) ?? noCounts();
    counts.set(label, ofLine);
    for (const digit of "0123456789") {
      if (digit === text[at]) continue;
      const { issues } = await importText(text.slice(0, at) + digit + text.slice(at + 1));
      ofLine[outcomeOf(issues, checked.has(fact))]++;
    }
  }
  return counts;
}

const noCounts = (): Counts => Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Counts;

const importText = (text: string) =>
  importDocument(new TextEncoder().encode(text), { earlier: releasesBefore("2004-02-16") });

function outcomeOf(
  issues: readonly { readonly code: IssueCode; readonly severity: string }[],
  isChecked: boolean,
): Outcome {
  const has = (code: IssueCode): boolean => issues.some((issue) => issue.code === code);
  if (issues.some(({ severity }) => severity === "error")) return "refused";
  if (has("restatedFigure")) return "listed as a change";
  if (has("residualJump")) return "listed as a jump";
  return isChecked ? "not distinguishable from rounding" : "in no check";
}

const tableFacts = ({ facts }: Release): Fact[] => facts.filter(({ section }) => section === resultsTable);

/** The figures of the table that some check compares with others. */
function checkedFigures(release: Release): Set<Fact> {
  const closed = checksOf([release]).filter(({ status }) => status !== "open");
  const compared = new Set(closed.flatMap((check) => check.facts.map(({ fact }) => fact)));
  return new Set(tableFacts(release).filter((fact) => compared.has(fact)));
}

/** Where each digit of the table stands in the text, and of which figure it is. */
function digitsOfTable(text: string, release: Release): { at: number; fact: Fact }[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  const ends = new Map<number, number>();
  return tableFacts(release).flatMap((fact) => {
    const line = fact.line as number;
    const from = text.indexOf(`\t${fact.printed}`, ends.get(line) ?? starts[line - 1]) + 1;
    ends.set(line, from + fact.printed.length);
    return [...fact.printed].flatMap((character, index) =>
      /\d/.test(character) ? [{ at: from + index, fact }] : [],
    );
  });
}

/** The counts as docs/importing.md shows them. */
export function digitTable(counts: ReadonlyMap<string, Counts>): string {
  const all = noCounts();
  for (const ofLine of counts.values()) for (const outcome of outcomes) all[outcome] += ofLine[outcome];
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const countRow = ([name, ofLine]: readonly [string, Counts]): string => {
    const numbers = outcomes.map((outcome) => ofLine[outcome]);
    return row([name, ...numbers, numbers.reduce((sum, number) => sum + number)]);
  };
  const head = ["line of the results table", ...outcomes, "all"];
  const rule = ["---", ...head.slice(1).map(() => "---:")];
  return [row(head), row(rule), ...[...counts, ["all lines", all] as const].map(countRow)].join("\n");
}

const marked = /(<!-- digits -->\n\n)[\s\S]*?(\n\n<!-- end of digits -->)/;

/** A page with the table between its two marks. */
export const withDigitTable = (page: string, table: string): string =>
  page.replace(marked, (_, begin: string, end: string) => begin + table + end);

/** The table that a page shows. */
export const digitTableIn = (page: string): string | undefined =>
  marked.exec(page)?.[0].split("\n").slice(2, -2).join("\n");
