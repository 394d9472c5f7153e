import { type Decimal, cellFromDecimal, inCells } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { toJpy, toUsd } from "../finance/currency";
import { dateFromSerial, isDate, isDateSerial } from "../statements/date";
import { quarterOfDate } from "../statements/period";
import { latestRate, printedRate } from "../statements/reported";
import { allReleases, currentDateSystem } from "../statements/store";
import { answer } from "./answer";
import { type Matrix, asOfArgument, isBlank, nameOf, numberOf, periodArgument } from "./arguments";
import { elementwise } from "./elementwise";

/**
 * Yen as US dollars at a convenience rate, number or range.
 * @customfunction TOUSD
 * @param {any[][]} amount Yen, in any scale; a number or a range
 * @param {any[][]} [rate] JPY per USD, or a period or date with a printed rate; default the pinned release's rate
 * @param invocation
 * @returns {any[][]} Dollars in the same scale, in the shape of the amount
 * @requiresParameterAddresses
 */
export function toUsdFunction(amount: any[][], rate: any[][], invocation: CustomFunctions.Invocation) {
  return answer(() => convert(amount, rate, invocation, toUsd));
}

/**
 * US dollars as yen at a convenience rate, number or range.
 * @customfunction TOJPY
 * @param {any[][]} amount Dollars, in any scale; a number or a range
 * @param {any[][]} [rate] JPY per USD, or a period or date with a printed rate; default the pinned release's rate
 * @param invocation
 * @returns {any[][]} Yen in the same scale, in the shape of the amount
 * @requiresParameterAddresses
 */
export function toJpyFunction(amount: any[][], rate: any[][], invocation: CustomFunctions.Invocation) {
  return answer(() => convert(amount, rate, invocation, toJpy));
}

/**
 * The convenience rate that was printed for a period, JPY per USD.
 * @customfunction USDRATE
 * @param {any} [period] Quarter such as 3Q03, or a date in it; default the newest rate
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {number} JPY per USD
 */
export function usdRate(period?: any, asOf?: any) {
  return answer(() => {
    const given = nameOf(period, "period");
    const until = asOfArgument(asOf);
    return cellFromDecimal(
      given === undefined ? latestRate(until) : printedRate(periodArgument(given, until), until),
    );
  });
}

type Conversion = (amount: Decimal, jpyPerUsd: Decimal) => Decimal;

function convert(
  amount: Matrix,
  rate: Matrix | null,
  invocation: CustomFunctions.Invocation,
  conversion: Conversion,
) {
  const convertCells = inCells(conversion);
  return elementwise(
    [
      { name: "amount", cells: amount },
      { name: "rate", cells: rateRange(rate, Boolean(invocation.parameterAddresses?.[1])) },
    ],
    (money, jpyPerUsd) => convertCells(numberOf(money, "amount"), numberOf(jpyPerUsd, "rate")),
  );
}

/** The rates to use: numbers as they are, periods and dates by the rate printed for them. */
function rateRange(rate: Matrix | null, isCell: boolean): Matrix {
  if (!rate || isBlank(rate)) {
    if (isCell)
      throw new FinanceError(
        "badRate",
        "The rate cell is blank: fill in JPY per USD, or leave the argument out.",
      );
    return [[cellFromDecimal(latestRate(undefined))]];
  }
  return rate.map((row) =>
    row.map((element) => (element instanceof CustomFunctions.Error ? element : rateOf(element))),
  );
}

/** A rate as a number; the release of a day, else the quarter that contains it, says which printed rate a date means. */
function rateOf(element: unknown): number | undefined {
  const given = nameOf(element, "rate", "JPY per USD, a period or a date");
  if (given === undefined || (typeof given === "number" && !isDateSerial(given))) return given;
  const day = typeof given === "number" ? dateFromSerial(given, currentDateSystem()) : given.trim();
  const release = allReleases().find(({ published }) => published === day);
  if (release) return cellFromDecimal(latestRate(day));
  return cellFromDecimal(printedRate(isDate(day) ? quarterOfDate(day) : periodArgument(given, undefined)));
}
