import { parseDecimal, cellFromDecimal } from "../decimal/decimal";
import { serialFromDate } from "../statements/date";
import { itemsOf } from "../statements/find-item";
import type { Item, TableStatement } from "../statements/item";
import { reportedQuarters } from "../statements/reported-quarters";
import { fiscalYearEnd, periodEnd, periodToken } from "../statements/period";
import { publishedFact, releaseAsOf } from "../statements/store";
import { type CellValue, type SheetPlan, numberFormats } from "./sheet-plan";

const titles: Record<TableStatement, string> = {
  Operations: "Statements of operations",
  "Balance Sheet": "Balance sheet",
};
const bases: Record<TableStatement, string> = {
  Operations: "discrete quarters",
  "Balance Sheet": "closing balances",
};
const endLabels: Record<TableStatement, string> = { Operations: "Quarter ended", "Balance Sheet": "As at" };

/** Rows above the table's data: title, period ends, fiscal years, the table's header. */
const headerRow = 3;
/** Columns before the figures: item code, label. */
const firstFigureColumn = 2;

/**
 * The sheet of one statement: a table of item code, printed label and one column per published quarter.
 *
 * Figures are the printed ones as of the pin, in JPY million; a figure that no release printed is #N/A.
 */
export function statementSheet(statement: TableStatement): SheetPlan {
  const items = itemsOf(statement);
  const periods = reportedQuarters();
  const tokens = periods.map(periodToken);
  const width = firstFigureColumn + periods.length;
  const pad = (cells: CellValue[]): CellValue[] => [
    ...cells,
    ...Array<CellValue>(width - cells.length).fill(""),
  ];

  const values = [
    // Left of the figures the title must fit: frozen columns cut it off at their edge.
    pad([
      `IIJ ${titles[statement].toLowerCase()}, ${releaseAsOf().unit}`,
      "",
      `${bases[statement]}, as printed, unaudited`,
    ]),
    [endLabels[statement], "", ...periods.map((period) => serialFromDate(periodEnd(period)))],
    ["Fiscal year ending", "", ...periods.map((period) => serialFromDate(fiscalYearEnd(period)))],
    ["Code", "Item", ...tokens],
    ...items.map((item) => [item.code, item.label, ...tokens.map((token) => figure(item, token))]),
  ];
  const { date, text, general, jpyMillion } = numberFormats;
  const row = (figureFormat: string) => [text, text, ...periods.map(() => figureFormat)];
  const formats = [row(general), row(date), row(date), row(text), ...items.map(() => row(jpyMillion))];
  const figures = {
    row: headerRow + 1,
    column: firstFigureColumn,
    rows: items.length,
    columns: periods.length,
  };

  return {
    name: `IIJ ${statement}`,
    values,
    formats,
    looks: [
      { look: "title", block: { row: 0, column: 0, rows: 1, columns: 1 } },
      { look: "note", block: { row: 0, column: firstFigureColumn, rows: 1, columns: 1 } },
      { look: "note", block: { row: 1, column: 0, rows: 2, columns: 1 } },
      { look: "dates", block: { row: 1, column: firstFigureColumn, rows: 2, columns: periods.length } },
      {
        look: "periods",
        block: { row: headerRow, column: firstFigureColumn, rows: 1, columns: periods.length },
      },
      { look: "code", block: { row: headerRow + 1, column: 0, rows: items.length, columns: 1 } },
      { look: "source", block: figures },
    ],
    columnWidths: [130, 270, ...periods.map(() => 75)],
    frozen: { rows: headerRow + 1, columns: firstFigureColumn },
    tables: [
      {
        name: `IIJ_${statement.replace(" ", "")}`,
        block: { row: headerRow, column: 0, rows: items.length + 1, columns: width },
        statement,
      },
    ],
    names: [],
  };
}

function figure(item: Item, token: string): CellValue {
  const published = publishedFact(item.code, token);
  return published ? cellFromDecimal(parseDecimal(published.fact.value)) : "#N/A";
}
