import { Decimal } from "../decimal/decimal";
import { type Interval, halfWidth } from "../decimal/interval";

/** One figure at both ends of a bridge, with the sign it counts with: a cost is negated. */
export interface Ends {
  readonly opening: Interval;
  readonly closing: Interval;
}

/** A change from one figure to another, taken apart: the changes, `rounding` and `unexplained` add up to it exactly. */
export interface Bridge {
  /** Of each part, in its order. */
  readonly changes: readonly Decimal[];
  /** What the parts leave over, where the rounding of the printed figures could explain it; else 0. */
  readonly rounding: Decimal;
  /** What the parts leave over, where it could not; else 0. */
  readonly unexplained: Decimal;
}

/**
 * How the changes of its parts carry a figure from one period to another.
 *
 *     closing − opening = Σ changes + rounding + unexplained
 *
 * What the parts leave over is rounding while it is smaller than the half digits of all figures together, as for checks.
 * In the unit of the figures; nothing is rounded.
 *
 * @returns operating income from 1Q03 to 2Q03 (-1206 to -830): revenues +841, costs -469, selling -127, administration
 * +130, development 0, rounding 1, unexplained 0
 */
export function bridge(whole: Ends, parts: readonly Ends[]): Bridge {
  const changes = parts.map(changeOf);
  const rest = changes.reduce((left, change) => left.minus(change), changeOf(whole));
  const digits = [whole, ...parts].flatMap(({ opening, closing }) => [
    halfWidth(opening),
    halfWidth(closing),
  ]);
  const isRounding = rest.abs().lt(Decimal.sum(...digits));
  const nothing = new Decimal(0);
  return {
    changes,
    rounding: isRounding ? rest : nothing,
    unexplained: isRounding ? nothing : rest,
  };
}

const changeOf = ({ opening, closing }: Ends): Decimal => closing.value.minus(opening.value);
