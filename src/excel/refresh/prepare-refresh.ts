import type { AsOfGiven } from "../../statements/as-of";
import type { Currency } from "../../statements/currency";
import { pinAsOf } from "../../statements/store";
import { asOfDay } from "../as-of-day";
import { cellNames } from "../cell-names";
import type { LongWork } from "../long-work";
import { plannedSheets } from "../planned-sheets";
import { figureSource } from "../record/sourced-figure";
import { WorkbookError } from "../workbook-error";
import { type Area, type FoundWorkbook, sheetOf, valueAt } from "./found-workbook";
import { type RefreshPlan, planRefresh } from "./plan-refresh";
import { readSettled } from "./settle";

/** Which part of the workbook a refresh looks at. Only a refresh of all of it moves the pin and adds periods. */
export type RefreshScope = "all" | "sheet" | "selection";

/**
 * Reads the workbook and says what a refresh would change; writes nothing, but for what was cut short before, which it
 * puts back first.
 *
 * @param asOf the day to go to, default the newest release; a sheet or selection is refreshed as of the pin
 * @param work progress counts round trips
 * @throws WorkbookError `noRecord` where the add-in has written nothing, `cancelled`; FinanceError `unknownRelease`.
 * @example (await prepareRefresh("all", "2004-02-16")).rows.filter(({ type }) => type === "restated")
 */
export async function prepareRefresh(
  scope: RefreshScope = "all",
  asOf?: AsOfGiven,
  work: LongWork = {},
): Promise<RefreshPlan> {
  return Excel.run(async (context) => {
    const area = scope === "all" ? undefined : loadScope(context, scope);
    const { found, record: history } = await readSettled(context, work);
    const record = history.current;
    if (!record) throw new WorkbookError("noRecord", "There is nothing to refresh: write the sheets first.");
    pinAsOf(record.asOf); // which Excel's undo may have taken back
    const day = scope === "all" ? asOfDay(asOf ?? "Latest") : record.asOf;
    const sheets = plannedSheets(record.options, day);
    return planRefresh({
      record,
      history,
      found,
      sheets,
      asOf: day,
      after: figureSource(sheets, currencyOf(found), day),
      scope: area?.(),
    });
  });
}

function loadScope({ workbook }: Excel.RequestContext, scope: "sheet" | "selection"): () => Area {
  const range =
    scope === "selection" ? workbook.getSelectedRange() : workbook.worksheets.getActiveWorksheet().getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = range.worksheet.load("id");
  return () => ({
    sheet: sheet.id,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  });
}

/** The currency that About names; for any other word live cells are errors of their own. */
function currencyOf(found: FoundWorkbook): Currency {
  const place = found.names.find(({ name }) => name === cellNames.currency);
  const given = place ? String(valueAt(sheetOf(found, place.sheet), place.row, place.column)) : "";
  return given.trim().toUpperCase() === "USD" ? "USD" : "JPY";
}
