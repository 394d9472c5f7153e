import { Decimal } from "../../decimal/decimal";
import type { AsOfGiven } from "../as-of";
import { type Period, periodToken, shiftPeriod } from "../period";
import { type Figure, type History, historyOf, inMillions } from "./figure";
import { revenueGrowth, revenues } from "./histories";

/** What a rule makes of the past for the first quarter that is not reported. */
export interface Assumed extends Figure {
  /** The rule in words, e.g. `Mean of 2Q03 and 3Q03`. */
  readonly rule: string;
}

/** A named way from disclosed or derived figures to an assumption; undefined where they do not support it. */
export type Rule = (quarter: Period, asOf: AsOfGiven) => Assumed | undefined;

/** As in the quarter before. */
export const last = (history: History): Rule =>
  over(
    history,
    1,
    (before) => `As in ${before}`,
    ([value]) => value as Decimal,
  );

/** The mean of the last quarters. */
export const mean = (history: History, quarters: number): Rule =>
  over(
    history,
    quarters,
    (before) => `Mean of ${before}`,
    (values) => Decimal.sum(...values).div(quarters),
  );

export const lowest = (history: History, quarters: number): Rule =>
  over(
    history,
    quarters,
    (before) => `Lowest of ${before}`,
    (values) => Decimal.min(...values),
  );

export const highest = (history: History, quarters: number): Rule =>
  over(
    history,
    quarters,
    (before) => `Highest of ${before}`,
    (values) => Decimal.max(...values),
  );

/** The same number whatever the releases say, and why. */
export const always =
  (value: number, rule: string, source: string): Rule =>
  () => ({ value: new Decimal(value), rule, source });

/** Revenue growth on the year before as last printed. */
export const lastGrowth: Rule = over(
  revenueGrowth,
  1,
  () => "Last printed growth",
  ([growth]) => growth as Decimal,
);

/** The last printed growth, improved once more by as much as it improved last. */
export const lastImprovementAgain: Rule = over(
  revenueGrowth,
  2,
  () => "Last improvement once more",
  ([before, now]) => (now as Decimal).times(2).minus(before as Decimal),
);

/** The growth printed before the last. */
export const growthBefore: Rule = over(
  revenueGrowth,
  2,
  () => "The growth printed before the last",
  ([before]) => before as Decimal,
);

/**
 * The share of a step in revenue that went into costs when the same step was made the year before.
 *
 *     share = 1 − change in operating income ÷ change in revenues
 *
 * From 3Q02 to 4Q02 operating income rose by 121 on revenues that rose by 2,475: a share of 0.951. All costs count,
 * since only operating income was printed for those quarters.
 */
export const precedentShare: Rule = (quarter, asOf) => {
  const [from, to] = [shiftPeriod(quarter, -5), shiftPeriod(quarter, -4)];
  const steps = [historyOf("OperatingIncome"), revenues].map((history) => stepOf(history, from, to, asOf));
  const [income, revenue] = steps;
  if (!income || !revenue || revenue.value.isZero()) return undefined;
  return {
    value: new Decimal(1).minus(income.value.div(revenue.value)),
    rule: `Precedent of ${periodToken(from)} to ${periodToken(to)}`,
    source:
      `operating income ${inMillions(income.value)} on revenues ${inMillions(revenue.value)}: ` +
      `${income.source}; ${revenue.source}`,
  };
};

/** Total costs over total revenues in the quarter before. */
export const lastCostRatio: Rule = (quarter, asOf) => {
  const before = shiftPeriod(quarter, -1);
  const [costs, revenue] = ["TotalCosts", "TotalRevenues"].map((code) => historyOf(code)(before, asOf));
  if (!costs || !revenue?.value.gt(0)) return undefined;
  return {
    value: costs.value.div(revenue.value),
    rule: `Cost ratio of ${periodToken(before)}`,
    source: `${costs.source} over ${revenue.source}`,
  };
};

/** A rule over the last quarters before the first forecast, oldest first; each of them must be known. */
function over(
  history: History,
  quarters: number,
  name: (before: string) => string,
  rule: (values: readonly Decimal[]) => Decimal,
): Rule {
  return (quarter, asOf) => {
    const before = Array.from({ length: quarters }, (_, i) => shiftPeriod(quarter, i - quarters));
    const figures = before.flatMap((each) => history(each, asOf) ?? []);
    if (figures.length < quarters) return undefined;
    return {
      value: rule(figures.map(({ value }) => value)),
      rule: name(listed(before.map(periodToken))),
      source: figures.map(({ source }) => source).join("; "),
    };
  };
}

/** E.g. `2Q03 and 3Q03`. */
const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" and ");

function stepOf(history: History, from: Period, to: Period, asOf: AsOfGiven): Figure | undefined {
  const [before, after] = [history(from, asOf), history(to, asOf)];
  return (
    before && after && { value: after.value.minus(before.value), source: `${before.source}, ${after.source}` }
  );
}
