import { Decimal } from "../../decimal/decimal";
import type { AsOfGiven } from "../as-of";
import { type Period, periodToken } from "../period";
import type { Case } from "./case";
import type { Driver } from "./drivers";

/** How an assumption came to be: by its rule, as the quarter before it, or not at all. */
export type Support = "by rule" | "carried" | "to be set";

/** A driver's default in one case, quarter by quarter. */
export interface Assumption {
  /** In the driver's unit, in the order of the quarters. */
  readonly values: readonly Decimal[];
  readonly support: readonly Support[];
  /** Which rule gave the first of them, in words. */
  readonly rule: string;
  /** The figures it rests on, each with where it is printed. */
  readonly source: string;
}

/**
 * The default of a driver in a case for the quarters that are not reported.
 *
 * The first one follows its rule; the ones after carry it on, or are to be set where carrying it would be a claim that
 * no release supports. What is to be set is neutral: no growth, all of a step is cost, no yen.
 *
 * @param quarters unreported ones, in order of time
 * @returns base revenue growth for 4Q03 to 4Q04: -0.088, then 0 to be set (as of 2004-02-16)
 */
export function assumptionOf(
  driver: Driver,
  inCase: Case,
  quarters: readonly Period[],
  asOf: AsOfGiven,
): Assumption {
  const [first, ...after] = quarters;
  const assumed = first && driver.rules[inCase](first, asOf);
  const neutral = new Decimal(driver.neutral);
  if (!assumed) {
    return {
      values: quarters.map(() => neutral),
      support: quarters.map(() => "to be set"),
      rule: "To be set: no rule has support",
      source: "the releases do not give the figures that its rule needs",
    };
  }
  return {
    values: [assumed.value, ...after.map(() => (driver.carries ? assumed.value : neutral))],
    support: ["by rule", ...after.map((): Support => (driver.carries ? "carried" : "to be set"))],
    rule: `${assumed.rule}${afterwards(driver, after)}`,
    source: assumed.source,
  };
}

const afterwards = ({ carries }: Driver, [next]: readonly Period[]): string =>
  next === undefined ? "" : `; from ${periodToken(next)} ${carries ? "carried on" : "to be set"}`;
