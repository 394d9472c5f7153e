import { cellAddress, quotedSheet } from "./cell-address";
import { callsIij } from "./iij-calls";
import type { LongWork } from "./long-work";
import { type Replacement, replaceCells } from "./replace-cells";
import { eachCell, readUsedCells } from "./used-cells";

/** What Repair did. */
export interface RepairOutcome {
  /** Addresses of the cells whose formula was entered again. */
  readonly repaired: readonly string[];
}

/**
 * Enters every IIJ formula again that is stuck in #NAME?, as Excel leaves it when the workbook opened before the
 * add-in: nothing else makes Excel look for the function again. All other cells stay untouched.
 *
 * @throws WorkbookError as `replaceCells`, and `cancelled`; the workbook is then as before.
 */
export async function repairFormulas(work: LongWork = {}): Promise<RepairOutcome> {
  return Excel.run(async (context) => {
    const stuck = (await readUsedCells(context, work)).flatMap((sheet) =>
      eachCell(sheet, (formula, value, { row, column }): Replacement[] =>
        callsIij(formula) && value === "#NAME?"
          ? [{ sheet: sheet.sheet, row, column, was: formula, becomes: formula }]
          : [],
      ),
    );
    await replaceCells(context, stuck);
    return {
      repaired: stuck.map(({ sheet, row, column }) => `${quotedSheet(sheet)}!${cellAddress(row, column)}`),
    };
  });
}
