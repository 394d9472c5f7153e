import { type Decimal, parseDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { commonSize } from "../finance/common-size";
import { growthRate } from "../finance/growth-rate";
import { margin } from "../finance/margin";
import { answerOf, asOfAllKnown } from "./answer";
import type { AsOfGiven } from "./as-of";
import { ask } from "./ask";
import { itemOfCode } from "./find-item";
import { growthItems } from "./growth-items.data";
import type { Item } from "./item";
import { type Period, comparePeriods, isDiscrete, periodToken, shiftPeriod, yearBefore } from "./period";
import { publishedFact } from "./store";

/**
 * An item over total revenues of the same period; an item that is a margin already, as it is.
 *
 * @returns a fraction: 0.0244991… for operating income in 3Q03
 * @throws FinanceError `unsuitableItem` for what is no part of a period's revenue; `notInSource` as `ask`.
 */
export function marginOf(item: Item, period: Period, asOf: AsOfGiven): Decimal {
  if (item.isMargin) return ask(item, period, asOf).value;
  if (item.kind !== "flow" || item.unit !== "JPY million") {
    throw new FinanceError(
      "unsuitableItem",
      `${item.label} has no margin: it is not an amount of a period, so no part of its revenue.`,
    );
  }
  if (item.hasNoMargin)
    throw new FinanceError(
      "unsuitableItem",
      `${item.label} has no margin: it is not earned or spent on revenue.`,
    );
  const revenues = itemOfCode("TotalRevenues");
  const day = asOfAllKnown(asOf, [
    [item, period],
    [revenues, period],
  ]);
  const revenue = ask(revenues, period, day);
  return margin(ask(item, period, day).value, revenue.value);
}

/**
 * Growth of an item from one period to another.
 *
 * @returns a fraction: 0.0487751… for total revenues from 2Q03 to 3Q03
 * @throws FinanceError `unsuitableItem` for a fraction; `badShape` for periods that do not compare; `notMeaningful` as `growthRate`; `notInSource` as `ask`, naming
 * the printed growth rate where a release printed that but not the base.
 */
export function growthOf(item: Item, period: Period, base: Period, asOf: AsOfGiven): Decimal {
  if (item.unit === "fraction") {
    throw new FinanceError(
      "unsuitableItem",
      `${item.label} is a fraction: take the difference of two, in points, not their growth.`,
    );
  }
  refuseUnlike(period, base);
  const day = asOfAllKnown(asOf, [
    [item, period],
    [item, base],
  ]);
  const current = ask(item, period, day).value;
  if (!answerOf(item, base, day)) refuseForPrintedGrowth(item, period, base, day);
  return growthRate(current, ask(item, base, day).value);
}

/**
 * The period that growth to another is measured from.
 *
 * @param versus `qoq`, `yoy`, or "" for the quarter before, of a longer period the year before
 * @returns undefined for any other word: a period of the user's own, perhaps
 * @throws FinanceError `unknownWord` for the quarter before a longer period
 */
export function growthBase(period: Period, versus: string): Period | undefined {
  if (versus === "yoy" || (versus === "" && !isDiscrete(period))) return yearBefore(period);
  if (versus !== "qoq" && versus !== "") return undefined;
  if (isDiscrete(period)) return shiftPeriod(period, -1);
  throw new FinanceError(
    "unknownWord",
    `${periodToken(period)} is longer than a quarter: compare it with YoY.`,
  );
}

/** Nine months on six would be no growth: a quarter compares with any quarter, a longer period with the year before. */
function refuseUnlike(period: Period, base: Period): void {
  const isAlike = isDiscrete(period) ? isDiscrete(base) : comparePeriods(base, yearBefore(period)) === 0;
  if (isAlike) return;
  throw new FinanceError(
    "badShape",
    `${periodToken(base)} is no base for ${periodToken(period)}: ` +
      "compare a quarter with a quarter, and anything longer with YoY.",
  );
}

/** Recomputing a printed growth rate needs its base; without it the print is all there is. */
function refuseForPrintedGrowth(item: Item, period: Period, base: Period, asOf: AsOfGiven): void {
  for (const { growth, quarters } of growthItems[item.code] ?? []) {
    const compares =
      base.quarters === period.quarters && base.firstQuarter + quarters === period.firstQuarter;
    const print = compares ? publishedFact(growth, periodToken(period), asOf) : undefined;
    if (!print) continue;
    const [asked, from] = [periodToken(period), periodToken(base)];
    const { fact, release } = print;
    const percent = `${parseDecimal(fact.value).times(100).toString()}%`; // the print leaves a decrease to its words
    throw new FinanceError(
      "notInSource",
      `${item.label} for ${from} is not published, so its growth to ${asked} cannot be computed. ` +
        `The release of ${release.published} printed the growth alone: ` +
        `${percent}, item "${itemOfCode(growth).label}".`,
    );
  }
}

/**
 * An item over the line that stands for the size of its statement: total revenues for a flow, total assets for a stock.
 *
 * @returns a fraction: 0.8434547… for total costs in 3Q03
 * @throws FinanceError `notMeaningful` for what is no amount; `zeroDenominator`; `notInSource` as `ask`.
 */
export function commonSizeOf(item: Item, period: Period, asOf: AsOfGiven): Decimal {
  if (item.unit !== "JPY million") {
    throw new FinanceError("notMeaningful", `${item.label} is no amount, so it has no common size.`);
  }
  if (item.hasNoMargin)
    throw new FinanceError(
      "notMeaningful",
      `${item.label} is no part of a statement, so it has no common size.`,
    );
  const base = itemOfCode(item.kind === "flow" ? "TotalRevenues" : "TotalAssets");
  const day = asOfAllKnown(asOf, [
    [item, period],
    [base, period],
  ]);
  return commonSize(ask(item, period, day).value, ask(base, period, day).value);
}
