import { type Decimal, parseDecimal } from "../decimal/decimal";
import type { AsOfGiven } from "./as-of";
import { itemOfCode } from "./find-item";
import { impliedBase } from "./implied-base";
import type { Formula, Item } from "./item";
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
import { type PublishedFact, publishedFact } from "./store";

/** The value of an item in a period as of a day, with everything it rests on. */
export interface Answer {
  readonly item: Item;
  readonly period: Period;
  /** In the item's unit. */
  readonly value: Decimal;
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
 * @param asOf which releases count; the pin when undefined
 */
export function answerOf(item: Item, period: Period, asOf: AsOfGiven): Answer | undefined {
  if (item.unit === "text" || item.notInSource) return undefined;
  const published = publishedFact(item.code, periodToken(period), asOf);
  if (published) {
    return { item, period, value: parseDecimal(published.fact.value), published, facts: [published] };
  }
  if (item.formula) return derived(item, item.formula, period, asOf);
  if (item.unit === "fraction") return undefined; // percentages do not add up
  if (isDiscrete(period)) return item.kind === "flow" ? fromCumulative(item, period, asOf) : undefined;
  return item.kind === "stock" ? closingBalance(item, period, asOf) : sumOfQuarters(item, period, asOf);
}

function derived(item: Item, formula: Formula, period: Period, asOf: AsOfGiven): Answer | undefined {
  if ("impliedBaseOf" in formula) {
    const base = impliedBase(formula.impliedBaseOf, period, asOf);
    return base && { item, period, value: base[formula.bound], formula: base.formula, facts: base.facts };
  }
  const codes =
    "sum" in formula ? formula.sum.map(({ code }) => code) : [formula.ratio.of, formula.ratio.over];
  const parts: Answer[] = [];
  for (const code of codes) {
    const part = answerOf(itemOfCode(code), period, asOf);
    if (!part) return undefined;
    parts.push(part);
  }
  const value =
    "sum" in formula
      ? sumOf(
          parts,
          formula.sum.map(({ times }) => times),
        )
      : ratioOf(parts);
  if (!value) return undefined;
  return {
    item,
    period,
    value,
    formula: formulaInWords(formula),
    facts: parts.flatMap(({ facts }) => facts),
  };
}

function sumOf(parts: readonly Answer[], signs: readonly (1 | -1)[]): Decimal {
  return parts.map(({ value }, i) => value.times(signs[i] as 1 | -1)).reduce((sum, value) => sum.plus(value));
}

const ratioOf = ([of, over]: readonly Answer[]): Decimal | undefined =>
  of && over && !over.value.isZero() ? of.value.div(over.value) : undefined;

function sumOfQuarters(item: Item, period: Period, asOf: AsOfGiven): Answer | undefined {
  const quarters = quartersOf(period).map((quarter) => answerOf(item, quarter, asOf));
  if (!quarters.every((quarter) => quarter !== undefined)) return undefined;
  const formula = quarters.map((quarter) => periodToken(quarter.period)).join(" + ");
  const value = sumOf(
    quarters,
    quarters.map(() => 1),
  );
  return { item, period, value, formula, facts: quarters.flatMap(({ facts }) => facts) };
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
  const value = parseDecimal(cumulative.fact.value).minus(before.value);
  return { item, period: quarter, value, formula, facts: [cumulative, ...before.facts] };
}

/** A derived item's recipe in words, e.g. `Total revenues − Total costs`. */
export function formulaInWords(formula: Formula): string {
  const label = (code: string) => itemOfCode(code).label;
  if ("impliedBaseOf" in formula) return `${label(formula.impliedBaseOf)} ÷ (1 + printed growth)`;
  if ("ratio" in formula) return `${label(formula.ratio.of)} ÷ ${label(formula.ratio.over)}`;
  return formula.sum
    .map(({ code, times }, i) => `${times === 1 ? (i ? " + " : "") : " − "}${label(code)}`)
    .join("")
    .trim();
}
