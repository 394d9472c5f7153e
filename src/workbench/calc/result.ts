import type { FormulaResult } from "../engine/custom-functions";
import type { FunctionResultObject } from "../engine/o-spreadsheet";

/** [invocation id, succeeded, value or sentence, error number]. */
export type InvocationResult = readonly [number, boolean, unknown, number?];

/** A cell's part of an answer; a data type is kept for the functions that take it as an argument. */
export type AnsweredCell = FunctionResultObject & { dataType?: object };

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
export function toEngineResult([, ok, value, number = 2]: InvocationResult): FormulaResult {
  if (!ok) return errorResult(ERROR_BY_NUMBER[number] ?? "#VALUE!", value);
  if (!Array.isArray(value)) return toCell(value);
  const rows = value as unknown[][];
  const width = rows.reduce((widest, row) => Math.max(widest, Array.isArray(row) ? row.length : NaN), 0);
  if (!width) return errorResult("#VALUE!", "The function returned an array that is no array of rows.");
  // A row shorter than the others is #N/A at its end, as in Excel.
  const cellAt = (row: unknown[], column: number) =>
    column < row.length ? toCell(row[column]) : { value: "#N/A" };
  return Array.from({ length: width }, (_, column) => rows.map((row) => cellAt(row, column)));
}

/** The data type in one cell of a result, counted from the result's first cell. */
export function dataTypeAt(result: FormulaResult, column: number, row: number): object | undefined {
  const cell: AnsweredCell | undefined = Array.isArray(result) ? result[column]?.[row] : result;
  return cell?.dataType;
}

export function hasDataTypes(result: FormulaResult): boolean {
  return Array.isArray(result) ? result.some((column) => column.some(isDataType)) : isDataType(result);
}

const isDataType = ({ dataType }: AnsweredCell) => dataType !== undefined;

/** A plain value or one of Office.js's data types; null shows as 0, as in Excel. */
function toCell(value: unknown): AnsweredCell {
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return { value };
  const { type, basicValue, message, numberFormat, text } = value as Record<string, unknown>;
  if (type === "Error") return errorResult(String(basicValue), message);
  // What is more than a basic value, an entity or a picture, is #VALUE! to a formula; its text is shown with it.
  const cell = basicValue === undefined ? errorResult("#VALUE!", text) : { ...toCell(basicValue) };
  if (cell.value === "#VALUE!" && typeof text === "string") cell.message = text;
  if (typeof numberFormat === "string") cell.format = numberFormat;
  return { ...cell, dataType: value };
}

function errorResult(code: string, sentence: unknown): AnsweredCell {
  return typeof sentence === "string" && sentence ? { value: code, message: sentence } : { value: code };
}
