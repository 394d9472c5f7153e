// What Excel passes is looser than a signature: blanks as null, "" or 0, data types as objects, errors as objects.
import { FinanceError } from "../errors";
import type { AsOfGiven } from "../statements/as-of";
import { findItem } from "../statements/find-item";
import type { Item } from "../statements/item";
import { periodOf } from "../statements/parse-period";
import type { Period } from "../statements/period";
import { latestQuarter } from "../statements/reported-quarters";
import { currentDateSystem } from "../statements/store";
import { findWord } from "../statements/word";
import { Currency } from "./words";

export type Matrix = unknown[][];
export type Plain = string | number | boolean | undefined;

/** The plain value of an argument: a data type's basic value, blank as undefined; an error value is thrown on. */
export function plain(argument: unknown): Plain {
  if (typeof argument === "string") return argument === "" ? undefined : argument;
  if (typeof argument !== "object") return argument as Plain;
  if (argument === null) return undefined;
  if (argument instanceof CustomFunctions.Error) throw argument;
  const { basicType, basicValue } = argument as { basicType?: unknown; basicValue?: unknown };
  if (basicType === "Error") throw new CustomFunctions.Error(basicValue as CustomFunctions.ErrorCode);
  return plain(basicValue);
}

/** A number; `what` names the argument in the error. */
export function numberOf(argument: unknown, what: string): number {
  const value = plain(argument);
  if (typeof value === "number") return value;
  throw new FinanceError("badNumber", `The ${what} is ${shown(value)}: give a number.`);
}

/** A text; `what` names the argument in the error. */
export function textOf(argument: unknown, what: string): string {
  const value = plain(argument);
  if (typeof value === "string") return value;
  throw new FinanceError("unknownWord", `The ${what} is ${shown(value)}: give a text.`);
}

/** What names something by text or date serial; blank is undefined. */
export function nameOf(argument: unknown, what: string): string | number | undefined {
  const value = plain(argument);
  if (typeof value === "boolean") {
    throw new FinanceError("unknownWord", `The ${what} is ${shown(value)}: give a text or a date.`);
  }
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

/** One of a closed list of words, whatever its case; blank is the first of them. */
export function wordOf<Word extends string>(
  argument: unknown,
  words: Record<string, Word>,
  what: string,
): `${Word}` {
  const value = nameOf(argument, what);
  const legal = Object.values(words) as `${Word}`[];
  return value === undefined ? (legal[0] as `${Word}`) : findWord(String(value), legal, what);
}

export const itemOf = (argument: unknown): Item =>
  findItem(plain(argument) === undefined ? "" : textOf(argument, "item"));

export const asOfArgument = (argument: unknown): AsOfGiven => nameOf(argument, "as-of");

/** `FQ0` and `LTM` count from the latest quarter reported as of the day. */
export function periodArgument(argument: unknown, asOf: AsOfGiven): Period {
  return periodOf(nameOf(argument, "period") ?? "", () => latestQuarter(asOf), currentDateSystem());
}

export const currencyOf = (argument: unknown): `${Currency}` => wordOf(argument, Currency, "currency");

/** Whether an argument that may be a range is one value. */
export const isSingle = (argument: Matrix): boolean => argument.length === 1 && argument[0]?.length === 1;

/** Whether an argument that may be a range is left out or one blank. */
export const isBlank = (argument: Matrix | null | undefined): boolean =>
  !argument || (isSingle(argument) && plain(argument[0]?.[0]) === undefined);

const shown = (value: Plain): string =>
  value === undefined ? "blank" : typeof value === "string" ? `"${value}"` : String(value).toUpperCase();
