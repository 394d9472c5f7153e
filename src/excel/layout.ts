import { FinanceError } from "../errors";
import { findItem, itemsNamed, matchItem } from "../statements/find-item";
import type { Item } from "../statements/item";
import { periodOf } from "../statements/parse-period";
import { type Period, periodEnd, periodStart, periodToken } from "../statements/period";
import { latestQuarter } from "../statements/reported-quarters";
import { cellAddress } from "./cell-address";
import { type CellValue, numberFormats } from "./sheet-plan";
import type { UsedCells } from "./used-cells";
import { WorkbookError } from "./workbook-error";

/** A label of the user's and the item it took. */
export interface LayoutRow {
  /** Counted from 0, as all places here. */
  readonly row: number;
  readonly label: string;
  /** The item's code; absent while nobody has chosen one. */
  readonly item?: string;
  /** Codes to choose from where the label is ambiguous. */
  readonly candidates: readonly string[];
  /** Why nothing was taken, or why the user should look. */
  readonly why?: string;
  readonly isTicked: boolean;
}

/** A header of the user's and the period it names. */
export interface LayoutColumn {
  readonly column: number;
  readonly header: string;
  readonly period?: string;
  /** First and last day. */
  readonly dates?: readonly [start: string, end: string];
  readonly why?: string;
  readonly isTicked: boolean;
}

/** A block of the user's own: labels in one column, headers in one row, cells where they meet. */
export interface Layout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly labelColumn: number;
  readonly rows: readonly LayoutRow[];
  readonly columns: readonly LayoutColumn[];
  /** What the cells hold now, by address; empty cells are absent. */
  readonly filled: ReadonlyMap<string, CellValue>;
  /** Addresses of cells with the text format, in which a formula would be a text. */
  readonly texts: ReadonlySet<string>;
}

/**
 * Reads a block as plain data: the first row that holds a period is the row of headers, the first column that names an
 * item below it that of labels. What is ambiguous is not ticked.
 *
 * @param formats number formats of the block's cells
 * @throws WorkbookError `noLayout` when there are none
 */
export function layoutOf(block: UsedCells, formats: readonly (readonly string[])[]): Layout {
  const { sheet, row, column, values, formulas } = block;
  const headerAt = values.findIndex((cells) => cells.some(isPeriod));
  const below = values.slice(headerAt + 1);
  const labelAt = (values[0] ?? []).findIndex((_, c) => below.some((cells) => isItem(cells[c])));
  if (headerAt < 0 || labelAt < 0) {
    const lacks =
      headerAt < 0
        ? "header that is a period, such as 3Q03"
        : "label that is an item, such as Total revenues";
    throw new WorkbookError(
      "noLayout",
      `The selection has no ${lacks}. Select labels and headers with the cells between them.`,
    );
  }
  const rows = below.flatMap((cells, r) => {
    const label = cells[labelAt];
    return typeof label === "string" && label.trim() ? [layoutRow(row + headerAt + 1 + r, label)] : [];
  });
  const columns = values[headerAt]!.flatMap((header, c) =>
    c > labelAt && typeof header !== "boolean" && header !== "" ? [layoutColumn(column + c, header)] : [],
  );
  const filled = new Map<string, CellValue>();
  const texts = new Set<string>();
  formulas.forEach((cells, r) =>
    cells.forEach((formula, c) => {
      const address = cellAddress(row + r, column + c);
      if (formula !== "") filled.set(address, formula);
      if (formats[r]?.[c] === numberFormats.text) texts.add(address);
    }),
  );
  return { sheet, headerRow: row + headerAt, labelColumn: column + labelAt, rows, columns, filled, texts };
}

const isPeriod = (value: CellValue | boolean): boolean =>
  typeof value !== "boolean" && value !== "" && periodNamed(value) !== undefined;
const isItem = (value: CellValue | boolean | undefined): boolean =>
  typeof value === "string" && itemsNamed(value).length > 0;

function periodNamed(header: CellValue): Period | undefined {
  try {
    return periodOf(header, () => latestQuarter());
  } catch (error) {
    if (error instanceof FinanceError) return undefined;
    throw error;
  }
}

function layoutRow(row: number, label: string): LayoutRow {
  const candidates = itemsNamed(label).map(({ code }) => code);
  const item = matchItem(label);
  const why = item ? whyNot(item) : sentenceOf(() => findItem(label));
  return {
    row,
    label,
    candidates,
    ...(item && { item: item.code }),
    ...(why && { why }),
    isTicked: item !== undefined && !why,
  };
}

const whyNot = ({ label, unit, notInSource }: Item): string | undefined =>
  notInSource
    ? `${label} is not in the source: ${notInSource}.`
    : unit === "text"
      ? `${label} is no number.`
      : undefined;

function layoutColumn(column: number, header: CellValue): LayoutColumn {
  const period = periodNamed(header);
  if (!period) {
    const why = sentenceOf(() => periodOf(header, () => latestQuarter()));
    return { column, header: String(header), ...(why && { why }), isTicked: false };
  }
  return {
    column,
    header: String(header),
    period: periodToken(period),
    dates: [periodStart(period), periodEnd(period)],
    isTicked: true,
  };
}

function sentenceOf(ask: () => unknown): string | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    if (error instanceof FinanceError) return error.message;
    throw error;
  }
}
