import { isDate } from "../../statements/date";
import { itemOfCode } from "../../statements/find-item";
import type { Item, Unit } from "../../statements/item";
import { items } from "../../statements/items.data";
import { isDiscrete, periodToken } from "../../statements/period";
import type { Fact, Release } from "../../statements/release";
import { checkCompany, iij } from "../company";
import type { Draft, UnmappedLine } from "../draft";
import { scaleFigure } from "../figure";
import type { FindLabel } from "../find-label";
import type { Report } from "../issue";
import { type CompanyFacts, type ConceptFacts, conceptsOf, type Entry } from "./companyfacts";
import { concepts } from "./concepts.data";
import { periodOfSpan } from "./span";

/** A figure whose item, period and unit are clear. */
interface Figure {
  readonly item: Item;
  /** Place of its concept among those of the item; the smallest counts. */
  readonly rank: number;
  readonly period: string;
  readonly unit: Unit;
  /** Whole yen or dollars. */
  readonly amount: string;
  readonly filed: string;
  readonly form: string;
  readonly filing: string;
  readonly concept: string;
  readonly label: string;
}

/** IIJ's number with the SEC. */
const cik = 1090633;

const rankByConcept = new Map(
  Object.entries(concepts).flatMap(([item, names]) =>
    names.map((name, rank) => [name, { item, rank }] as const),
  ),
);
const order = new Map(items.map(({ code }, index) => [code, index]));

/**
 * The releases in SEC companyfacts: one for each day of filing, with what it said first or said anew.
 *
 * A figure that a later filing repeats is the same figure; one that it changes is a vintage. Amounts in whole yen are
 * millions exactly. Neither the order of the file nor its `fy` and `fp` are trusted.
 */
export function importCompanyFacts(data: CompanyFacts, find: FindLabel, report: Report): Draft {
  const company = typeof data["entityName"] === "string" ? data["entityName"] : "";
  if (Number(data["cik"]) !== cik) checkCompany(company || `CIK ${String(data["cik"])}`, null, report);
  const figures: Figure[] = [];
  const unmapped: UnmappedLine[] = [];
  for (const facts of conceptsOf(data)) {
    const known = rankByConcept.get(facts.concept);
    const item = known ? itemOfCode(known.item) : find(facts.concept);
    if (item) figures.push(...figuresOf(facts, item, known?.rank ?? 0, report));
    else unmapped.push(unmappedLine(facts, report));
  }
  return { releases: releasesOf(figures, report), unmapped };
}

/** In yen; in dollars only what no filing gives in yen for the same span. */
function figuresOf(facts: ConceptFacts, item: Item, rank: number, report: Report): Figure[] {
  const yen = facts.units["JPY"] ?? [];
  const spans = new Set(yen.map(spanOf));
  const dollars = (facts.units["USD"] ?? []).filter((entry) => !spans.has(spanOf(entry)));
  const read = (entry: Entry, unit: Unit) => readEntry(entry, facts, item, rank, unit);
  const all = [
    ...yen.map((entry) => read(entry, "JPY million")),
    ...dollars.map((entry) => read(entry, "USD million")),
  ];
  const others = Object.entries(facts.units).flatMap(([unit, entries]) =>
    unit === "JPY" || unit === "USD" ? [] : entries.map(() => `its unit is ${unit}`),
  );
  const unclear = [...all.filter((figure) => typeof figure === "string"), ...others];
  for (const why of new Set(unclear)) {
    const found = `${facts.concept}, figures: ${unclear.filter((other) => other === why).length}`;
    const expected = "whole yen for a quarter or a span from April 1";
    report({
      code: "figureNotImported",
      line: null,
      found,
      expected,
      message: `Not imported (${found}): ${why}.`,
    });
  }
  return all.filter((figure) => typeof figure !== "string");
}

const spanOf = ({ start, end }: Entry): string => `${String(start)} ${String(end)}`;

/** A figure, or why it is none. */
function readEntry(entry: Entry, facts: ConceptFacts, item: Item, rank: number, unit: Unit): Figure | string {
  const { start, end, val, accn, form, filed } = entry;
  if (typeof val !== "number" || !Number.isSafeInteger(val)) return "the amount is no whole number";
  if (typeof end !== "string" || typeof filed !== "string" || !isDate(filed)) return "a date is missing";
  if ((start === undefined) !== (item.kind === "stock")) {
    return item.kind === "stock" ? "a balance has no first day" : "its first day is missing";
  }
  const period = start === undefined || typeof start === "string" ? periodOfSpan(start, end) : undefined;
  if (!period || (item.kind === "stock" && !isDiscrete(period)))
    return "its days are those of no fiscal period";
  const { concept, label } = facts;
  return {
    ...{ item, rank, period: periodToken(period), unit, amount: String(val), filed },
    ...{ form: String(form), filing: String(accn), concept, label },
  };
}

function unmappedLine({ concept, units }: ConceptFacts, report: Report): UnmappedLine {
  const figures = Object.entries(units).flatMap(([unit, entries]) =>
    entries.map(({ end, val }) => ({ head: `${String(end)} ${unit}`, printed: String(val) })),
  );
  const found = `${concept}, figures: ${figures.length}`;
  const message = `"${concept}" is no item of the catalogue; its figures (${figures.length}) were not imported.`;
  report({ code: "unmappedLine", line: null, found, expected: "a concept of the item catalogue", message });
  return { label: concept, line: null, figures };
}

function releasesOf(figures: readonly Figure[], report: Report): Release[] {
  const latest = new Map<string, string>();
  return [...groupedBy(figures, ({ filed }) => filed)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([filed, ofDay]) => {
      const exponent = roundedTo(ofDay);
      const counting = [...groupedBy(ofDay, keyOf).values()].flatMap(
        (same) => countingFigure(same, report) ?? [],
      );
      const said = counting.filter((figure) => latest.get(keyOf(figure)) !== figure.amount);
      for (const figure of said) latest.set(keyOf(figure), figure.amount);
      if (said.length === 0) return [];
      const filings = [...new Set(ofDay.map(({ form, filing }) => `${form} ${filing}`))].sort();
      const facts = said.map((figure) => factOf(figure, exponent)).sort(inOrder);
      const title = `SEC filing ${filings.join(", ")}`;
      return [{ published: filed, company: iij, title, unit: "JPY million", facts }];
    });
}

const keyOf = ({ item, period, unit }: Figure): string => `${item.code} ${period} ${unit}`;

/** The one figure of several for the same item, period and day; two of the same concept cannot both be right. */
function countingFigure(same: readonly Figure[], report: Report): Figure | undefined {
  const rank = Math.min(...same.map((figure) => figure.rank));
  const [first, ...others] = same.filter((figure) => figure.rank === rank);
  if (!first) return undefined;
  const contrary = others.find(({ amount }) => amount !== first.amount);
  if (contrary) {
    const [found, expected] = [`${first.amount} and ${contrary.amount}`, "one figure"];
    const message = `"${first.concept}" for ${first.period} is both ${found} in the filings of ${first.filed}.`;
    report({ code: "conflictingFigures", line: null, found, expected, message });
    return undefined;
  }
  for (const other of same.filter((figure) => figure.rank > rank && figure.amount !== first.amount)) {
    const found = `${other.amount} of ${other.concept} for ${other.period}`;
    const message = `Not imported (${found}): ${first.concept} counts, which is ${first.amount}.`;
    report({ code: "figureNotImported", line: null, found, expected: first.amount, message });
  }
  return first;
}

/** The power of ten that a day's amounts are all rounded to: companyfacts does not say, and 6 is millions. */
function roundedTo(figures: readonly Figure[]): number {
  return (
    [6, 3].find((power) =>
      figures.every(({ amount }) => amount === "0" || amount.endsWith("0".repeat(power))),
    ) ?? 0
  );
}

function factOf(
  { item, period, unit, amount, label, concept, form, filing }: Figure,
  exponent: number,
): Fact {
  const { value, precision } = scaleFigure({ value: amount, precision: `1${"0".repeat(exponent)}` }, -6);
  const section = `${concept} in ${form} ${filing}`;
  const said = { item: item.code, label, period, value, unit, printed: amount, precision };
  return { ...said, section, line: null, status: "filed" };
}

const inOrder = (a: Fact, b: Fact): number =>
  (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0) || a.period.localeCompare(b.period);

function groupedBy<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
