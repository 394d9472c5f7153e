import type { Statement } from "../statements/item";
import { cellNames } from "./cell-names";
import type { DraftRow, SheetDraft } from "./sheet-draft";
import type { SheetOptions } from "./sheet-options";
import { type PlannedTable, numberFormats } from "./sheet-plan";
import { figureItems, isTotal, tableName } from "./statement-sheet";
import { type TablePlace, codeBeside, lookedUp } from "./table-lookup";

/**
 * A statement's amounts in US dollars, below it: native arithmetic over the one rate of IIJ About, with the rates that
 * were printed for the very quarters in its first row.
 *
 * @param statementTable the table of yen on the same sheet
 * @param printedAgain the table that holds the printed rates
 */
export function addUsdTable(
  draft: SheetDraft,
  statement: Statement,
  statementTable: PlannedTable,
  printedAgain: TablePlace,
  { mode }: SheetOptions,
): void {
  draft.section(
    `="US dollars, million: all periods at "&TEXT(${cellNames.rate},"0.00")&", for convenience"`,
    "yen over the one rate of IIJ About; not what was printed in dollars",
  );
  const rateRow: DraftRow = {
    key: "ConvenienceRate",
    label: "Rate printed for the quarter, JPY per USD (not used)",
    cell: (at) => `=${lookedUp(printedAgain, codeBeside(at), at)}`,
    format: numberFormats.rate,
    look: printedAgain.sheet === undefined ? "calculation" : "link",
  };
  const dollars: DraftRow["cell"] = (at) => {
    const inUsd = `${lookedUp({ block: statementTable.block }, codeBeside(at), at)}/${cellNames.rate}`;
    // Live yen become dollars when the user says so on About: dollars of those would be wrong.
    return mode === "live" ? `=IF(${cellNames.currency}="JPY",${inUsd},NA())` : `=${inUsd}`;
  };
  const rows = figureItems(statement)
    .filter(({ unit }) => unit === "JPY million")
    .map((item): DraftRow => ({
      key: item.code,
      label: item.label,
      cell: dollars,
      format: numberFormats.usdMillion,
      ...(isTotal(item) ? { look: "total", labelLook: "heading" } : { look: "calculation" }),
    }));
  draft.table(`${tableName(statement)}USD`, [rateRow, ...rows]);
}
