import type { AsOfGiven } from "./as-of";
import { ask } from "./ask";
import type { Item, Unit } from "./item";
import { type Period, periodInWords, periodToken } from "./period";
import type { PublishedFact } from "./prints";
import type { Fact } from "./release";
import { vintages } from "./store";

/** One print of a figure: what stands where in which release. */
export interface Print extends Pick<
  Fact,
  | "label"
  | "period"
  | "printed"
  | "unit"
  | "precision"
  | "section"
  | "page"
  | "line"
  | "status"
  | "enteredBy"
  | "enteredOn"
> {
  readonly company: string;
  readonly title: string;
  /** Publication date. */
  readonly published: string;
  /** Where the document can be read, when it is not a file of the user's. */
  readonly address?: string;
}

/** Everything the releases say of an item in a period, as plain data ready to be shown. */
export interface Trace {
  readonly code: string;
  readonly label: string;
  readonly sign: string;
  /** Token and words of the period. */
  readonly period: string;
  readonly periodInWords: string;
  readonly unit: Unit;
  /** Decimal text in `unit`. */
  readonly value: string;
  /** Between which values the printed digits leave it, e.g. 235.5 and 236.5. */
  readonly bounds: readonly [low: string, high: string];
  /** Absent for what we computed. */
  readonly print?: Print;
  /** How it was computed, and the prints it rests on; absent for what is printed. */
  readonly derived?: { readonly formula: string; readonly from: readonly Print[] };
  /** Every print of exactly this figure, oldest first. */
  readonly vintages: readonly Print[];
  /** What is inferred in attributing printed figures to this item. */
  readonly inference?: string;
}

/**
 * Traces a figure to the lines it was printed on.
 *
 * @param asOf which releases count; the pin when undefined
 * @throws FinanceError as `ask`: why there is no such figure
 */
export function traceOf(item: Item, period: Period, asOf?: AsOfGiven): Trace {
  const { value, low, high, published, formula, facts } = ask(item, period, asOf);
  const token = periodToken(period);
  return {
    code: item.code,
    label: item.label,
    sign: item.sign,
    period: token,
    periodInWords: periodInWords(period),
    unit: item.unit,
    value: value.toString(),
    bounds: [low.toString(), high.toString()],
    ...(published
      ? { print: printOf(published) }
      : { derived: { formula: formula ?? "", from: distinct(facts) } }),
    vintages: vintages(item.code, token, asOf).map(printOf),
    ...(item.inference && { inference: item.inference }),
  };
}

const distinct = (facts: readonly PublishedFact[]): Print[] =>
  [...new Map(facts.map((published) => [published.fact, published])).values()].map(printOf);

function printOf({ fact, release }: PublishedFact): Print {
  const { label, period, printed, unit, precision, section, page, line, status, enteredBy, enteredOn } = fact;
  const { company, title, published, source } = release;
  return {
    ...{ label, period, printed, unit, precision, section, line, status, company, title, published },
    ...(page !== undefined && { page }),
    ...(enteredBy !== undefined && { enteredBy, enteredOn }),
    ...(source !== undefined && { address: source }),
  };
}
