import { FinanceError } from "../errors";
import { parsePeriod } from "../statements/parse-period";
import { comparePeriods, type Period, periodEnd } from "../statements/period";
import {
  dropTrailingBlanks,
  halfWidth,
  splitCells,
  splitWords,
  withoutMarks,
  withoutReferences,
} from "./cells";
import { parseFigure } from "./figure";

/** A column by its head: a period, a comparison of others, or why it is neither. */
export type Column = { readonly text: string } & (
  { readonly period: Period } | { readonly isChange: true } | { readonly problem: string }
);

export interface HeaderRow {
  readonly line: number;
  /** What stands in front of the columns: a statement's name, a unit or nothing. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** Its columns stand one space apart, and so do those of the rows below. */
  readonly isCopied: boolean;
}

const quarterToken = /^\d ?Q ?\d\d$/i;
/** What a header row needs before its cells are worth looking at. */
const quarterWithin = /[\d０-９] ?[QqＱｑ] ?[\d０-９]/;
const changeHead =
  /^(?:(?:% )?(?:change|difference|variance)|increase(?: \(decrease\))?|(?:yoy|qoq)(?: (?:change|growth))?)(?: ?\(?%\)?)?$/i;
const mostPeriods = 8;
const mostChanges = 4;

/** Two to eight columns of which at least one names a quarter; the others are then meant to, or compare. */
export function headerRow(text: string, line: number): HeaderRow | undefined {
  if (!/[QqＱｑ]/.test(text) || !quarterWithin.test(text)) return undefined;
  const aligned = splitCells(text);
  const isCopied = aligned.length === 1;
  const cells = isCopied ? splitWords(text, (word) => quarterToken.test(halfWidth(word))) : aligned;
  const labelled = !("period" in columnOf(cells[0] as string));
  const columns = dropTrailingBlanks(cells.slice(labelled ? 1 : 0), 0).map(columnOf);
  const changes = columns.filter((column) => "isChange" in column).length;
  const periods = columns.length - changes;
  if (periods < 2 || periods > mostPeriods || changes > mostChanges) return undefined;
  if (!columns.some((column) => "period" in column)) return undefined;
  return { line, label: labelled ? (cells[0] as string) : "", columns, isCopied };
}

/** The cells of a row below a header row. */
export function rowCells(line: string, { isCopied }: HeaderRow): string[] {
  const cells = splitCells(line);
  return isCopied && cells.length === 1 ? splitWords(line, isFigureOrDash) : cells;
}

const isFigureOrDash = (word: string): boolean => parseFigure(withoutMarks(word)) !== "unreadable";

/** Only quarters head columns: what else names a period elsewhere (a date, `LTM`, `4Q03E`) is not taken for one here. */
function columnOf(text: string): Column {
  if (changeHead.test(text)) return { text, isChange: true };
  const token = withoutReferences(text);
  if (!quarterToken.test(halfWidth(token)))
    return { text, problem: `"${text}" is not a quarter such as 3Q03.` };
  try {
    return { text, period: parsePeriod(token) };
  } catch (error) {
    if (!(error instanceof FinanceError)) throw error;
    return { text, problem: error.message };
  }
}

/** A column of a quarter that was over when the document was published; any other holds no published figures. */
export function isPublished(
  column: Column,
  published: string | undefined,
): column is Extract<Column, { period: Period }> {
  return "period" in column && !(published && periodEnd(column.period) >= published);
}

/** The newest quarter of a header row that was over when the document was published. */
export function newestQuarter({ columns }: HeaderRow, published: string | undefined): Period | undefined {
  return columns
    .flatMap((column) => (isPublished(column, published) ? [column.period] : []))
    .sort(comparePeriods)
    .at(-1);
}
