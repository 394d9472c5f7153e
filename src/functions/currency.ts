import { type Decimal, cellFromDecimal, inCells } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { toJpy, toUsd } from "../finance/currency";
import type { AsOfGiven } from "../statements/as-of";
import { isDateSerial } from "../statements/date";
import { latestRate, printedRate, ratePlace } from "../statements/reported";
import { answer } from "./answer";
import { type Matrix, asOfArgument, isBlank, nameOf, numberOf, periodArgument } from "./arguments";
import { element } from "./cell-error";
import { elementwise } from "./elementwise";

/**
 * Yen as US dollars at a convenience rate, number or range.
 * @customfunction TOUSD
 * @param {any[][]} amount Yen, in any scale; a number or a range
 * @param {any[][]} [rate] JPY per USD, 50 to 500; or a period, date or release with a printed rate; default the pin's
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
 * @param {any[][]} [rate] JPY per USD, 50 to 500; or a period, date or release with a printed rate; default the pin's
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
 * @param {any} [period] Period such as 3Q03, a date in it, or a release or its day; default the newest rate
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @param invocation
 * @returns {number[][]} JPY per USD
 * @requiresParameterAddresses
 */
export function usdRate(period: any, asOf: any, invocation: CustomFunctions.Invocation) {
  return answer(() => {
    const until = asOfArgument(asOf);
    if (!isLeftOut(period, invocation.parameterAddresses?.[0]))
      return [[rateNamed(nameOf(period, "period"), until)]];
    return [[cellFromDecimal(latestRate(until))]];
  });
}

/** Whether an argument is left out: a blank cell has an address, and a formula that gives "" a value. */
const isLeftOut = (argument: unknown, address: string | null | undefined): boolean =>
  (argument === null || argument === undefined) && !address;

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
      { name: "rate", cells: rateRange(rate, invocation.parameterAddresses?.[1]) },
    ],
    (money, jpyPerUsd) => convertCells(numberOf(money, "amount"), numberOf(jpyPerUsd, "rate")),
  );
}

/** The rates to use: numbers as they are, what names one by the rate printed for it, what is wrong in its place. */
function rateRange(rate: Matrix | null, address: string | null | undefined): Matrix {
  if (isLeftOut(rate?.length ? rate[0]?.[0] : null, address))
    return [[cellFromDecimal(latestRate(undefined))]];
  const given = rate as Matrix;
  if (!isBlank(given)) return given.map((row) => row.map((each) => element(() => rateOf(each))));
  const what = address ? "The rate cell is blank" : "The rate is an empty text";
  throw new FinanceError("badRate", `${what}: fill in JPY per USD, or leave the argument out.`);
}

/** A rate as a number; blank is undefined. */
function rateOf(argument: unknown): number | undefined {
  const given = nameOf(argument, "rate", "JPY per USD, a period or a date");
  if (given === undefined || (typeof given === "number" && !isDateSerial(given))) return given;
  return rateNamed(given, undefined);
}

function rateNamed(given: string | number | undefined, asOf: AsOfGiven): number {
  const place = ratePlace(given ?? "", asOf, (name) => periodArgument(name, asOf));
  return cellFromDecimal(printedRate(place.period, place.asOf));
}
