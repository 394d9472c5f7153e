import { Decimal } from "../decimal/decimal";
import type { Interval } from "../decimal/interval";

/**
 * How far a figure is from the published one, beyond what printed digits can tell.
 *
 *     0 within the rounding of the print, else given − published
 *
 * Strictly within: 236 is printed for anything between 235.5 and 236.5, and neither bound ties out. In the unit of the
 * figures; not rounded.
 *
 * @returns `tieOut(236.4, 236 ± 0.5)` is 0, `tieOut(237, 236 ± 0.5)` is 1
 */
export function tieOut(given: Decimal, published: Interval): Decimal {
  const agrees = given.gt(published.low) && given.lt(published.high);
  return agrees ? new Decimal(0) : given.minus(published.value);
}
