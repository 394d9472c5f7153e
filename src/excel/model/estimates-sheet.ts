import type { SheetPlan } from "../sheet-plan";
import { modelPlan } from "./model-plan";
import { modelState } from "./model-state";
import { type TimeLine, modelColumns } from "./time-line";

export const estimatesSheetName = "IIJ Estimates";

/** The lines of the model that a record keeps, in its order. */
export const recordedCodes: readonly string[] = [
  "TotalRevenues",
  "TotalCosts",
  "SalesAndMarketing",
  "GeneralAndAdministrative",
  "ResearchAndDevelopment",
  "OperatingIncome",
  "NonOperatingWithoutGains",
  "NamedGains",
  "IncomeBeforeTax",
  "EquityMethodLoss",
  "TaxAndMinorityResidual",
  "NetIncome",
  "AdjustedEbitda",
  "ShareholdersEquity",
];

/** A row's key in column A: the record's number and the line's code, e.g. `1TotalRevenues`. */
export const recordKey = (record: number, code: string): string => `${record}${code}`;

/** Heads of the columns that say of each row which record it belongs to. */
export const recordHeads = ["Record", "Recorded on", "Case", "Title", "As of"] as const;

/** The column of a record's number, counted from 0; those of the other heads follow. */
export const recordColumn = (timeLine: TimeLine): number => modelColumns(timeLine).rule;

/** The sheet of recorded estimates, empty: each record is added below the last and never changed. */
export function estimatesSheet(timeLine: TimeLine): SheetPlan {
  return modelPlan(
    {
      name: estimatesSheetName,
      title: "IIJ estimates, JPY million",
      note: "the live case as it was on a day, as values; neither refresh nor drivers change them",
      state: modelState,
      ends: recordHeads.map((head, i) => ({ head, width: i === 3 ? 330 : 90 })),
    },
    [],
    timeLine,
  );
}
