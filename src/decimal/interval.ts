import { Decimal } from "./decimal";

/** A value that is known between two bounds, as a rounded figure is; the bounds are the value where it is exact. */
export interface Interval {
  readonly low: Decimal;
  readonly value: Decimal;
  readonly high: Decimal;
}

/** A figure rounded to its last digit: right to half of that, e.g. 236 to 1 lies between 235.5 and 236.5. */
export function rounded(value: Decimal, lastDigit: Decimal): Interval {
  const half = lastDigit.div(2);
  return { low: value.minus(half), value, high: value.plus(half) };
}

/** A value without rounding. */
export const exactly = (value: Decimal): Interval => ({ low: value, value, high: value });

export function negated({ low, value, high }: Interval): Interval {
  return { low: high.negated(), value: value.negated(), high: low.negated() };
}

/** The interval with the sign it counts with in a sum. */
export const signed = (times: 1 | -1, interval: Interval): Interval =>
  times === -1 ? negated(interval) : interval;

export function sum(terms: readonly Interval[]): Interval {
  return terms.reduce(
    (total, term) => ({
      low: total.low.plus(term.low),
      value: total.value.plus(term.value),
      high: total.high.plus(term.high),
    }),
    exactly(new Decimal(0)),
  );
}

/** @param over an interval above zero */
export function quotient(of: Interval, over: Interval): Interval {
  const bounds = [of.low, of.high].flatMap((bound) => [bound.div(over.low), bound.div(over.high)]);
  return { low: Decimal.min(...bounds), value: of.value.div(over.value), high: Decimal.max(...bounds) };
}

export function shifted({ low, value, high }: Interval, by: number): Interval {
  return { low: low.plus(by), value: value.plus(by), high: high.plus(by) };
}

/** Whether one true value could lie inside both: touching bounds do not count, since rounding half goes one way. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low.lt(b.high) && b.low.lt(a.high);
}

export function halfWidth({ low, high }: Interval): Decimal {
  return high.minus(low).div(2);
}
