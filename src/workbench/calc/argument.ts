import type { CustomFunction, CustomFunctionParameter, TakenByAny } from "../custom-function";
import { BUSY, excelValue, isCellError } from "../engine/cell-error";
import type { Arg, FunctionResultObject, Matrix } from "../engine/o-spreadsheet";
import { toBoolean, toNumber, toText, type NumberOf } from "./coerce";

/** What reading arguments needs to know of the workbook. */
export interface ArgumentSource {
  readonly numberOf: NumberOf;
  /** The data type that a function left in the cell of an argument. */
  readonly dataTypeOf: (argument: FunctionResultObject) => object | undefined;
}

/** The result of a call that is not to be made. */
export interface NoCall {
  error: FunctionResultObject;
}
type Argument = { value: unknown } | NoCall;

/**
 * What Excel hands a function, one element a parameter: omitted as null, a blank cell by the parameter's type, ranges
 * as rows, a single value for a matrix parameter as `[[value]]`, a repeating parameter as an array of such. An error
 * in an argument is the result, unless the parameter is of type any and the add-in takes errors there; one that is
 * still busy always is.
 */
export function toArguments(
  { parameters }: CustomFunction,
  args: readonly Arg[],
  taken: TakenByAny,
  source: ArgumentSource,
): { values: unknown[] } | NoCall {
  const values: unknown[] = [];
  for (const [i, parameter] of parameters.entries()) {
    const argument = parameter.repeating
      ? toRepeated(parameter, args.slice(i), taken, source)
      : toArgument(parameter, args[i], taken, source);
    if ("error" in argument) return argument;
    values.push(argument.value);
  }
  return { values };
}

function toRepeated(
  parameter: CustomFunctionParameter,
  args: readonly Arg[],
  taken: TakenByAny,
  source: ArgumentSource,
): Argument {
  const values: unknown[] = [];
  for (const one of args) {
    const argument = toArgument(parameter, one, taken, source);
    if ("error" in argument) return argument;
    values.push(argument.value);
  }
  return { value: values.length ? values : null };
}

function toArgument(
  parameter: CustomFunctionParameter,
  argument: Arg,
  taken: TakenByAny,
  source: ArgumentSource,
): Argument {
  if (argument === undefined) return { value: null };
  const isMatrix = parameter.dimensionality === "matrix";
  if (!Array.isArray(argument)) {
    const single = toValue(parameter, argument, taken, source);
    return isMatrix && "value" in single ? { value: [[single.value]] } : single;
  }
  if (!isMatrix) return mustBe(parameter, "a single value");
  const rows: unknown[][] = [];
  for (const cells of toRows(argument)) {
    const row: unknown[] = [];
    for (const cell of cells) {
      // Within a range only blanks go by the parameter's type.
      const type = cell.value === null ? parameter.type : "any";
      const takenHere = takesAnything(parameter) ? taken : {};
      const converted = toValue({ ...parameter, type }, cell, takenHere, source);
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
  { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny }: TakenByAny,
  { numberOf, dataTypeOf }: ArgumentSource,
): Argument {
  const takesAny = takesAnything(parameter);
  const dataType = allowCustomDataForDataTypeAny && takesAny ? dataTypeOf(cell) : undefined;
  if (dataType) return { value: asCustomData(dataType) };
  if (isCellError(cell.value)) {
    if (!allowErrorForDataTypeAny || !takesAny || cell.value === BUSY) return { error: cell };
    const error = { type: "CustomFunctionError", code: excelValue(cell.value) };
    return { value: allowCustomDataForDataTypeAny ? asCustomData(error) : error };
  }
  return coerce(parameter, cell.value, numberOf);
}

/** Where an add-in takes data types, every object travels as text. */
const asCustomData = (object: object) => ({ value: JSON.stringify(object) });

const takesAnything = ({ type = "any" }: CustomFunctionParameter) => type === "any";

/** A blank cell, by the parameter's type; for any other it is null, like an argument that is left out. */
const BLANK: Readonly<Record<string, unknown>> = { number: 0, string: "", boolean: false };

function coerce(
  parameter: CustomFunctionParameter,
  value: FunctionResultObject["value"],
  numberOf: NumberOf,
): Argument {
  const { type = "any" } = parameter;
  if (value === null) return { value: BLANK[type] ?? null };
  switch (type) {
    case "string":
      return { value: toText(value) };
    case "number": {
      const number = toNumber(value, numberOf);
      return number === undefined ? mustBe(parameter, "a number") : { value: number };
    }
    case "boolean": {
      const flag = toBoolean(value);
      return flag === undefined ? mustBe(parameter, "TRUE or FALSE") : { value: flag };
    }
    default:
      return { value };
  }
}

function mustBe({ name }: CustomFunctionParameter, expected: string): NoCall {
  return { error: { value: "#VALUE!", message: `${name} must be ${expected}` } };
}

/** The engine keeps a range column by column, Excel row by row. */
function toRows<Cell>(columns: Matrix<Cell>): Cell[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]!));
}
