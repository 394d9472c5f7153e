import { parseDecimal } from "../decimal/decimal";
import { type Interval, quotient, shifted } from "../decimal/interval";
import type { AsOfGiven } from "./as-of";
import { growthItems } from "./growth-items.data";
import { intervalOf } from "./interval-of";
import { type Period, isDiscrete, periodToken, shiftPeriod } from "./period";
import type { PublishedFact } from "./prints";
import { publishedFact } from "./store";

/** The range that a printed growth rate leaves for the base it was computed on; never a fact. */
export interface ImpliedBase {
  readonly bounds: Interval;
  readonly formula: string;
  readonly facts: readonly PublishedFact[];
}

/**
 * The base implied by a later figure and its printed growth.
 *
 *     base = current ÷ (1 + growth)
 *
 * Both are right to half of their last printed digit, which bounds the base: 3Q02 revenue from 9,633 at -8.8% is
 * 10,562.5, between 10,556.2 and 10,568.8 (JPY million, release of 2004-02-16).
 *
 * @returns undefined where no growth on that period was printed
 */
export function impliedBase(item: string, period: Period, asOf: AsOfGiven): ImpliedBase | undefined {
  if (!isDiscrete(period)) return undefined;
  for (const { growth, quarters } of growthItems[item] ?? []) {
    const later = periodToken(shiftPeriod(period, quarters));
    const rate = publishedFact(growth, later, asOf);
    const current = publishedFact(item, later, asOf);
    if (!rate || !current) continue;
    const rateOfGrowth = parseDecimal(rate.fact.value);
    return {
      bounds: quotient(intervalOf(current.fact), shifted(intervalOf(rate.fact), 1)),
      formula: `${current.fact.printed} of ${later} ÷ (1 ${rateOfGrowth.isNegative() ? "−" : "+"} ${rateOfGrowth.abs().times(100).toString()}%)`,
      facts: [current, rate],
    };
  }
  return undefined;
}
