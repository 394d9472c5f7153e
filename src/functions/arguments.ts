// What Excel passes is looser than a signature: blanks as null, "" or 0, data types as objects, errors as objects.
import type { Decimal } from "../decimal/decimal";
import { cellFromDecimal, decimalFromCell } from "../decimal/decimal";
import { FinanceError } from "../errors";
import type { AsOfGiven } from "../statements/as-of";
import { periodOf } from "../statements/parse-period";
import type { Period } from "../statements/period";
import { type Currency, currencies } from "../statements/reported";
import { latestQuarter } from "../statements/reported-quarters";
import { cellError } from "./cell-error";

export type Matrix = unknown[][];

/** The plain value of an argument: a data type's basic value, blank as undefined; an error value is thrown on. */
export function plain(argument: unknown): string | number | boolean | undefined {
  if (argument === null || argument === undefined || argument === "") return undefined;
  if (typeof argument === "object") {
    if (argument instanceof CustomFunctions.Error) throw argument;
    return plain((argument as { basicValue?: unknown }).basicValue);
  }
  return argument as string | number | boolean;
}

/** A text argument; `what` names it in the error. */
export function textOf(argument: unknown, what: string): string {
  const value = plain(argument);
  if (typeof value === "string") return value;
  throw new FinanceError("unknownWord", `The ${what} is ${shown(value)}: give a text.`);
}

/** An argument that names something by text or date serial; blank is undefined. */
export function nameOf(argument: unknown, what: string): string | number | undefined {
  const value = plain(argument);
  if (typeof value === "boolean") throw new FinanceError("unknownWord", `The ${what} is ${shown(value)}.`);
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

/** One of a closed list of words, whatever its case; blank is the first of them. */
export function wordOf<Word extends string>(
  argument: unknown,
  words: readonly [Word, ...Word[]],
  what: string,
): Word {
  const value = plain(argument);
  if (value === undefined) return words[0];
  const word = words.find((legal) => legal.toLowerCase() === String(value).trim().toLowerCase());
  if (word) return word;
  throw new FinanceError("unknownWord", `Unknown ${what} ${shown(value)}: give ${words.join(", ")}.`);
}

/** A period argument; `FQ0` and `LTM` count from the latest quarter reported as of the day. */
export function periodArgument(argument: unknown, asOf: AsOfGiven): Period {
  return periodOf(nameOf(argument, "period") ?? "", () => latestQuarter(asOf));
}

export const currencyOf = (argument: unknown): Currency => wordOf(argument, currencies, "currency");

/** Whether an argument that may be a range is one value. */
export const isSingle = (argument: Matrix): boolean => argument.length === 1 && argument[0]?.length === 1;

/**
 * Applies `compute` element by element to two ranges, a single value standing for every element.
 *
 * Blank elements of a range give "", errors stay in their element; for two single values they are thrown.
 *
 * @throws FinanceError `badShape` when two ranges have different shapes, `badNumber` for a text or blank single value.
 */
export function elementwise(
  a: Matrix,
  b: Matrix,
  names: [string, string],
  compute: Compute,
): (number | string)[][] {
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  for (const [matrix, name] of [
    [a, names[0]],
    [b, names[1]],
  ] as const)
    checkShape(matrix, rows, columns, name);
  const isRange = rows > 1 || columns > 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      try {
        const left = plain(elementOf(a, row, column));
        const right = plain(elementOf(b, row, column));
        if (isRange && (left === undefined || right === undefined)) return "";
        return cellFromDecimal(compute(numberOf(left, names[0]), numberOf(right, names[1])));
      } catch (error) {
        if (!isRange) throw error;
        return cellError(error) as string; // an error object is a legal element of a result
      }
    }),
  );
}

type Compute = (a: Decimal, b: Decimal) => Decimal;

/** A number argument as a decimal; `what` names it in the error. */
export function numberOf(value: ReturnType<typeof plain>, what: string): Decimal {
  if (typeof value === "number") return decimalFromCell(value);
  throw new FinanceError("badNumber", `The ${what} is ${shown(value)}: give a number.`);
}

const elementOf = (matrix: Matrix, row: number, column: number): unknown =>
  matrix[matrix.length === 1 ? 0 : row]?.[matrix[0]?.length === 1 ? 0 : column];

function checkShape(matrix: Matrix, rows: number, columns: number, name: string): void {
  const height = matrix.length;
  const width = matrix[0]?.length ?? 0;
  const fits = (height === rows && width === columns) || (height === 1 && width === 1);
  if (!fits) {
    throw new FinanceError(
      "badShape",
      `The ${name} is ${height} × ${width} cells where ${rows} × ${columns} are needed: give ranges of one shape.`,
    );
  }
}

const shown = (value: ReturnType<typeof plain>): string =>
  value === undefined ? "blank" : typeof value === "string" ? `"${value}"` : String(value).toUpperCase();
