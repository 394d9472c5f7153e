import { answerOf } from "./answer";
import type { AsOfGiven } from "./as-of";
import type { Item } from "./item";
import { type Period, comparePeriods, lastQuarterOf } from "./period";
import { latestQuarter } from "./reported-quarters";

/** Whether an item in a period is published, or follows exactly from what is; an estimate is neither. */
export function isActual(item: Item, period: Period, asOf: AsOfGiven): boolean {
  const isEstimate = item.formula !== undefined && "impliedBaseOf" in item.formula;
  return !isEstimate && answerOf(item, period, asOf) !== undefined;
}

/** Whether a period ends after the latest reported quarter: only there a forecast may stand for a figure. */
export function isForecast(period: Period, asOf: AsOfGiven): boolean {
  return comparePeriods(lastQuarterOf(period), latestQuarter(asOf)) > 0;
}
