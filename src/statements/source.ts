import { parseDecimal } from "../decimal/decimal";
import type { Answer } from "./answer";
import type { Item } from "./item";
import { periodToken } from "./period";
import type { Fact, Place, Release, Remark } from "./release";
import type { PublishedFact } from "./prints";

/**
 * Where a value comes from, in one text: what was printed and where, or the formula with the prints it rests on.
 *
 * E.g. "Operating income (loss) 1Q03: (1,206) JPY million. Internet Initiative Japan Inc., Third Quarter Results …
 * (2004-02-16), Results table, line 104."
 */
export function citation(answer: Answer): string {
  const { item, period, published, formula, facts } = answer;
  const inference = item.inference ? ` Attribution inferred: ${item.inference}` : "";
  if (published) return `${item.label} ${quotation(published)} ${documentOf(published)}${inference}`;
  const parts = [...new Set(facts.map((fact) => `${fact.fact.label} ${quotation(fact)} ${placeOf(fact)}`))];
  return `${item.label} ${periodToken(period)}: derived, ${formula ?? ""}. ${parts.join(" ")}${inference}`;
}

const quotation = ({ fact }: PublishedFact): string => {
  const unit = fact.unit === "fraction" ? "" : ` ${fact.unit}`;
  const value = inFigures(fact);
  // A sentence leaves the sign of a loss to its words, and may count in billions.
  const print = value === fact.printed ? "" : `, printed ${fact.printed}`;
  return `${fact.period}: ${value}${unit}${print}.`;
};

/** The value as a results table would print it in the fact's unit: (1,206), or 13.4%. */
function inFigures({ value, unit, precision }: Fact): string {
  const scale = unit === "fraction" ? 100 : 1;
  const number = parseDecimal(value).times(scale);
  const digits = number.abs().toFixed(parseDecimal(precision).times(scale).decimalPlaces());
  const grouped = digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",");
  if (unit === "fraction") return `${number.isNegative() ? "-" : ""}${grouped}%`;
  return number.isNegative() ? `(${grouped})` : grouped;
}

const documentOf = (published: PublishedFact): string =>
  `${published.release.company}, ${published.release.title} ${placeOf(published)}`;

const placeOf = ({ fact, release }: PublishedFact): string => `(${release.published}), ${inWords(fact)}.`;

const inWords = ({ section, page, line }: Place): string =>
  [section, ...(page === undefined ? [] : [`page ${page}`]), ...(line === null ? [] : [`line ${line}`])].join(
    ", ",
  );

/** Where a release says something of an item without a number. */
export function remarkCitation(
  item: Item,
  { remark, release }: { remark: Remark; release: Release },
): string {
  return `${item.label} ${remark.period}: ${remark.says}. (${release.published}), ${inWords(remark)}.`;
}
