import type { AsOfGiven } from "../../statements/as-of";
import { type SheetPlan } from "../sheet-plan";
import { workbookState } from "../workbook-state";
import { assumptionRows } from "./assumption-rows";
import { checkRows, failing } from "./check-rows";
import { columnRows, settingRows, statusRow } from "./column-rows";
import { comparisonRows } from "./comparison-rows";
import { forecastRows } from "./forecast-rows";
import { setting } from "./keys";
import { modelPlan } from "./model-plan";
import type { ModelRow } from "./model-row";
import { modelSheetName } from "./model-state";
import { type Origin, publishedRows } from "./published-rows";
import { statementRows } from "./statement-rows";
import type { TimeLine } from "./time-line";

/** Every row of the model, in the order of the sheet. */
export function modelRows(origin: Origin, timeLine: TimeLine, asOf: AsOfGiven): ModelRow[] {
  return [
    statusRow(),
    ...statementRows(),
    ...assumptionRows(timeLine, asOf),
    ...columnRows(origin),
    ...settingRows(),
    ...forecastRows(),
    ...publishedRows(origin, timeLine, asOf),
    ...comparisonRows(),
    ...checkRows(timeLine, asOf),
  ];
}

/** The sheet of the driver model: history and forecast on one time line. */
export function modelSheet(rows: readonly ModelRow[], timeLine: TimeLine): SheetPlan {
  return modelPlan(
    {
      name: modelSheetName,
      title: "IIJ model, JPY million",
      note: "the live case stands in B5; blue figures are yours to change",
      state: [
        workbookState[0],
        (at) => `=IF(SUM(${at.line(failing)})=0,${at.fixed(setting.allHold)},${at.fixed(setting.oneFails)})`,
      ],
      ends: [
        { head: "Rule", width: 330 },
        { head: "Source", width: 700 },
      ],
      pages: ["Assumptions", "Columns", "Forecast", "Revenues of the year before", "Checks"],
    },
    rows,
    timeLine,
  );
}
