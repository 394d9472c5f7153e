import type { AsOfGiven } from "../statements/as-of";
import { tableStatements } from "../statements/item";
import type { Period } from "../statements/period";
import { aboutSheet } from "./about-sheet";
import { cellNames } from "./cell-names";
import { chartsSheet } from "./charts-sheet";
import { checksSheet } from "./checks-sheet";
import { periodColumns } from "./period-columns";
import { addPrintedAgain, printedAgainTable } from "./printed-again";
import { addRemarks } from "./remark-lines";
import { type SheetOptions, defaultOptions } from "./sheet-options";
import type { SheetPlan } from "./sheet-plan";
import { statementDraft } from "./statement-sheet";
import { placeOfTable } from "./table-lookup";
import { addUsdTable } from "./usd-table";

/**
 * Every sheet that Write adds, in the order of their tabs.
 *
 * @param asOf which releases count; the pin when undefined
 * @throws FinanceError for a period that is none, or a range of periods that runs backwards
 */
export function plannedSheets(options: SheetOptions = defaultOptions, asOf?: AsOfGiven): SheetPlan[] {
  const periods = periodColumns(options, asOf);
  const about = aboutSheet(options, asOf);
  const inDollars = options.currency === "USD" && hasRate(about);
  const highlights = highlightsSheet(periods, options, asOf, inDollars);
  const printedAgain = placeOfTable(highlights, printedAgainTable);
  const statements = tableStatements.map((statement) => {
    const { draft, table } = statementDraft(statement, periods, options, asOf);
    if (inDollars) addUsdTable(draft, statement, table, printedAgain, options);
    return draft.plan();
  });
  const figures = [...statements, highlights];
  const checks = checksSheet(about, figures, periods, options, asOf);
  return [about, ...figures, checks, chartsSheet(figures, periods)];
}

function highlightsSheet(
  periods: readonly Period[],
  options: SheetOptions,
  asOf: AsOfGiven,
  inDollars: boolean,
): SheetPlan {
  const { draft, table } = statementDraft("Highlights", periods, options, asOf);
  const printedAgain = addPrintedAgain(draft, asOf);
  if (inDollars) addUsdTable(draft, "Highlights", table, { block: printedAgain.block }, options);
  const newPages = [draft.nextRow + 1];
  addRemarks(draft, asOf);
  return draft.plan({ newPages });
}

/** Whether the release prints a rate to convert with. */
const hasRate = ({ names, values }: SheetPlan): boolean =>
  names.some(({ name, row, column }) => name === cellNames.rate && typeof values[row]?.[column] === "number");
