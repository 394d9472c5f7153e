import { cellFromDecimal } from "../../decimal/decimal";
import { FinanceError } from "../../errors";
import { itemOfCode } from "../../statements/find-item";
import { items } from "../../statements/items.data";
import { parsePeriod } from "../../statements/parse-period";
import { resultsTable } from "../../statements/release";
import type { Currency } from "../../statements/currency";
import { reportedValue } from "../../statements/reported";
import { publishedFact } from "../../statements/store";
import { keyedTables } from "../planned-tables";
import type { CellValue, SheetPlan } from "../sheet-plan";
import type { Figure, RecordedTable } from "./generation";

/** Where a figure was printed. */
export interface Print {
  /** Publication date of the release; absent for what is computed or not published. */
  readonly release?: string;
  /** The label beside it, where the release's results table holds it. */
  readonly label?: string;
}

export interface SourcedFigure extends Print {
  readonly figure: Figure;
}

/** What asks for a figure of a table by the key of its row and the period of its column. */
export type FigureSource = (
  table: Pick<RecordedTable, "name" | "live">,
  key: string,
  period: string,
) => SourcedFigure;

/**
 * The figures of planned sheets: constants as planned, and for formulas what they answer in the currency that About
 * names. `#N/A` where there is no answer.
 */
export function figureSource(sheets: readonly SheetPlan[], currency: Currency, asOf: string): FigureSource {
  const tables = new Map(keyedTables(sheets).map((keyed) => [keyed.table.name, keyed]));
  return ({ name, live }, key, period) => ({
    figure: live ? asked(key, period, currency, asOf) : figureIn(tables.get(name)?.cell(key, period)),
    ...printOf(key, period, asOf),
  });
}

/** Where a row's figure was printed as of a day; nothing for rows that are no items of the catalogue. */
export function printOf(key: string, period: string, asOf: string): Print {
  const published = codes.has(key) ? publishedFact(key, period, asOf) : undefined;
  if (!published) return {};
  const { fact, release } = published;
  return { release: release.published, ...(fact.section === resultsTable && { label: fact.label }) };
}

const codes = new Set(items.map(({ code }) => code));

const figureIn = (cell: CellValue | undefined): Figure => (typeof cell === "number" ? cell : "#N/A");

function asked(item: string, period: string, currency: Currency, asOf: string): Figure {
  try {
    return cellFromDecimal(reportedValue(itemOfCode(item), parsePeriod(period), currency, asOf));
  } catch (error) {
    if (error instanceof FinanceError) return "#N/A";
    throw error;
  }
}
