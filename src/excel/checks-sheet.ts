import type { AsOfGiven } from "../statements/as-of";
import type { Period } from "../statements/period";
import { alertsInWords } from "./alerts-in-words";
import { blockAddress } from "./cell-address";
import { cellNames } from "./cell-names";
import { alertRules, checkRules } from "./check-rules";
import { cellsIn, outcomes, placed, workings } from "./check-workings";
import { type DraftRow, SheetDraft, firstFigureColumn } from "./sheet-draft";
import type { SheetOptions } from "./sheet-options";
import { type Block, type SheetPlan, numberFormats } from "./sheet-plan";
import { checksSheetName } from "./workbook-state";

/**
 * The sheet of checks and, apart from them, alerts: a verdict for each quarter, the master check in the frozen corner,
 * and below them the workings, all native formulas that read correctly without the add-in.
 *
 * A check `holds`, `fails`, or is `open` where a figure that it needs is not in the source. An `alert` is no error.
 *
 * @param figures the planned sheets that hold the statements
 */
export function checksSheet(
  about: SheetPlan,
  figures: readonly SheetPlan[],
  periods: readonly Period[],
  options: SheetOptions,
  asOf: AsOfGiven,
): SheetPlan {
  const [checks, alertable] = [checkRules(), alertRules()];
  const words = alertsInWords(asOf);
  const rows = workings(about, figures, checks, alertable, periods.length);

  // Frozen rows, the checks' table, a section and the alerts' table, another with words, a third and the header below.
  const firstCheck = 4;
  const firstAlert = firstCheck + checks.length + 3;
  const wordRows = words.length ? words.length + 2 : 0;
  const firstWorking = firstAlert + alertable.length + wordRows + 3;
  const rowOf = new Map(rows.map(({ key }, i) => [key, firstWorking + i]));
  // One column more on each side, so that a period added at either end is within.
  const area = (first: number, count: number): Block => ({
    row: first,
    column: firstFigureColumn - 1,
    rows: count,
    columns: periods.length + 2,
  });
  const [ofChecks, ofAlerts] = [area(firstCheck, checks.length), area(firstAlert, alertable.length)];

  const draft = new SheetDraft(
    {
      name: checksSheetName,
      title: "IIJ checks and alerts, JPY million",
      note: "native formulas; a check fails when rounding cannot explain the difference",
      endLabel: "Quarter ended",
      state: [masterCheck(blockAddress(ofChecks)), `=COUNTIF(${blockAddress(ofAlerts)},"alert")&" alerts"`],
    },
    periods,
  );
  const verdict = (key: string, label: string, word: DraftRow["cell"]): DraftRow => ({
    key,
    label,
    cell: word,
    format: numberFormats.general,
    look: "verdict",
  });
  draft.table(
    "IIJ_Checks",
    checks.map(({ key, label }) =>
      verdict(key, label, (at) => {
        const cell = cellsIn(rowOf, at);
        const [difference, tolerance] = [cell(outcomes.difference(key)), cell(outcomes.tolerance(key))];
        return `=${inYen(options, `IFNA(IF(ABS(${difference})<${tolerance},"holds","fails"),"open")`)}`;
      }),
    ),
  );
  draft.section("Alerts: true, no error, and worth knowing", "figures and limits stand in the workings");
  draft.table(
    "IIJ_Alerts",
    alertable.map(({ key, label, fires }) =>
      verdict(key, label, (at) => {
        const cell = cellsIn(rowOf, at);
        const condition = fires(cell(outcomes.figure(key)), cell(outcomes.limit(key)), cell);
        return `=${inYen(options, `IFNA(IF(${condition},"alert","quiet"),"open")`)}`;
      }),
    ),
  );
  draft.words(
    "Alerts in words",
    "as of the release that About names",
    words.map(({ name, period, says }) => [period, name, says]),
  );
  const newPage = draft.nextRow;
  draft.section("Workings", "fetched from the other sheets, then derived; one formula a row");
  draft.table("IIJ_Workings", placed(rows, firstWorking));
  return draft.plan({ newPages: [newPage], verdicts: [ofChecks] });
}

/** An error in any verdict counts as a failure: a broken reference must not look like a check that holds. */
const masterCheck = (verdicts: string): string =>
  `=IF(COUNTIF(${verdicts},"fails")+SUMPRODUCT(--ISERROR(${verdicts}))>0,"A check FAILS",` +
  `IF(COUNTIF(${verdicts},"holds")>0,"All checks hold","No check can be made"))`;

/** Tolerances are those of printed yen: live figures in dollars leave every check open. */
const inYen = ({ mode }: SheetOptions, formula: string): string =>
  mode === "live" ? `IF(${cellNames.currency}="JPY",${formula},"open")` : formula;
