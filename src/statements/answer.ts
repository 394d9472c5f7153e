import { type Interval, exactly, negated, quotient, signed, sum } from "../decimal/interval";
import type { AsOfGiven } from "./as-of";
import { itemOfCode } from "./find-item";
import { impliedBase } from "./implied-base";
import { intervalOf } from "./interval-of";
import type { Formula, Item, Term } from "./item";
import {
  type Period,
  fiscalYearOf,
  isDiscrete,
  isYearToDate,
  lastQuarterOf,
  periodToken,
  quartersOf,
  yearToDate,
} from "./period";
import type { PublishedFact } from "./prints";
import { isFirst, publishedFact, releasesAsOf } from "./store";

/**
 * The value of an item in a period as of a day in the item's unit, the bounds that printed digits leave it, and
 * everything it rests on.
 */
export interface Answer extends Interval {
  readonly item: Item;
  readonly period: Period;
  /** The print of exactly this figure; absent for what we computed. */
  readonly published?: PublishedFact;
  /** How it was computed, in the user's words; absent for what is printed. */
  readonly formula?: string;
  /** Every published fact the value rests on. */
  readonly facts: readonly PublishedFact[];
}

/**
 * What the releases answer for an item in a period, or undefined where they do not; `ask` says why.
 *
 * In this order: the printed figure; a derived item by its formula; a stock in a span by its closing balance; a flow in
 * a span by the exact sum of its quarters; a quarter by its cumulative figure less the quarters before. Never rounded.
 *
 * Under `First` what is computed is so as of the first release with which it can be: it never mixes a figure with what
 * a later release restated.
 *
 * @param asOf which releases count; the pin when undefined
 */
export function answerOf(item: Item, period: Period, asOf: AsOfGiven): Answer | undefined {
  if (item.unit === "text") return undefined;
  const published = publishedFact(item.code, periodToken(period), asOf);
  if (published) return { item, period, ...intervalOf(published.fact), published, facts: [published] };
  if (!isFirst(asOf)) return computed(item, period, asOf);
  for (const { published: day } of releasesAsOf(asOf)) {
    const answer = computed(item, period, day);
    if (answer) return answer;
  }
  return undefined;
}

/**
 * The as-of by which figures that are computed with one another are taken: the one given, but for `First` the day of
 * the first release with which all of them are known.
 */
export function asOfAllKnown(
  asOf: AsOfGiven,
  figures: readonly (readonly [item: Item, period: Period])[],
): AsOfGiven {
  if (!isFirst(asOf)) return asOf;
  const areKnown = (day: string) => figures.every(([item, period]) => answerOf(item, period, day));
  return releasesAsOf(asOf).find(({ published }) => areKnown(published))?.published ?? asOf;
}

function computed(item: Item, period: Period, asOf: AsOfGiven): Answer | undefined {
  if (item.formula) return derived(item, item.formula, period, asOf);
  if (item.unit === "fraction") return undefined; // percentages do not add up
  if (isDiscrete(period)) return item.kind === "flow" ? fromCumulative(item, period, asOf) : undefined;
  return item.kind === "stock" ? closingBalance(item, period, asOf) : sumOfQuarters(item, period, asOf);
}

function derived(item: Item, formula: Formula, period: Period, asOf: AsOfGiven): Answer | undefined {
  if ("impliedBaseOf" in formula) {
    const base = impliedBase(formula.impliedBaseOf, period, asOf);
    if (!base) return undefined;
    const bounds = formula.bound === "middle" ? base.bounds : exactly(base.bounds[formula.bound]);
    return { item, period, ...bounds, formula: base.formula, facts: base.facts };
  }
  const parts = complete(partsOf(item).map((part) => answerOf(part, period, asOf)));
  if (!parts) return undefined;
  const bounds = "sum" in formula ? total(parts, formula.sum) : ratio(parts);
  if (!bounds) return undefined;
  const facts = parts.flatMap((part) => part.facts);
  return { item, period, ...bounds, formula: formulaInWords(formula), facts };
}

/** The items that a derived item is computed from. */
export function partsOf({ formula }: Item): Item[] {
  if (!formula || "impliedBaseOf" in formula) return [];
  const codes =
    "sum" in formula ? formula.sum.map(({ code }) => code) : [formula.ratio.of, formula.ratio.over];
  return codes.map(itemOfCode);
}

/** All of them, or undefined when one is missing. */
function complete(answers: readonly (Answer | undefined)[]): Answer[] | undefined {
  const found = answers.filter((answer) => answer !== undefined);
  return found.length === answers.length ? found : undefined;
}

/** The sum of the parts, each with the sign of its term. */
const total = (parts: readonly Answer[], terms: readonly Term[]): Interval =>
  sum(parts.map((part, i) => signed(terms[i]?.times ?? 1, part)));

/** Undefined where the denominator is not above zero beyond its rounding. */
function ratio([of, over]: readonly Answer[]): Interval | undefined {
  return of && over?.low.gt(0) ? quotient(of, over) : undefined;
}

function sumOfQuarters(item: Item, period: Period, asOf: AsOfGiven): Answer | undefined {
  const quarters = complete(quartersOf(period).map((quarter) => answerOf(item, quarter, asOf)));
  if (!quarters) return undefined;
  const formula = quarters.map((quarter) => periodToken(quarter.period)).join(" + ");
  return { item, period, ...sum(quarters), formula, facts: quarters.flatMap(({ facts }) => facts) };
}

function closingBalance(item: Item, period: Period, asOf: AsOfGiven): Answer | undefined {
  const last = answerOf(item, lastQuarterOf(period), asOf);
  return (
    last && {
      ...last,
      period,
      published: undefined,
      formula: `closing balance of ${periodToken(last.period)}`,
    }
  );
}

/** A quarter within a year of which the cumulative figure was printed: that, less the quarters before. */
function fromCumulative(item: Item, quarter: Period, asOf: AsOfGiven): Answer | undefined {
  if (isYearToDate(quarter)) return undefined; // the first quarter is its own cumulative figure
  const year = fiscalYearOf(quarter);
  const number = (quarter.firstQuarter % 4) + 1;
  const cumulative = publishedFact(item.code, periodToken(yearToDate(year, number)), asOf);
  const before = cumulative && answerOf(item, yearToDate(year, number - 1), asOf);
  if (!before) return undefined;
  const formula = `${cumulative.fact.period} − ${periodToken(before.period)}`;
  const rest = sum([intervalOf(cumulative.fact), negated(before)]);
  return { item, period: quarter, ...rest, formula, facts: [cumulative, ...before.facts] };
}

/** A derived item's recipe in words, e.g. `Total revenues − Total costs`. */
function formulaInWords(formula: Formula): string {
  const label = (code: string) => itemOfCode(code).label;
  if ("impliedBaseOf" in formula) return `${label(formula.impliedBaseOf)} ÷ (1 + printed growth)`;
  if ("ratio" in formula) return `${label(formula.ratio.of)} ÷ ${label(formula.ratio.over)}`;
  return formula.sum
    .map(({ code, times }, i) => `${times === 1 ? (i ? " + " : "") : " − "}${label(code)}`)
    .join("")
    .trim();
}
