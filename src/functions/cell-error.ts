import { FinanceError, type FinanceErrorCode } from "../errors";

type ExcelErrorCode = "invalidValue" | "notAvailable" | "divisionByZero" | "invalidNumber";

/** Bad argument #VALUE!, no answer #N/A, zero denominator #DIV/0!, too large for a cell #NUM!. Excel shows a sentence only with the first two. */
const excelErrorOf: Record<FinanceErrorCode, ExcelErrorCode> = {
  badNumber: "invalidValue",
  badRate: "invalidValue",
  badShape: "invalidValue",
  unknownItem: "invalidValue",
  ambiguousItem: "invalidValue",
  unsuitableItem: "invalidValue",
  unknownPeriod: "invalidValue",
  unknownRelease: "invalidValue",
  unknownWord: "invalidValue",
  notLoaded: "notAvailable",
  notInSource: "notAvailable",
  notMeaningful: "notAvailable",
  zeroDenominator: "divisionByZero",
  beyondCells: "invalidNumber",
};

/** The error a cell shows for a finance error, with its sentence; anything else passes as it is. */
export function cellError(error: unknown): unknown {
  if (!(error instanceof FinanceError)) return error;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[excelErrorOf[error.code]], error.message);
}

/** What an element of a spill shows: its value, or the error that stays in its place. */
export function element<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    return cellError(error) as T; // an error object is a legal element of a result
  }
}
