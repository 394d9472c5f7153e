import { FinanceError } from "../errors";
import { matchItem } from "../statements/find-item";
import type { Item } from "../statements/item";
import { parsePeriod } from "../statements/parse-period";
import type { Period } from "../statements/period";
import { dropTrailingBlanks, halfWidth, splitCells } from "./cells";
import type { Report } from "./issue";

/** A period column: the period its head names, or why it names none. */
export type Column = { readonly text: string } & ({ readonly period: Period } | { readonly problem: string });

export interface HeaderRow {
  readonly line: number;
  /** What stands in front of the columns: a statement's name, a unit or nothing. */
  readonly label: string;
  readonly columns: readonly Column[];
}

export interface Row {
  readonly line: number;
  readonly label: string;
  /** The statement line that the label names, if any. */
  readonly item: Item | undefined;
  readonly cells: readonly string[];
  /** Of the header row above. */
  readonly columns: readonly Column[];
}

export interface ResultsTable {
  readonly headers: readonly [HeaderRow, ...HeaderRow[]];
  readonly rows: readonly Row[];
  /** Line of the last row. */
  readonly lastLine: number;
  /** The line of text that ends the table; undefined where the document ends first. */
  readonly endedBy: string | undefined;
}

const statementName =
  /^(?:condensed )?(?:consolidated )?(?:statements? of (?:operations?|income)|income statements?|balance sheets?)(?:\s*\([^)]*\))?$/i;

const quarterToken = /^\d ?Q ?\d\d$/i;

/** The table with the most lines of the statements; what other tables of periods print is said, not read. */
export function locateTable(lines: readonly string[], report: Report): ResultsTable | undefined {
  const tables = tablesOf(lines);
  const statementLines = (table: ResultsTable): number => table.rows.filter((row) => row.item).length;
  const [results] = tables
    .filter((table) => statementLines(table) > 0)
    .sort((a, b) => statementLines(b) - statementLines(a));
  if (!results) {
    const expected =
      "a header row of two to eight quarters such as 1Q03, and rows such as Total revenues below it";
    const found = tables.length
      ? `quarters on line ${tables.map((table) => table.headers[0].line).join(", ")}, no statement line below`
      : "no row of quarters";
    const message = `No results table: ${expected}, was looked for; found ${found}.`;
    report({ code: "noResultsTable", line: null, found, expected, message });
  }
  for (const table of tables.filter((other) => other !== results && other.rows.length > 0)) {
    const header = table.headers[0];
    report({
      code: "tableNotRead",
      line: header.line,
      found: `${table.rows.length} rows up to line ${table.lastLine}`,
      expected: "one results table",
      message: `This is not the results table: its figures, up to line ${table.lastLine}, were not imported.`,
    });
  }
  return results;
}

function tablesOf(lines: readonly string[]): ResultsTable[] {
  const tables: ResultsTable[] = [];
  for (let line = 1; line <= lines.length; line++) {
    const header = headerRow(splitCells(lines[line - 1] as string), line);
    if (!header) continue;
    const table = tableBelow(header, lines);
    tables.push(table);
    line = table.lastLine;
  }
  return tables;
}

function tableBelow(first: HeaderRow, lines: readonly string[]): ResultsTable {
  const headers: [HeaderRow, ...HeaderRow[]] = [first];
  const rows: Row[] = [];
  let header = first;
  let lastLine = first.line;
  for (let line = first.line + 1; line <= lines.length; line++) {
    const text = (lines[line - 1] as string).trim();
    if (text === "") continue;
    const cells = splitCells(lines[line - 1] as string);
    const nextHeader = headerRow(cells, line);
    if (nextHeader && (nextHeader.label === "" || statementName.test(nextHeader.label))) {
      header = nextHeader;
      headers.push(header);
    } else if (nextHeader || !(isHeading(cells) || isRow(cells, lastLine === line - 1))) {
      return { headers, rows, lastLine, endedBy: text };
    } else if (!isHeading(cells)) {
      const [label, ...figures] = cells as [string, ...string[]];
      const item = matchItem(label);
      rows.push({
        line,
        label,
        item: item?.statement ? item : undefined,
        cells: dropTrailingBlanks(figures, header.columns.length),
        columns: header.columns,
      });
    }
    lastLine = line;
  }
  return { headers, rows, lastLine, endedBy: undefined };
}

/** Two to eight columns of which at least one names a quarter; the others are then meant to. */
function headerRow(cells: readonly string[], line: number): HeaderRow | undefined {
  if (cells.length < 2) return undefined;
  const labelled = !("period" in columnOf(cells[0] as string));
  const columns = dropTrailingBlanks(cells.slice(labelled ? 1 : 0), 0).map(columnOf);
  if (columns.length < 2 || columns.length > 8) return undefined;
  if (!columns.some((column) => "period" in column)) return undefined;
  return { line, label: labelled ? (cells[0] as string) : "", columns };
}

/** Only quarters head columns: what else names a period elsewhere (a date, `LTM`, `4Q03E`) is not taken for one here. */
function columnOf(text: string): Column {
  if (!quarterToken.test(halfWidth(text)))
    return { text, problem: `"${text}" is not a quarter such as 3Q03.` };
  try {
    return { text, period: parsePeriod(text) };
  } catch (error) {
    if (!(error instanceof FinanceError)) throw error;
    return { text, problem: error.message };
  }
}

/** A statement's name alone on its line. */
function isHeading(cells: readonly string[]): boolean {
  return statementName.test(cells[0] as string) && dropTrailingBlanks(cells, 1).length === 1;
}

/** Directly below a row almost anything is meant as one; after a blank line only what prints figures. */
function isRow(cells: readonly string[], followsRow: boolean): boolean {
  if (cells.length === 1) return followsRow && matchItem(cells[0] as string)?.statement !== undefined;
  return followsRow || cells.slice(1).some((cell) => /\p{Nd}/u.test(cell));
}
