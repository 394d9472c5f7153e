// What Excel passes is looser than a signature: blanks as null, "" or 0, data types as objects, errors as objects.
import { FinanceError, outcomeOf } from "../errors";
import type { AsOfGiven } from "../statements/as-of";
import { type Currency, findCurrency } from "../statements/currency";
import { isDate, isDateSerial } from "../statements/date";
import { findItem, itemsNamed } from "../statements/find-item";
import { matchStatement } from "../statements/find-statement";
import type { Item } from "../statements/item";
import { parsePeriod, periodOf } from "../statements/parse-period";
import type { Period } from "../statements/period";
import { latestQuarter } from "../statements/reported-quarters";
import { currentDateSystem } from "../statements/store";
import { findWord } from "../statements/word";

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
  const given = typeof value === "string" ? `the text ${shown(value)}` : shown(value);
  throw new FinanceError("badNumber", `The ${what} is ${given}: give a number.`);
}

/** A text; `what` names the argument in the error. */
export function textOf(argument: unknown, what: string): string {
  const value = plain(argument);
  if (typeof value === "string") return value;
  throw new FinanceError("unknownWord", `The ${what} is ${shown(value)}: give a text.`);
}

/** What names something by text or date serial; blank is undefined. */
export function nameOf(
  argument: unknown,
  what: string,
  expected = "a text or a date",
): string | number | undefined {
  const value = plain(argument);
  if (typeof value === "boolean") {
    throw new FinanceError("unknownWord", `The ${what} is ${shown(value)}: give ${expected}.`);
  }
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

/** A text; blank is undefined. */
export const optionalText = (argument: unknown, what: string): string | undefined =>
  nameOf(argument, what, "a text") === undefined ? undefined : textOf(argument, what);

/** One of a closed list of words, whatever its case; blank is the first of them. */
export function wordOf<Word extends string>(
  argument: unknown,
  words: Record<string, Word>,
  what: string,
): `${Word}` {
  const value = nameOf(argument, what, "a text");
  const legal = Object.values(words) as `${Word}`[];
  return value === undefined ? (legal[0] as `${Word}`) : findWord(String(value), legal, what);
}

/** @throws FinanceError as `findItem`; a period in its place is told so. */
export function itemOf(argument: unknown): Item {
  const text = optionalText(argument, "item") ?? "";
  const item = outcomeOf(() => findItem(text));
  if (!(item instanceof FinanceError)) return item;
  const statement = matchStatement(text);
  if (statement)
    throw new FinanceError(
      "unknownItem",
      `"${text}" is a whole statement where an item is needed: IIJ.STATEMENT gives all of its lines.`,
    );
  if (!isPeriod(text)) throw item;
  throw new FinanceError("unknownItem", `"${text}" is a period where an item is needed: ${argumentOrder}`);
}

/**
 * `FQ0` and `LTM` count from the latest quarter reported as of the day.
 *
 * @throws FinanceError as `periodOf`; an item in its place is told so.
 */
export function periodArgument(argument: unknown, asOf: AsOfGiven): Period {
  const given = nameOf(argument, "period") ?? "";
  const period = outcomeOf(() => periodOf(given, () => latestQuarter(asOf), currentDateSystem()));
  if (!(period instanceof FinanceError)) return period;
  if (typeof given === "number" || !itemsNamed(given).length) throw period;
  throw new FinanceError("unknownPeriod", `"${given}" is an item where a period is needed: ${argumentOrder}`);
}

const argumentOrder = "the item comes first, then the period, such as 3Q03.";

const isPeriod = (text: string): boolean => !(outcomeOf(() => parsePeriod(text)) instanceof FinanceError);

export const asOfArgument = (argument: unknown): AsOfGiven => nameOf(argument, "as-of");

/** @throws FinanceError `unknownWord`; an as-of in its place is told so. */
export function currencyOf(argument: unknown): Currency {
  const given = nameOf(argument, "currency", "a text");
  const currency = outcomeOf(() => (given === undefined ? "JPY" : findCurrency(String(given))));
  if (!(currency instanceof FinanceError)) return currency;
  if (!isAsOf(given)) throw currency;
  throw new FinanceError("unknownWord", `${currency.message} The as-of is the last argument.`);
}

/** Whether a text or number could only be meant as an as-of. */
const isAsOf = (given: string | number | undefined): boolean =>
  typeof given === "number"
    ? isDateSerial(given)
    : given !== undefined && (isDate(given.trim()) || /^\s*(first|latest)\s*$/i.test(given));

/** Whether an argument that may be a range is one value. */
export const isSingle = (argument: Matrix): boolean => argument.length === 1 && argument[0]?.length === 1;

/** Whether an argument that may be a range is left out or one blank. */
export const isBlank = (argument: Matrix | null | undefined): boolean =>
  !argument || (isSingle(argument) && plain(argument[0]?.[0]) === undefined);

const shown = (value: Plain): string =>
  value === undefined ? "blank" : typeof value === "string" ? `"${value}"` : String(value).toUpperCase();
