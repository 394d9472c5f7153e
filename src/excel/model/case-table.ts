import { cases } from "../../statements/model/case";
import {
  type AnalysisRow,
  type ModelCells,
  heads,
  label,
  note,
  share,
  titled,
  word,
  yen,
} from "./analysis-row";
import { outlookSign } from "./check-rows";
import { focus } from "./focus-rows";
import { inCase, setting } from "./keys";

/** Rows that the pane reads too. */
export const caseRow = {
  revenues: "Cases.TotalRevenues",
  operatingIncome: "Cases.OperatingIncome",
  netIncome: "Cases.NetIncome",
  outlook: "Cases.Outlook",
} as const;
const columns = ["C", "D", "E"] as const; // one a case
const live = "F";

/** What each case comes to in the quarter in focus and in its fiscal year, and beside them the live one. */
export function caseTable(model: ModelCells): AnalysisRow[] {
  const ofQuarter = (key: string, text: string, code: string): AnalysisRow => ({
    key,
    cells: (at) => [
      label(text),
      ...[...cases.map((name) => inCase(name, code)), code].map((row) =>
        yen(`=INDEX(${model.line(row)},1,${at.fixed(focus.place)})`),
      ),
      note("JPY million"),
    ],
  });
  const ofYear = (key: string, text: string, code: string): AnalysisRow => ({
    key,
    cells: (at) => [
      label(text),
      ...[...cases.map((name) => inCase(name, code)), code].map((row) =>
        yen(`=INDEX(${model.years(row)},1,${at.fixed(focus.yearPlace)})`),
      ),
      note("JPY million"),
    ],
  });
  return [
    ...titled("Cases compared", "each in full, whichever is live"),
    heads(...cases, "Live"),
    ofQuarter(caseRow.revenues, "Total revenues of the quarter", "TotalRevenues"),
    ofQuarter(caseRow.operatingIncome, "Operating income of the quarter", "OperatingIncome"),
    {
      key: "Cases.OperatingMargin",
      cells: (at) => [
        label("Operating margin of the quarter"),
        ...[...columns, live].map((column) =>
          share(`=${at.cell(caseRow.operatingIncome, column)}/${at.cell(caseRow.revenues, column)}`),
        ),
        note("%"),
      ],
    },
    ofQuarter(caseRow.netIncome, "Net income of the quarter", "NetIncome"),
    ofYear("Cases.YearRevenues", "Total revenues of its fiscal year", "TotalRevenues"),
    ofYear("Cases.YearOperatingIncome", "Operating income of its fiscal year", "OperatingIncome"),
    ofYear("Cases.YearNetIncome", "Net income of its fiscal year", "NetIncome"),
    {
      key: caseRow.outlook,
      cells: (at) => [
        label("Has operating income the sign that the outlook expects?"),
        ...[...columns, live].map((column) => {
          const sign = `INDEX(${model.line(outlookSign)},1,${at.fixed(focus.place)})`;
          const [holds, fails, noClaim] = [setting.holds, setting.fails, setting.noClaim].map(model.fixed);
          return word(
            `=IF(${sign}=0,${noClaim},IF(${at.cell(caseRow.operatingIncome, column)}*${sign}>0,${holds},${fails}))`,
          );
        }),
      ],
    },
  ];
}
