import { cellFromDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { itemOfCode, matchItem } from "../statements/find-item";
import { parsePeriod } from "../statements/parse-period";
import type { Currency } from "../statements/currency";
import { reportedValue } from "../statements/reported";
import { cellAddress, columnLetters } from "./cell-address";
import { type Layout, type LayoutColumn, type LayoutRow, layoutOf } from "./layout";
import { type LongWork, goOn } from "./long-work";
import { type Replacement, replaceCells } from "./replace-cells";
import type { CellValue } from "./sheet-plan";
import { usedCells } from "./used-cells";

/** How a layout is to be filled. */
export interface LinkOptions {
  readonly as: "values" | "formulas";
  readonly currency: Currency;
  /** Addresses of filled cells that the user ticked; all other filled cells stay. */
  readonly overwrite: ReadonlySet<string>;
}

/** What linking did, by address. */
export interface LinkOutcome {
  readonly written: readonly string[];
  /** Filled and not ticked. */
  readonly kept: readonly string[];
  /** In text format, where a formula or number would become a text. */
  readonly texts: readonly string[];
}

/** Reads the selected block: what each label and header was taken for; writes nothing. */
export async function readLayout(work: LongWork = {}): Promise<Layout> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const sheet = selected.worksheet.load("name");
    selected.load("rowIndex,columnIndex,formulas,values,numberFormat");
    goOn(work, 0, 1);
    await context.sync();
    goOn(work, 1, 1);
    return layoutOf(usedCells(sheet.name, selected), selected.numberFormat as string[][]);
  });
}

/**
 * Fills the cells where ticked rows and ticked columns meet: empty ones, and those the user ticked. Formats stay.
 *
 * @throws WorkbookError as `replaceCells`; nothing is changed then.
 */
export async function linkLayout(
  layout: Layout,
  options: LinkOptions,
  work: LongWork = {},
): Promise<LinkOutcome> {
  const { replacements, ...outcome } = plannedLinks(layout, options);
  await Excel.run((context) => replaceCells(context, replacements, work));
  return outcome;
}

/**
 * Takes a link back: its cells hold again what they held when the layout was read.
 *
 * @throws WorkbookError as `replaceCells`, e.g. `changedSince`
 */
export async function unlinkLayout(layout: Layout, options: LinkOptions): Promise<void> {
  const back = plannedLinks(layout, options).replacements.map(({ was, becomes, ...place }) => ({
    ...place,
    was: becomes,
    becomes: was,
  }));
  await Excel.run((context) => replaceCells(context, back));
}

/** What `linkLayout` would write, as plain data. */
export function plannedLinks(
  layout: Layout,
  options: LinkOptions,
): LinkOutcome & { readonly replacements: readonly Replacement[] } {
  const { sheet, rows, columns, filled, texts } = layout;
  const cells = rows
    .filter(({ isTicked, item }) => isTicked && item !== undefined)
    .flatMap((row) =>
      columns
        .filter(({ isTicked, period }) => isTicked && period !== undefined)
        .map((column) => ({ row, column, address: cellAddress(row.row, column.column) })),
    );
  const inText = cells.filter(({ address }) => texts.has(address));
  const free = cells.filter(({ address }) => !texts.has(address));
  const isKept = ({ address }: { address: string }) => filled.has(address) && !options.overwrite.has(address);
  const written = free.filter((cell) => !isKept(cell));
  return {
    written: written.map(({ address }) => address),
    kept: free.filter(isKept).map(({ address }) => address),
    texts: inText.map(({ address }) => address),
    replacements: written.map(({ row, column, address }) => ({
      sheet,
      row: row.row,
      column: column.column,
      was: filled.get(address) ?? "",
      becomes:
        options.as === "values" ? valueOf(row, column, options) : formulaOf(layout, row, column, options),
    })),
  };
}

/** A figure as a constant; `#N/A` where the releases do not give it. */
function valueOf({ item }: LayoutRow, { period }: LayoutColumn, { currency }: LinkOptions): CellValue {
  try {
    return cellFromDecimal(reportedValue(itemOfCode(item!), parsePeriod(period!), currency));
  } catch (error) {
    if (error instanceof FinanceError) return "#N/A";
    throw error;
  }
}

/** Refers to the user's own label where that names the item, so that the formula says what it shows. */
function formulaOf(
  { headerRow, labelColumn }: Layout,
  { row, label, item }: LayoutRow,
  { column }: LayoutColumn,
  { currency }: LinkOptions,
): string {
  const named = matchItem(label)?.code === item;
  const what = named ? `$${columnLetters(labelColumn)}${row + 1}` : `"${item}"`;
  const when = `${columnLetters(column)}$${headerRow + 1}`;
  return `=IIJ.GET(${what},${when}${currency === "JPY" ? "" : `,"${currency}"`})`;
}
