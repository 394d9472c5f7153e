import { cellFromDecimal, parseDecimal } from "../decimal/decimal";
import type { AsOfGiven } from "../statements/as-of";
import { itemsOf } from "../statements/find-item";
import type { Item, Statement } from "../statements/item";
import type { Period } from "../statements/period";
import { publishedFact } from "../statements/store";
import { cellNames } from "./cell-names";
import { liveFormula } from "./live-formula";
import { type DraftRow, SheetDraft } from "./sheet-draft";
import type { SheetOptions } from "./sheet-options";
import { type CellValue, type PlannedTable, numberFormats } from "./sheet-plan";
import { workbookState } from "./workbook-state";

const titles: Record<Statement, string> = {
  Operations: "statements of operations",
  "Balance Sheet": "balance sheet",
  Highlights: "highlights",
};
const notes: Record<Statement, string> = {
  Operations: "flows of discrete quarters, as printed, unaudited",
  "Balance Sheet": "stocks: closing balances, as printed, unaudited",
  Highlights: "flows of discrete quarters, per cent where shown, unaudited",
};
const endLabels: Record<Statement, string> = {
  Operations: "Quarter ended",
  "Balance Sheet": "As at",
  Highlights: "Quarter ended",
};

/** `IIJ_BalanceSheet`: the table of a statement. */
export const tableName = (statement: Statement): string => `IIJ_${statement.replace(" ", "")}`;

/** The lines of a statement that can have a number. */
export const figureItems = (statement: Statement): Item[] =>
  itemsOf(statement).filter(({ unit }) => unit !== "text");

/** What a statement adds up to; the highlights are no statement that adds up. */
export const isTotal = ({ statement, madeOf }: Item): boolean =>
  statement !== "Highlights" && madeOf !== undefined;

/**
 * The beginning of one statement's sheet: a table of item code, printed label and one column a quarter.
 *
 * Figures are those of the releases that count, in JPY million: constants as printed, or formulas that ask for them. A
 * figure that no release printed is #N/A.
 *
 * @param asOf which releases count; the pin when undefined
 */
export function statementDraft(
  statement: Statement,
  periods: readonly Period[],
  { mode }: SheetOptions,
  asOf: AsOfGiven,
): { draft: SheetDraft; table: PlannedTable } {
  const title = `IIJ ${titles[statement]}, `;
  const draft = new SheetDraft(
    {
      name: `IIJ ${statement}`,
      // Live figures follow the currency that About names, so their title does too.
      title: mode === "live" ? `="${title}"&${cellNames.currency}&" million"` : `${title}JPY million`,
      note: notes[statement],
      endLabel: endLabels[statement],
      state: workbookState,
    },
    periods,
  );
  const live: DraftRow["cell"] = (at) => liveFormula({ ...at, codeColumn: 0, headerRow: 3 });
  const looks =
    mode === "live"
      ? ({ line: "live", total: "liveTotal" } as const)
      : ({ line: "source", total: "sourceTotal" } as const);
  const rows = figureItems(statement).map((item): DraftRow => ({
    key: item.code,
    label: item.label,
    cell: mode === "live" ? live : (_, token) => printedFigure(item.code, token, asOf),
    format: item.unit === "fraction" ? numberFormats.percent : numberFormats.jpyMillion,
    ...(isTotal(item) ? { look: looks.total, labelLook: "heading" } : { look: looks.line }),
  }));
  return { draft, table: draft.table(tableName(statement), rows, statement) };
}

/** A figure as a release printed it; `#N/A` where none did. */
function printedFigure(item: string, token: string, asOf: AsOfGiven): CellValue {
  const published = publishedFact(item, token, asOf);
  return published ? cellFromDecimal(parseDecimal(published.fact.value)) : "#N/A";
}
