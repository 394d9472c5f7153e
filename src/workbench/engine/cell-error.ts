/** What a cell shows while an add-in function has not answered yet. */
export const BUSY = "#BUSY!";
/** A formula's result until then. */
export const CALCULATING = { value: BUSY, message: "Calculating" };

/** Errors that Excel knows and the engine does not; unless they are registered, they are plain text to it. */
export const EXCEL_ONLY_ERRORS: readonly string[] = [BUSY, "#VALUE!", "#REF!"];

/** Every error a cell of Excel can show. */
const EXCEL_ERRORS: ReadonlySet<unknown> = new Set([
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  BUSY,
]);

/** The engine's own error names, and what Excel shows in such a cell. A circular reference shows 0 there. */
const EXCEL_NAME: ReadonlyMap<unknown, string | number> = new Map<unknown, string | number>([
  ["#ERROR", "#VALUE!"],
  ["#REF", "#REF!"],
  ["#BAD_EXPR", "#NAME?"],
  ["#CYCLE", 0],
]);

/** A cell's value as Excel shows it: `#ERROR` is `#VALUE!`. Everything that is not an engine error stays. */
export function excelValue<Value>(value: Value): Value | string | number {
  return typeof value === "string" ? (EXCEL_NAME.get(value) ?? value) : value;
}

/** True for the error values of Excel and of the engine. */
export function isCellError(value: unknown): value is string {
  return EXCEL_ERRORS.has(value) || EXCEL_NAME.has(value);
}
