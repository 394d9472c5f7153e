import type { AsOfGiven } from "../../statements/as-of";
import { cases } from "../../statements/model/case";
import type { Period } from "../../statements/period";
import { cellAddress, quotedSheet } from "../cell-address";
import { firstFigureColumn } from "../sheet-draft";
import type { Block, SheetPlan } from "../sheet-plan";
import { modelCells } from "./analysis-row";
import { analysisSheet } from "./analysis-sheet";
import { estimatesSheet } from "./estimates-sheet";
import { caseKey, column, setting } from "./keys";
import { modelChecks } from "./model-checks";
import { cellsIn, firstRow, rowNumbers } from "./model-row";
import { modelRows, modelSheet } from "./model-sheet";
import { modelSheetName } from "./model-state";
import type { PlannedCell } from "./planned-cell";
import type { Origin } from "./published-rows";
import { timeLine } from "./time-line";

/** Everything that the model adds to a workbook, as plain data. */
export interface PlannedModel {
  /** The model itself, what it is asked, and the estimates recorded from it, none yet. */
  readonly sheets: readonly SheetPlan[];
  /** Its table on the sheet of checks: a title, a header, one row a check. */
  readonly checks: readonly (readonly PlannedCell[])[];
  /** Fills that follow what a column is, on the model's sheet. */
  readonly fills: readonly PlannedFill[];
  /** The cell that chooses the live case, and the cells it may be. */
  readonly choice: PlannedChoice;
}

/** A fill for the cells of a block while a formula, as it reads from the block's first cell, is true. */
export interface PlannedFill {
  readonly block: Block;
  readonly formula: string;
  readonly color: string;
}

/** A list to choose a cell's value from, in cells of the same sheet. */
export interface PlannedChoice {
  readonly cell: string;
  readonly from: string;
}

/**
 * @param columns the quarters that the statement sheets have columns for
 * @param asOf which releases count for the defaults; the pin when undefined
 * @throws FinanceError `badShape` where the columns do not suit a model, as `timeLine`
 */
export function plannedModel(origin: Origin, columns: readonly Period[], asOf?: AsOfGiven): PlannedModel {
  const line = timeLine(columns, asOf);
  const rows = modelRows(origin, line, asOf);
  const analysis = analysisSheet(rows, line, asOf);
  const analysisCell = (key: string, letter: string) => {
    const row = analysis.values.findIndex(([code]) => code === key);
    return `${quotedSheet(analysis.name)}!$${letter}$${row + 1}`;
  };
  const at = cellsIn(rowNumbers(rows), line, firstFigureColumn);
  const { quarters, years } = line;
  /** Results only: inputs keep the look that says what they are. */
  const results: Block = {
    row: firstRow - 2,
    column: firstFigureColumn,
    rows: rowNumbers(rows).get("SystemsIntegrationGrossMargin")! - firstRow + 2,
    columns: quarters.length + 1 + years.length,
  };
  const status = cellAddress(firstRow - 1, firstFigureColumn).replace(/(\d+)/, "$$$1");
  return {
    sheets: [modelSheet(rows, line), analysis, estimatesSheet(line)],
    checks: modelChecks(modelCells(modelSheetName, rows, line), analysisCell),
    fills: [
      { block: results, formula: `=${status}=${at.fixed(setting.forecast)}`, color: "#EAF3FA" },
      { block: results, formula: `=${status}=${at.fixed(setting.partial)}`, color: "#FDEBD3" },
    ],
    choice: { cell: at.fixed(column.status), from: at.fixedStack(caseKey(0), caseKey(cases.length - 1)) },
  };
}
