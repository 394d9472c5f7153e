import { drivers } from "../../statements/model/drivers";
import type { ModelCells } from "./analysis-row";
import { quarterChecks } from "./check-rows";
import { setting, support, verdict } from "./keys";
import { type PlannedCell, blank } from "./planned-cell";
import { livePoint } from "./sensitivity-rows";
import { remainderColumn, varianceRemainders } from "./variance-rows";

/** The table on the sheet of checks; its header is the second row of `modelChecks`. */
export const modelChecksTable = "IIJ_ModelChecks";

/** The address of a cell of the analysis, e.g. `'IIJ Analysis'!$E$40`. */
export type AnalysisCell = (key: string, column: string) => string;

/**
 * The model's part of the sheet of checks: a title, and a table with the verdict of each check over all quarters.
 *
 * Three columns only: the periods' columns at their right move when one is added.
 */
export function modelChecks(model: ModelCells, analysis: AnalysisCell): PlannedCell[][] {
  const [holds, fails, open] = [setting.holds, setting.fails, setting.open].map(model.fixed);
  const overQuarters = (check: string) => {
    const line = model.line(verdict(check));
    const count = (word: string | undefined) => `COUNTIF(${line},${word})`;
    const held = `IF(${count(holds)}=0,"open","holds"&IF(${count(open)}=0,"",", "&${count(open)}&" open"))`;
    return `=IF(${count(fails)}+SUMPRODUCT(--ISERROR(${line}))>0,"fails",${held})`;
  };
  const isNothing = (difference: string) =>
    `=IFNA(IF(ABS(${difference})<${model.fixed(setting.residue)},"holds","fails"),"open")`;
  const head = (value: string): PlannedCell => ({ value, look: "heading" });
  const row = (key: string, label: string, formula: string): PlannedCell[] => [
    { value: key, look: "code" },
    { value: label },
    { value: formula, look: "verdict" },
  ];
  return [
    [
      { value: "Checks of the model", look: "heading" },
      blank,
      { value: "over all quarters of IIJ Model", look: "note" },
    ],
    [head("Code"), head("Item"), { value: "Verdict", look: "period" }],
    ...quarterChecks.map(({ check, label }) => row(check, label, overQuarters(check))),
    row(
      "Units",
      "Every row of the model with a figure has a unit",
      `=IF(SUMPRODUCT(ISNUMBER(${model.rows("lastQuarter")})*ISBLANK(${model.rows("unit")}))=0,"holds","fails")`,
    ),
    row(
      "LivePoint",
      "The middle of the sensitivity is the live operating income",
      isNothing(`${analysis(livePoint.row, livePoint.column)}-${analysis(livePoint.income, "C")}`),
    ),
    ...varianceRemainders.map(({ key, label }) => row(key, label, isNothing(analysis(key, remainderColumn)))),
    row(
      "ToBeSet",
      "Alert: how many assumptions are to be set, for no release supports them",
      `=${drivers.map(({ code }) => `COUNTIF(${model.line(support(code))},"to be set")`).join("+")}`,
    ),
  ];
}
