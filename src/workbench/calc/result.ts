import { BUSY } from "../engine/cell-error";
import type { FunctionResultObject, Matrix } from "../engine/o-spreadsheet";

/** [invocation id, succeeded, value or sentence, error number]. */
export type InvocationResult = readonly [number, boolean, unknown, number?];

/** A formula's result while nothing has been answered. */
export const CALCULATING: FunctionResultObject = { value: BUSY, message: "Calculating" };

/** Office.js's own numbers. 0 is NaN or a returned Error, 2 a thrown Error, 3 a rejected promise, 10 not associated. */
const ERROR_BY_NUMBER: Readonly<Record<number, string>> = {
  0: "#NUM!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** What the add-in answered, as the engine takes it: a value, or a matrix column by column that spills. */
export function toEngineResult([, ok, value, number = 2]: InvocationResult):
  FunctionResultObject | Matrix<FunctionResultObject> {
  if (!ok) return errorResult(ERROR_BY_NUMBER[number] ?? "#VALUE!", value);
  if (!Array.isArray(value)) return toCell(value);
  const rows = value as unknown[][];
  const width = Math.max(...rows.map((row) => row.length));
  // A row shorter than the others is #N/A at its end, as in Excel.
  const cellAt = (row: unknown[], column: number) =>
    column < row.length ? toCell(row[column]) : { value: "#N/A" };
  return Array.from({ length: width }, (_, column) => rows.map((row) => cellAt(row, column)));
}

/** A plain value or one of Office.js's data types; null shows as 0, as in Excel. */
function toCell(value: unknown): FunctionResultObject {
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return { value };
  const { type, basicValue, message, numberFormat } = value as Record<string, unknown>;
  if (type === "Error") return errorResult(String(basicValue), message);
  const format = type === "FormattedNumber" ? { format: String(numberFormat) } : {};
  return basicValue === undefined ? errorResult("#VALUE!", undefined) : { ...toCell(basicValue), ...format };
}

function errorResult(code: string, sentence: unknown): FunctionResultObject {
  return typeof sentence === "string" && sentence ? { value: code, message: sentence } : { value: code };
}
