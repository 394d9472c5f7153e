import { BUSY, excelValue, isCellError } from "../engine/cell-error";
import type { Arg, FunctionResultObject, Matrix } from "../engine/o-spreadsheet";
import type { CustomFunctionParameter } from "../custom-function";

/** What a formula's argument becomes on its way to the add-in, or the error that is the result without asking. */
export type Argument = { value: unknown } | { error: FunctionResultObject };

/** A blank cell, by the parameter's type; for any other it is null, like an argument that is left out. */
const BLANK: Readonly<Record<string, unknown>> = { number: 0, string: "", boolean: false };

/**
 * What Excel hands a function: omitted as null, a blank cell by the parameter's type, ranges as rows, a single
 * value for a matrix parameter as `[[value]]`. An error in an argument is the result, unless the parameter is of
 * type any and the add-in takes errors there; one that is still busy always is.
 */
export function toArgument(
  parameter: CustomFunctionParameter,
  argument: Arg,
  errorsAllowed: boolean,
): Argument {
  if (argument === undefined) return { value: null };
  const isMatrix = parameter.dimensionality === "matrix";
  const takesErrors = errorsAllowed && (parameter.type ?? "any") === "any";
  if (!Array.isArray(argument)) {
    const single = toValue(parameter, argument, takesErrors);
    return isMatrix && "value" in single ? { value: [[single.value]] } : single;
  }
  const rows: unknown[][] = [];
  for (const cells of toRows(argument)) {
    const row: unknown[] = [];
    for (const cell of cells) {
      // Within a range only blanks go by the parameter's type.
      const type = cell.value === null ? parameter.type : "any";
      const converted = toValue({ ...parameter, type }, cell, takesErrors);
      if ("error" in converted) return converted;
      row.push(converted.value);
    }
    rows.push(row);
  }
  return { value: rows };
}

function toValue(
  parameter: CustomFunctionParameter,
  cell: FunctionResultObject,
  errorsAllowed: boolean,
): Argument {
  if (isCellError(cell.value)) {
    if (!errorsAllowed || cell.value === BUSY) return { error: cell };
    return { value: { type: "CustomFunctionError", code: excelValue(cell.value) } };
  }
  return coerce(parameter, cell.value);
}

function coerce(
  { name, type = "any" }: CustomFunctionParameter,
  value: FunctionResultObject["value"],
): Argument {
  if (value === null) return { value: BLANK[type] ?? null };
  if (type === "string")
    return { value: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
  if (type !== "number" || typeof value === "number") return { value };
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) return { error: { value: "#VALUE!", message: `${name} must be a number` } };
  return { value: number };
}

/** The engine keeps a range column by column, Excel row by row. */
function toRows<Cell>(columns: Matrix<Cell>): Cell[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]!));
}
