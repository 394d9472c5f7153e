import type { Item } from "../statements/item";
import { dropTrailingBlanks } from "./cells";
import type { FindLabel } from "./find-label";
import { type Column, type HeaderRow, headerRow, rowCells } from "./header-row";
import type { Report } from "./issue";
import type { Work } from "./work";

export interface Row {
  /** The line of its figures. */
  readonly line: number;
  readonly label: string;
  /** The item that the label names, if any. */
  readonly item: Item | undefined;
  readonly cells: readonly string[];
  /** Of the header row above. */
  readonly columns: readonly Column[];
}

export interface Table {
  readonly headers: readonly [HeaderRow, ...HeaderRow[]];
  readonly rows: readonly Row[];
  /** Line of the last row. */
  readonly lastLine: number;
  /** The line of text that ends the table; undefined where the document ends first. */
  readonly endedBy: string | undefined;
}

/** A document's tables with heads of quarters. */
export interface Tables {
  /** The one with the most lines of the statements. */
  readonly results: Table | undefined;
  /** Those that print at least half of these lines again. */
  readonly again: readonly Table[];
  readonly others: readonly Table[];
}

const statementName =
  /^(?:condensed )?(?:consolidated )?(?:statements? of (?:operations?|income)|income statements?|balance sheets?)(?:\s*\([^)]*\))?$/i;

/** A label may take this many lines besides the one that holds the figures. */
const mostLabelLines = 2;

/** Finds the results table, the tables that repeat it, and those of something else, which are said and not read. */
export function* locateTables(lines: readonly string[], find: FindLabel, report: Report): Work<Tables> {
  const tables: Table[] = [];
  for (let line = 1; line <= lines.length; line++) {
    if (line % 1_000 === 0) yield line / lines.length;
    const text = lines[line - 1] as string;
    const header = headerRow(text, line);
    if (!header) continue;
    const table = tableBelow(header, lines, find);
    tables.push(table);
    line = table.lastLine;
  }
  return sorted(tables, report);
}

function sorted(tables: readonly Table[], report: Report): Tables {
  const count = (table: Table): number => statementLines(table).size;
  const [results] = tables.filter((table) => count(table) > 0).sort((a, b) => count(b) - count(a));
  if (!results) {
    const expected =
      "a header row of two to eight quarters such as 1Q03, and rows such as Total revenues below it";
    const found = tables.length
      ? `quarters on line ${tables.map((table) => table.headers[0].line).join(", ")}, no statement line below`
      : "no row of quarters";
    const message = `No results table: ${expected}, was looked for; found ${found}.`;
    report({ code: "noResultsTable", line: null, found, expected, message });
  }
  const repeats = (table: Table): boolean =>
    results !== undefined && count(table) >= count(results) / 2 && count(table) > 1;
  const rest = tables.filter((table) => table !== results && table.rows.length > 0);
  const others = rest.filter((table) => !repeats(table));
  for (const { headers, rows, lastLine } of others) {
    report({
      code: "tableNotRead",
      line: headers[0].line,
      found: `${rows.length} rows up to line ${lastLine}`,
      expected: "one results table",
      message: `This is not the results table: its figures, up to line ${lastLine}, were not imported.`,
    });
  }
  return { results, again: rest.filter(repeats), others };
}

const statementLines = ({ rows }: Table): Set<Item> => new Set(rows.flatMap(({ item }) => item ?? []));

function tableBelow(first: HeaderRow, lines: readonly string[], find: FindLabel): Table {
  const headers: [HeaderRow, ...HeaderRow[]] = [first];
  const rows: Row[] = [];
  let header = first;
  let lastLine = first.line;
  for (let line = first.line + 1; line <= lines.length; line++) {
    const text = (lines[line - 1] as string).trim();
    if (text === "") continue;
    const cells = rowCells(lines[line - 1] as string, header); // an empty cell at the end of a row is a cell
    const nextHeader = headerRow(lines[line - 1] as string, line);
    const followsRow = lastLine === line - 1;
    const wrapped = cells.length === 1 && !nextHeader ? wrappedRow(lines, line, header, find) : undefined;
    const last = rows.at(-1);
    const whole = followsRow && last && cells.length === 1 ? `${last.label} ${text}` : undefined;
    if (nextHeader && (nextHeader.label === "" || statementName.test(nextHeader.label))) {
      header = nextHeader;
      headers.push(header);
    } else if (isHeading(cells)) {
      // the name of the next statement
    } else if (last && whole !== undefined && isSameLabel(find(whole), last.item)) {
      rows[rows.length - 1] = { ...last, label: whole, item: find(whole) };
    } else if (wrapped) {
      rows.push(rowOf(wrapped.cells, wrapped.line, header, find));
      line = wrapped.line;
    } else if (!nextHeader && isRow(cells, followsRow, find)) {
      rows.push(rowOf(cells, line, header, find));
    } else {
      return { headers, rows, lastLine, endedBy: text };
    }
    lastLine = line;
  }
  return { headers, rows, lastLine, endedBy: undefined };
}

function rowOf(cells: readonly string[], line: number, { columns }: HeaderRow, find: FindLabel): Row {
  const [label, ...figures] = cells as [string, ...string[]];
  return { line, label, item: find(label), cells: dropTrailingBlanks(figures, columns.length), columns };
}

/** The second half of a label belongs to the first where both name what the first alone named, or nothing. */
const isSameLabel = (whole: Item | undefined, first: Item | undefined): boolean =>
  whole !== undefined && (first === undefined || first === whole);

/** The row whose label begins on a line without figures and names an item only when its lines are joined. */
function wrappedRow(
  lines: readonly string[],
  from: number,
  header: HeaderRow,
  find: FindLabel,
): { cells: string[]; line: number } | undefined {
  let label = (lines[from - 1] as string).trim();
  for (let line = from + 1; line <= Math.min(from + mostLabelLines, lines.length); line++) {
    const [rest = "", ...figures] = rowCells(lines[line - 1] as string, header);
    label = `${label} ${rest}`;
    if (figures.length === 0) continue;
    return find(label) && !find(rest) ? { cells: [label, ...figures], line } : undefined;
  }
  return undefined;
}

/** A statement's name alone on its line. */
function isHeading(cells: readonly string[]): boolean {
  return statementName.test(cells[0] as string) && dropTrailingBlanks(cells, 1).length === 1;
}

/** Directly below a row almost anything is meant as one; after a blank line only what prints figures. */
function isRow(cells: readonly string[], followsRow: boolean, find: FindLabel): boolean {
  if (cells.length === 1) return followsRow && find(cells[0] as string) !== undefined;
  return followsRow || cells.slice(1).some((cell) => /\p{Nd}/u.test(cell));
}
