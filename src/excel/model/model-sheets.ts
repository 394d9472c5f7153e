import type { AsOfGiven } from "../../statements/as-of";
import type { Period } from "../../statements/period";
import type { SheetPlan } from "../sheet-plan";
import { analysisSheet } from "./analysis-sheet";
import { estimatesSheet } from "./estimates-sheet";
import { modelRows, modelSheet, modelSheetName } from "./model-sheet";
import type { Origin } from "./published-rows";
import { timeLine } from "./time-line";

/**
 * The sheets of the model: the model itself, what it is asked, and the estimates recorded from it, none yet.
 *
 * @param columns the quarters that the statement sheets have columns for
 * @param asOf which releases count for the defaults; the pin when undefined
 * @throws FinanceError `badShape` where the columns do not suit a model, as `timeLine`
 */
export function modelSheets(origin: Origin, columns: readonly Period[], asOf?: AsOfGiven): SheetPlan[] {
  const line = timeLine(columns, asOf);
  const rows = modelRows(origin, line, asOf);
  return [modelSheet(rows, line), analysisSheet(modelSheetName, rows, line, asOf), estimatesSheet(line)];
}
