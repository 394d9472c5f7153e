import { tokenize } from "@borgar/fx";
import { cellFromDecimal } from "../../decimal/decimal";
import { FinanceError } from "../../errors";
import { isActual, isForecast } from "../../statements/actual";
import { ask } from "../../statements/ask";
import type { AsOfGiven } from "../../statements/as-of";
import { findCurrency } from "../../statements/currency";
import { findItem } from "../../statements/find-item";
import { periodOf } from "../../statements/parse-period";
import type { Period } from "../../statements/period";
import { latestRate, printedRate, ratePlace, reportedValue } from "../../statements/reported";
import { latestQuarter } from "../../statements/reported-quarters";
import { citation } from "../../statements/source";
import { cellNames } from "../cell-names";
import type { CellValue } from "../sheet-plan";
import { type CallText, callTexts } from "./call-texts";

/** A blank cell is undefined; `unknown` is an argument that is more than a constant or one cell. */
export type Argument = CellValue | boolean | undefined | typeof unknown;
export const unknown: unique symbol = Symbol("unknown");

/** Reads what an argument refers to: a cell, or a name that stands for one. */
export type Reader = (reference: string) => Argument;

/** What becomes of a formula that calls IIJ functions. */
export interface NativeFormula {
  /** Without its "="; absent where the value that the cell shows takes the formula's place. */
  readonly formula?: string;
  /** The formula was more than a look-up, and what it calls cannot be told apart from the rest: it no longer moves. */
  readonly isFrozen: boolean;
  /** Where the figures come from that were looked up. */
  readonly sources: readonly string[];
}

/** The formula has a look-up inside it whose value only Excel could tell. */
class CannotTell extends Error {}

/**
 * A formula with nothing but Excel's own functions that gives the same: look-ups by their values, arithmetic by
 * arithmetic, a forecast by its own argument, so that it still moves with its drivers.
 *
 * @returns undefined for a formula that calls no IIJ function
 */
export function nativeFormula(formula: string, read: Reader): NativeFormula | undefined {
  const calls = callTexts(formula);
  if (!calls.length) return undefined;
  const sources: string[] = [];
  const [only] = calls;
  const isWhole = calls.length === 1 && only!.start === 0 && only!.end === formula.length;
  try {
    if (isWhole && isLookUp(only!, read)) {
      note(only!, read, sources);
      return { isFrozen: false, sources };
    }
    return { formula: rewritten(formula, read, sources), isFrozen: false, sources };
  } catch (error) {
    if (error instanceof CannotTell) return { isFrozen: true, sources };
    throw error;
  }
}

function rewritten(formula: string, read: Reader, sources: string[]): string {
  let done = "";
  let from = 0;
  for (const call of callTexts(formula)) {
    done += formula.slice(from, call.start) + inPlace(native(call, read, sources), formula, call);
    from = call.end;
  }
  return done + formula.slice(from);
}

/** In brackets where something stands beside it. */
const inPlace = (native: string, { length }: string, { start, end }: CallText): string =>
  start === 0 && end === length ? native : bracketed(native);

function native(call: CallText, read: Reader, sources: string[]): string {
  if (isLookUp(call, read)) {
    note(call, read, sources);
    return lookedUp(call, read);
  }
  const [first = "", second = "", third = ""] = call.arguments.map((argument) =>
    rewritten(argument, read, sources),
  );
  switch (call.name) {
    case "MARGIN":
      return elementwise([first, second], ([profit, revenue]) => `${profit}/${revenue}`);
    case "GROWTHRATE":
      return elementwise([first, second], ([current, prior]) => {
        // Sums instead of OR, which would make one value of a whole range.
        return `IF((${prior}<=0)+(${current}<0)>0,NA(),${current}/${prior}-1)`;
      });
    case "TOUSD":
      return elementwise([first, rateOf(second, call, read)], ([amount, rate]) => `${amount}/${rate}`);
    case "TOJPY":
      return elementwise([first, rateOf(second, call, read)], ([amount, rate]) => `${amount}*${rate}`);
    default: // ACTUALOR in a period after the latest reported one
      return third || "0";
  }
}

/** Whether a call only fetches something, whatever the cells of the model hold. */
function isLookUp({ name, arguments: given }: CallText, read: Reader): boolean {
  if (name === "TOUSD" || name === "TOJPY") return false;
  const first: Argument = argument(given[0], read);
  const second: Argument = argument(given[1], read);
  // The item form of both names an item and a period.
  if (name === "MARGIN" || name === "GROWTHRATE")
    return typeof first === "string" || typeof second === "string";
  if (name !== "ACTUALOR") return true;
  const asOf = asOfGiven(argument(given[4], read));
  const period = periodGiven(second, asOf);
  if (period === unknown || asOf === unknown) throw new CannotTell();
  return !isForecast(period, asOf);
}

/** The value of a look-up inside a larger formula, as it is written there. */
function lookedUp(call: CallText, read: Reader): string {
  const [first, second, third, fourth, fifth] = call.arguments.map((each): Argument => argument(each, read));
  try {
    switch (call.name) {
      case "GET":
        return numberText(figure(first, second, third, fourth));
      case "ACTUALOR":
        return numberText(figure(first, second, fourth, fifth));
      case "USDRATE":
        return numberText(rate(first, second));
      case "ISACTUAL": {
        const asOf = known(asOfGiven(third));
        return isActual(findItem(textOf(first)), known(periodGiven(second, asOf)), asOf) ? "TRUE" : "FALSE";
      }
      default:
        throw new CannotTell();
    }
  } catch (error) {
    if (error instanceof FinanceError) return "NA()";
    throw error;
  }
}

function figure(item: Argument, period: Argument, currency: Argument, day: Argument): number {
  const asOf = known(asOfGiven(day));
  const money = known(currency);
  const when = known(periodGiven(period, asOf));
  const inCurrency = money === undefined ? "JPY" : findCurrency(String(money));
  return cellFromDecimal(reportedValue(findItem(textOf(item)), when, inCurrency, asOf));
}

function rate(period: Argument, day: Argument): number {
  const named = known(period);
  if (typeof named === "boolean") throw new CannotTell();
  const asOf = known(asOfGiven(day));
  const place = ratePlace(named, asOf, (name) => known(periodGiven(name, asOf)));
  return cellFromDecimal(printedRate(place.period, place.asOf));
}

/** The second argument of TOUSD and TOJPY as a rate: left out, the one of About; a period or a date, its own. */
function rateOf(text: string, { arguments: given }: CallText, read: Reader): string {
  if (text === "") {
    const named = read(cellNames.rate);
    const latest = cellFromDecimal(latestRate());
    return named === latest ? cellNames.rate : numberText(latest);
  }
  const value = argument(given[1], read);
  if (typeof value === "string" || (typeof value === "number" && value > 500)) {
    try {
      return numberText(rate(value, undefined));
    } catch (error) {
      if (error instanceof FinanceError) return "NA()";
      throw error;
    }
  }
  return text;
}

/** Notes where a look-up's figure comes from, where item and period can be told. */
function note({ name, arguments: given }: CallText, read: Reader, sources: string[]): void {
  const asOfAt = { GET: 3, ACTUALOR: 4, SOURCE: 3, MARGIN: 2, GROWTHRATE: 3 }[name];
  if (asOfAt === undefined) return;
  const [item, period, day] = [0, 1, asOfAt].map((at): Argument => argument(given[at], read));
  const asOf = asOfGiven(day);
  const when = periodGiven(period, asOf);
  if (typeof item !== "string" || when === unknown || asOf === unknown) return;
  try {
    sources.push(citation(ask(findItem(item), when, asOf)));
  } catch (error) {
    if (!(error instanceof FinanceError)) throw error;
    sources.push(error.message);
  }
}

/** What an argument is: a constant, or what one cell holds. */
function argument(text: string | undefined, read: Reader): Argument {
  if (text === undefined || text === "") return undefined;
  const tokens = tokenize(`=${text}`, { mergeRefs: true }).slice(1);
  const [token] = tokens;
  if (!token || tokens.length > 1) return unknown;
  const { type, value } = token;
  if (type === "string") return value.slice(1, -1).replaceAll('""', '"');
  if (type === "number") return Number(value);
  return type === "range" || type === "range_named" ? read(value) : unknown;
}

/** Element by element where an argument is a range, a blank element giving "" as the functions do. */
function elementwise(given: readonly string[], formula: (parts: string[]) => string): string {
  const parts = given.map(bracketed);
  const isRange = given.some((text) => /[:#]|ANCHORARRAY/.test(text.replace(/"[^"]*"|'[^']*'/g, "")));
  if (!isRange) return formula(parts);
  return `IF(${parts.map((part) => `(${part}="")`).join("+")}>0,"",${formula(parts)})`;
}

const bracketed = (text: string): string => (/^[\w$.!':]+$/.test(text) ? text : `(${text})`);
const numberText = (value: number): string => String(value);

function known<Value>(value: Value | typeof unknown): Value {
  if (value === unknown) throw new CannotTell();
  return value;
}

function textOf(value: Argument): string {
  if (typeof value === "string") return value;
  throw new CannotTell();
}

const asOfGiven = (value: Argument): AsOfGiven | typeof unknown =>
  value === unknown || typeof value === "boolean" ? unknown : value;

function periodGiven(value: Argument, asOf: AsOfGiven | typeof unknown): Period | typeof unknown {
  if (value === unknown || value === undefined || typeof value === "boolean" || asOf === unknown)
    return unknown;
  try {
    return periodOf(value, () => latestQuarter(asOf));
  } catch (error) {
    if (error instanceof FinanceError) return unknown;
    throw error;
  }
}
