import { type Case, cases } from "../../statements/model/case";
import type { CellValue } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";
import { analysisSheetName } from "./analysis-sheet";
import { caseRow } from "./case-table";
import { estimatesSheetName, recordHeads } from "./estimates-sheet";
import { focus } from "./focus-rows";
import { column } from "./keys";
import { headRow } from "./live-estimate";
import { modelSheetName } from "./model-state";

/** One case in the quarter in focus, in JPY million, as the sheet of the analysis shows it. */
export interface CaseFound {
  readonly name: Case;
  readonly revenues: string;
  readonly operatingIncome: string;
  readonly netIncome: string;
  /** Whether operating income has the sign that the outlook expects: `holds`, `fails` or `no claim`. */
  readonly outlook: string;
}

/** The model as the workbook calculates it now. */
export interface ModelFound {
  /** What the checks of the model say together. */
  readonly state: string;
  readonly live: string;
  /** The quarter that the analysis looks at, e.g. `4Q03`. */
  readonly quarter: string;
  readonly cases: readonly CaseFound[];
  /** Estimates recorded so far. */
  readonly estimates: number;
}

/**
 * Reads the model in two round trips; undefined where the workbook has none.
 *
 * @throws WorkbookError `noRecord` naming the row that the user has deleted
 */
export async function readModel(): Promise<ModelFound | undefined> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const [model, analysis, estimates] = [modelSheetName, analysisSheetName, estimatesSheetName].map((name) =>
      worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true).load("text"),
    );
    await context.sync();
    if (!model || !analysis || model.isNullObject || analysis.isNullObject) return undefined;
    const rowIn = (sheet: string, { text }: Excel.Range) => {
      const rows = new Map(text.map((row) => [row[0] ?? "", row]));
      return (key: string): readonly string[] => {
        const row = rows.get(key);
        if (row) return row;
        throw new WorkbookError(
          "noRecord",
          `${sheet} has no row ${key} any more, so the model cannot be read.`,
        );
      };
    };
    const ofAnalysis = rowIn(analysisSheetName, analysis);
    const shown = (key: string, i: number) => (ofAnalysis(key)[firstCase + i] ?? "").trim();
    return {
      state: model.text[stateRow]?.[0] ?? "",
      live: rowIn(modelSheetName, model)(column.status)[1] ?? "",
      quarter: ofAnalysis(focus.quarter)[firstCase] ?? "",
      cases: cases.map((name, i) => ({
        name,
        revenues: shown(caseRow.revenues, i),
        operatingIncome: shown(caseRow.operatingIncome, i),
        netIncome: shown(caseRow.netIncome, i),
        outlook: shown(caseRow.outlook, i),
      })),
      estimates: !estimates || estimates.isNullObject ? 0 : recordsIn(estimates.text),
    };
  });
}

/**
 * Makes a case the live one.
 *
 * @returns the one that was live before
 * @throws WorkbookError `noRecord` where the model is gone
 */
export async function chooseCase(name: string): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(modelSheetName);
    const used = sheet.getUsedRangeOrNullObject(true).load("values");
    await context.sync();
    const row = used.isNullObject
      ? -1
      : (used.values as CellValue[][]).findIndex(([key]) => key === column.status);
    if (row < 0)
      throw new WorkbookError("noRecord", "Nothing was chosen: there is no model. Write it first.");
    sheet.getRangeByIndexes(row, 1, 1, 1).values = [[name]];
    await context.sync();
    return String((used.values as CellValue[][])[row]![1]);
  });
}

/** Where the cases stand on the analysis, and the state of the model on its own sheet; counted from 0. */
const firstCase = 2;
const stateRow = 2;

function recordsIn(text: readonly (readonly string[])[]): number {
  const at = text[headRow]?.indexOf(recordHeads[0]) ?? -1;
  return new Set(text.slice(headRow + 1).flatMap((row) => row[at] || [])).size;
}
