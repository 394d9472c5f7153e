import { FinanceError } from "../errors";
import type { AsOfGiven } from "./as-of";
import { type Period, isDiscrete, lastQuarterOf, periodToken, shiftPeriod } from "./period";
import { latestQuarter, reportedQuarters } from "./reported-quarters";

/** Quarters of the hundred years that two digits name. */
const mostPeriods = 400;

/**
 * The periods from one to another, both included: quarter by quarter, or year by year for anything longer.
 *
 * @param from default the first reported quarter, or the first period like `to` that begins no earlier
 * @param to default the latest reported quarter, or the last period like `from` that ends no later
 * @throws FinanceError `badShape` when the two are not of one kind, run backwards, or span more than 400 periods.
 */
export function periodsBetween(from: Period | undefined, to: Period | undefined, asOf: AsOfGiven): Period[] {
  const last = to ?? lastLike(from ?? latestQuarter(asOf), asOf);
  const first = from ?? firstLike(last, asOf);
  const step = stepOf(first);
  const steps = (last.firstQuarter - first.firstQuarter) / step;
  const asked = `${periodToken(first)} to ${periodToken(last)}`;
  if (first.quarters !== last.quarters || !Number.isInteger(steps)) {
    throw new FinanceError(
      "badShape",
      `${asked} is no series: give two quarters, or two periods of one kind.`,
    );
  }
  if (steps < 0)
    throw new FinanceError("badShape", `${asked} runs backwards: give the earlier period first.`);
  if (steps >= mostPeriods) {
    throw new FinanceError("badShape", `${asked} is ${steps + 1} periods: give at most ${mostPeriods}.`);
  }
  return Array.from({ length: steps + 1 }, (_, i) => shiftPeriod(first, i));
}

/** In quarters, as `shiftPeriod` moves. */
const stepOf = (period: Period): number => (isDiscrete(period) ? 1 : 4);

function lastLike(period: Period, asOf: AsOfGiven): Period {
  const room = latestQuarter(asOf).firstQuarter - lastQuarterOf(period).firstQuarter;
  return shiftPeriod(period, Math.max(0, Math.floor(room / stepOf(period))));
}

function firstLike(period: Period, asOf: AsOfGiven): Period {
  const earliest = reportedQuarters(asOf)[0] ?? latestQuarter(asOf);
  const room = period.firstQuarter - earliest.firstQuarter;
  return shiftPeriod(period, -Math.max(0, Math.floor(room / stepOf(period))));
}
