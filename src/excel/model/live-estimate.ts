import { firstFigureColumn } from "../sheet-draft";
import type { CellValue } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";
import { recordedCodes } from "./estimates-sheet";
import { column } from "./keys";
import { modelSheetName } from "./model-state";

/** The live case of a model, line by line. */
export interface LiveEstimate {
  readonly case: string;
  readonly lines: readonly {
    readonly code: string;
    readonly label: CellValue;
    /** Under the heads that were asked for. */
    readonly values: readonly CellValue[];
  }[];
}

/** The row of period tokens on every sheet of the time line, counted from 0. */
export const headRow = 3;

/**
 * Reads the live case out of a model's cells: rows by their codes, columns by their heads, wherever the user moved them.
 *
 * @param cells the model's sheet from its first cell on
 * @param heads of the columns to read, e.g. `1Q03`, `Unit`, `FY03`
 * @throws WorkbookError `noRecord` naming the line or column that is gone
 */
export function liveEstimate(
  cells: readonly (readonly CellValue[])[],
  heads: readonly CellValue[],
): LiveEstimate {
  const gone = (what: string) =>
    new WorkbookError("noRecord", `Nothing was recorded: ${modelSheetName} has no ${what} any more.`);
  const rowOf = (code: string) => {
    const row = cells.find(([key]) => key === code);
    if (!row) throw gone(`row ${code}`);
    return row;
  };
  const columns = heads.map((head) => {
    const found = cells[headRow]?.indexOf(head, firstFigureColumn) ?? -1;
    if (found < 0) throw gone(`column ${head}`);
    return found;
  });
  return {
    case: String(rowOf(column.status)[1]),
    lines: recordedCodes.map((code) => {
      const row = rowOf(code);
      return { code, label: row[1] ?? "", values: columns.map((at) => row[at] ?? "") };
    }),
  };
}
