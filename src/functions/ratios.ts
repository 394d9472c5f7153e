import { cellFromDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { growthRate } from "../finance/growth-rate";
import { margin } from "../finance/margin";
import { findItem, itemOfCode } from "../statements/find-item";
import { type Period, isDiscrete, periodToken, shiftPeriod, yearBefore } from "../statements/period";
import { reportedValue } from "../statements/reported";
import type { AsOfGiven } from "../statements/as-of";
import { type Matrix, elementwise, isSingle, nameOf, periodArgument, plain } from "./arguments";
import { answer } from "./cell-error";

/**
 * Profit over revenue: numbers, ranges, or an item and a period.
 * @customfunction MARGIN
 * @param {any[][]} profit Profit, a number or a range; or an item such as "Operating income"
 * @param {any[][]} revenue Revenue in the same unit; or the period of the item, such as 3Q03
 * @param {any} [asOf] Item form: date, First or Latest; default the pin
 * @returns {any[][]} A fraction, in the shape of the arguments
 */
export function marginFunction(profit: any[][], revenue: any[][], asOf?: any): any[][] {
  return answer(() => {
    const item = itemOf(profit);
    if (item === undefined) return elementwise(profit, revenue, ["profit", "revenue"], margin);
    const until = nameOf(asOf, "as-of");
    return [[marginOfItem(item, periodIn(revenue, until), until)]];
  });
}

/**
 * Current over prior less 1: numbers, ranges, or an item and a period.
 * @customfunction GROWTHRATE
 * @param {any[][]} current Current figure, a number or a range; or an item such as "Total revenues"
 * @param {any[][]} prior Prior figure in the same unit; or the period of the item, such as 3Q03
 * @param {any} [versus] Item form: QoQ, YoY, or the period to compare with; default QoQ
 * @param {any} [asOf] Item form: date, First or Latest; default the pin
 * @returns {any[][]} A fraction, in the shape of the arguments
 */
export function growthRateFunction(current: any[][], prior: any[][], versus?: any, asOf?: any): any[][] {
  return answer(() => {
    const item = itemOf(current);
    if (item === undefined)
      return elementwise(current, prior, ["current figure", "prior figure"], growthRate);
    const until = nameOf(asOf, "as-of");
    const period = periodIn(prior, until);
    return [[growthOfItem(item, period, basePeriod(period, versus, until), until)]];
  });
}

function marginOfItem(text: string, period: Period, asOf: AsOfGiven): number {
  const item = findItem(text);
  if (item.kind !== "flow") {
    throw new FinanceError(
      "unsuitableItem",
      `${item.label} has no margin: it is not a part of a period's revenue.`,
    );
  }
  const revenue = reportedValue(itemOfCode("TotalRevenues"), period, "JPY", asOf);
  return cellFromDecimal(margin(reportedValue(item, period, "JPY", asOf), revenue));
}

function growthOfItem(text: string, period: Period, base: Period, asOf: AsOfGiven): number {
  const item = findItem(text);
  const prior = reportedValue(item, base, "JPY", asOf);
  return cellFromDecimal(growthRate(reportedValue(item, period, "JPY", asOf), prior));
}

/** Quarter on quarter, year on year, or a period of the user's own. */
function basePeriod(period: Period, versus: unknown, asOf: AsOfGiven): Period {
  const given = nameOf(versus, "comparison") ?? (isDiscrete(period) ? "QoQ" : "YoY");
  const word = String(given).trim().toLowerCase();
  if (word === "qoq") {
    if (isDiscrete(period)) return shiftPeriod(period, -1);
    throw new FinanceError(
      "unknownWord",
      `${periodToken(period)} is longer than a quarter: compare it with YoY.`,
    );
  }
  if (word === "yoy") return yearBefore(period);
  return periodArgument(given, asOf);
}

/** The item's text when the first argument is one text, else undefined: then the arguments are numbers. */
function itemOf(argument: Matrix): string | undefined {
  const value = isSingle(argument) ? plain(argument[0]?.[0]) : undefined;
  return typeof value === "string" ? value : undefined;
}

function periodIn(argument: Matrix, asOf: AsOfGiven): Period {
  if (!isSingle(argument))
    throw new FinanceError("badShape", "An item takes one period: give a quarter such as 3Q03.");
  return periodArgument(argument[0]?.[0], asOf);
}
