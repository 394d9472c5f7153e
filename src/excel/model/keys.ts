import type { Case } from "../../statements/model/case";

/** A line as the releases print it. */
export const published = (code: string): string => `Published.${code}`;
/** A case by its place. */
export const caseKey = (i: number): string => `Case.${i + 1}`;
/** A driver: its history, then the live case. */
export const driverKey = (driver: string): string => `Driver.${driver}`;
/** What a driver was in reported quarters. */
export const history = (driver: string): string => `History.${driver}`;
/** A line as the drivers make it. */
export const forecast = (code: string): string => `Forecast.${code}`;
/** A driver's assumption in a case, or a line as it would be in it. */
export const inCase = (name: Case, code: string): string => `${name}.${code}`;
/** How a driver's assumptions came to be. */
export const support = (driver: string): string => `Support.${driver}`;

/** Rows about the columns themselves. */
export const column = {
  /** `actual`, `partial` or `forecast`; in column B the case that is live. */
  status: "LiveCase",
  operations: "Column.OperationsPublished",
  reported: "Column.Reported",
  complete: "Column.Complete",
  keep: "Column.KeepForecast",
  open: "Column.ForecastStands",
  assumed: "Column.Assumed",
  yearBefore: "YearBefore.Quarter",
  place: "YearBefore.Place",
  base: "YearBefore.TotalRevenues",
} as const;

/** Values in column B that formulas read. */
export const setting = {
  caseNumber: "CaseNumber",
  actual: "Word.Actual",
  partial: "Word.Partial",
  forecast: "Word.Forecast",
  holds: "Word.Holds",
  fails: "Word.Fails",
  open: "Word.Open",
  noClaim: "Word.NoClaim",
  allHold: "Word.AllHold",
  oneFails: "Word.OneFails",
  half: "HalfDigit",
  residue: "Residue",
} as const;

/** Each check of the model: its difference and its verdict, quarter by quarter. */
export const difference = (check: string): string => `Check.${check}.Difference`;
export const tolerance = (check: string): string => `Check.${check}.Tolerance`;
export const verdict = (check: string): string => `Check.${check}`;
