import { cellFromDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { growthRateOfCells } from "../finance/growth-rate";
import { marginOfCells } from "../finance/margin";
import type { AsOfGiven } from "../statements/as-of";
import type { Period } from "../statements/period";
import { growthBase, growthOf, marginOf } from "../statements/ratios";
import { answer } from "./answer";
import {
  type Matrix,
  asOfArgument,
  isSingle,
  itemOf,
  nameOf,
  numberOf,
  periodArgument,
  plain,
} from "./arguments";
import { elementwise } from "./elementwise";

/**
 * Profit over revenue: numbers, ranges, or an item and a period.
 * @customfunction MARGIN
 * @param {any[][]} profit Profit, a number or a range; or an item such as "Operating income"
 * @param {any[][]} revenue Revenue in the same unit; or the period of the item, such as 3Q03
 * @param {any} [asOf] Item form: date, First or Latest; default the pin
 * @returns {any[][]} A fraction, in the shape of the arguments
 */
export function marginFunction(profit: any[][], revenue: any[][], asOf?: any) {
  return answer(() => {
    const item = itemIn(profit);
    if (item === undefined) {
      leftOut(asOf, "as-of");
      return elementwise(
        [
          { name: "profit", cells: profit },
          { name: "revenue", cells: revenue },
        ],
        (part, whole) => marginOfCells(numberOf(part, "profit"), numberOf(whole, "revenue")),
      );
    }
    const until = asOfArgument(asOf);
    return [[cellFromDecimal(marginOf(itemOf(item), periodIn(revenue, until), until))]];
  });
}

/**
 * Current over prior less 1: numbers, ranges, or an item and a period.
 * @customfunction GROWTHRATE
 * @param {any[][]} current Current figure, a number or a range; or an item such as "Total revenues"
 * @param {any[][]} prior Prior figure in the same unit; or the period of the item, such as 3Q03
 * @param {any} [versus] Item form: QoQ, YoY, or the period to compare with; default QoQ, for spans YoY
 * @param {any} [asOf] Item form: date, First or Latest; default the pin
 * @returns {any[][]} A fraction, in the shape of the arguments
 */
export function growthRateFunction(current: any[][], prior: any[][], versus?: any, asOf?: any) {
  return answer(() => {
    const item = itemIn(current);
    if (item === undefined) {
      leftOut(versus, "comparison");
      leftOut(asOf, "as-of");
      return elementwise(
        [
          { name: "current figure", cells: current },
          { name: "prior figure", cells: prior },
        ],
        (now, before) => growthRateOfCells(numberOf(now, "current figure"), numberOf(before, "prior figure")),
      );
    }
    const until = asOfArgument(asOf);
    const period = periodIn(prior, until);
    return [[cellFromDecimal(growthOf(itemOf(item), period, basePeriod(period, versus, until), until))]];
  });
}

/** Quarter on quarter, year on year, or a period of the user's own. */
function basePeriod(period: Period, versus: unknown, asOf: AsOfGiven): Period {
  const given = nameOf(versus, "comparison") ?? "";
  const word = String(given).trim().toLowerCase();
  const base = growthBase(period, word);
  if (base) return base;
  if (/^[^\d]*$/.test(word) && word !== "ltm") {
    throw new FinanceError("unknownWord", `Unknown comparison "${given}": give QoQ, YoY or a period.`);
  }
  return periodArgument(given, asOf);
}

/** What counts for an item alone must not be given beside numbers, where it would do nothing. */
function leftOut(argument: unknown, what: string): void {
  const given = nameOf(argument, what);
  if (given === undefined) return;
  throw new FinanceError(
    "unknownWord",
    `The ${what} ${given} is for an item and a period; numbers take none: leave it out.`,
  );
}

/** The item's text when the first argument is one text and no number as text, else undefined: then both are numbers. */
function itemIn(argument: Matrix): string | undefined {
  const value = isSingle(argument) ? plain(argument[0]?.[0]) : undefined;
  return typeof value === "string" && Number.isNaN(Number(value)) ? value : undefined;
}

function periodIn(argument: Matrix, asOf: AsOfGiven): Period {
  if (!isSingle(argument))
    throw new FinanceError("badShape", "An item takes one period: give a quarter such as 3Q03.");
  return periodArgument(argument[0]?.[0], asOf);
}
