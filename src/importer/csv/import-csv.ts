import Papa from "papaparse";
import { FinanceError } from "../../errors";
import { isDate } from "../../statements/date";
import { matchItem } from "../../statements/find-item";
import type { Item } from "../../statements/item";
import { parsePeriod } from "../../statements/parse-period";
import { isDiscrete, periodEnd, periodToken } from "../../statements/period";
import type { Fact } from "../../statements/release";
import { iij } from "../company";
import type { Draft, UnmappedLine } from "../draft";
import { type Figure, parseFigure, scaleFigure } from "../figure";
import type { FindLabel } from "../find-label";
import type { ImportOptions } from "../import-options";
import { isPrinted } from "../is-printed";
import type { Report } from "../issue";
import type { Work } from "../work";

const heads = ["item", "period", "value"] as const;

/** A line of the file: its three cells, and the digits of every other one. */
interface Row {
  readonly line: number;
  readonly label: string;
  readonly token: string;
  readonly printed: string;
  readonly others: readonly string[];
}

/**
 * The figures of a CSV file, one a line: item, period and value in the item's own unit, in columns of any order.
 *
 * An item goes by its code, its label or what the user has mapped. Whoever wrote the file stands for its figures, so
 * they are marked as entered by hand. The day from which they count comes from the user.
 */
export function* importCsv(
  text: string,
  find: FindLabel,
  { published = "", name = "CSV file" }: ImportOptions,
  report: Report,
): Work<Draft> {
  if (!isDate(published)) {
    const expected = "a day such as 2004-02-16";
    const message = `A CSV file does not say when its figures were published: give the day beside it, such as 2004-02-16.`;
    report({ code: "noPublicationDate", line: null, found: published || "no day", expected, message });
  }
  const facts: Fact[] = [];
  const unmapped: UnmappedLine[] = [];
  const printedOn = new Map<string, number>();
  const rows = rowsOf(text);
  for (const [index, row] of rows.entries()) {
    if (index % 1_000 === 0) yield index / rows.length;
    const { line, label, token, printed, others } = row;
    for (const other of others) {
      const expected = `the columns ${heads.join(", ")}`;
      const message = `"${other}" stands in another column and was not imported.`;
      report({ code: "numberNotImported", line, found: other, expected, message });
    }
    const item = itemOf(label, find);
    if (!item) {
      unmapped.push({ label, line, figures: [{ head: token, printed }] });
      const found = [label, token, printed].join(" | ");
      const message = `"${label}" is no item of the catalogue; its figure ${printed} was not imported.`;
      report({ code: "unmappedLine", line, found, expected: "an item of the catalogue", message });
      continue;
    }
    const fact = factOf(row, item, published, report);
    if (!fact) continue;
    const key = `${fact.item} ${fact.period}`;
    const earlier = printedOn.get(key);
    if (earlier !== undefined) {
      const message = `"${label}" for ${fact.period} stands twice in the file: it is already on line ${earlier}.`;
      report({ code: "duplicateRow", line, found: label, expected: "each figure once", message });
    }
    printedOn.set(key, line);
    facts.push(fact);
  }
  return { releases: [{ published, company: iij, title: name, unit: "JPY million", facts }], unmapped };
}

function rowsOf(text: string): Row[] {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t"] });
  const [head = [], ...rows] = data;
  const columns = heads.map((name) => head.findIndex((cell) => cell.trim().toLowerCase() === name));
  let next = 2 + lineEndsIn(head);
  return rows.flatMap((cells): Row[] => {
    const line = next;
    next += 1 + lineEndsIn(cells);
    if (cells.every((cell) => cell.trim() === "")) return [];
    const [label = "", token = "", printed = ""] = columns.map((column) => cells[column]?.trim() ?? "");
    const others = cells.filter((cell, index) => !columns.includes(index) && /\p{Nd}/u.test(cell));
    return [{ line, label, token, printed, others }];
  });
}

/** A quoted cell may run over lines. */
const lineEndsIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function itemOf(label: string, find: FindLabel): Item | undefined {
  const item = find(label) ?? matchItem(label);
  return item && isPrinted(item) ? item : undefined;
}

function factOf(
  { line, label, token, printed }: Row,
  item: Item,
  published: string,
  report: Report,
): Fact | undefined {
  const period = periodOf(token, line, report);
  const figure = figureOf(printed, item);
  if (figure === "nil") {
    const message = `No figure is given for ${item.label} in ${token}; it is absent, not 0.`;
    report({ code: "nilFigure", line, found: printed, expected: "a number", message });
  } else if (figure === "unreadable") {
    const message = `"${printed}" for ${item.label} in ${token} is not a number; the figure stays absent.`;
    report({ code: "unreadableFigure", line, found: printed, expected: "a number", message });
  }
  if (!period || typeof figure === "string") return undefined;
  if (item.kind === "stock" && !period.isQuarter) {
    const message = `${item.label} is a balance, which closes a quarter, not ${token}.`;
    report({ code: "unknownPeriod", line, found: token, expected: "a quarter such as 3Q03", message });
    return undefined;
  }
  if (published !== "" && period.end >= published) {
    const message = `${period.token} ends on ${period.end}, but the file counts from ${published}: its figure was not imported.`;
    report({ code: "futurePeriod", line, found: token, expected: `a period before ${published}`, message });
    return undefined;
  }
  const said = { item: item.code, label, period: period.token, ...figure, unit: item.unit, printed };
  return { ...said, section: "CSV", line, status: "entered by hand" };
}

/** 13.4% and 0.134 are the same share; a percentage of anything else is no figure. */
function figureOf(printed: string, item: Item): Figure | "nil" | "unreadable" {
  if (item.unit !== "fraction" || !printed.endsWith("%")) return parseFigure(printed);
  const figure = parseFigure(printed.slice(0, -1));
  return typeof figure === "string" ? "unreadable" : scaleFigure(figure, -2);
}

function periodOf(
  token: string,
  line: number,
  report: Report,
): { token: string; end: string; isQuarter: boolean } | undefined {
  try {
    const period = parsePeriod(token);
    return { token: periodToken(period), end: periodEnd(period), isQuarter: isDiscrete(period) };
  } catch (error) {
    if (!(error instanceof FinanceError)) throw error;
    const expected = "a period such as 3Q03";
    report({ code: "unknownPeriod", line, found: token, expected, message: error.message });
    return undefined;
  }
}
