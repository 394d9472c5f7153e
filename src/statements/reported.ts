import { type Decimal, parseDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { toUsd } from "../finance/currency";
import { findItem } from "./find-item";
import type { Item } from "./item";
import { type Period, periodToken } from "./period";
import { allReleases, type PublishedFact, publishedFact, releaseAsOf } from "./store";

/** An as-of as a function or a cell gives it; absent means the pin. */
export type AsOfGiven = string | number | undefined;

export const currencies = ["JPY", "USD"] as const;
export type Currency = (typeof currencies)[number];

/**
 * The fact that answers an item in a period as of a day.
 *
 * @throws FinanceError `notInSource` naming the item, the period, and the periods that are published.
 */
export function reportedFact(item: Item, period: Period, asOf: AsOfGiven): PublishedFact {
  const token = periodToken(period);
  const published = publishedFact(item.code, token, asOf);
  if (published) return published;
  const until = releaseAsOf(asOf).published;
  const periods = publishedPeriods(item, until);
  throw new FinanceError(
    "notInSource",
    `${item.label} for ${token} is not in the releases published up to ${until}` +
      (periods.length ? `, which give it for ${periods.join(", ")}.` : "."),
  );
}

/**
 * The published value of an item, in its own unit or in US dollars at the rate printed for that very period.
 *
 * @returns JPY million or USD million for amounts: GET of 3Q03 revenue in USD is 9633 ÷ 107.13 = 89.9187…
 * @throws FinanceError `notInSource` when the figure, or for dollars the rate of its period, was not published.
 */
export function reportedValue(item: Item, period: Period, currency: Currency, asOf: AsOfGiven): Decimal {
  const value = parseDecimal(reportedFact(item, period, asOf).fact.value);
  if (currency === "JPY" || item.unit !== "JPY million") return value;
  return toUsd(value, printedRate(period, asOf));
}

/**
 * The convenience rate printed for a period, JPY per USD: 107.13 for 3Q03.
 *
 * @throws FinanceError `notInSource` when no release printed one for that period.
 */
export function printedRate(period: Period, asOf: AsOfGiven): Decimal {
  return parseDecimal(reportedFact(findItem("ConvenienceRate"), period, asOf).fact.value);
}

/** The convenience rate that the newest release as of a day printed; the default of every conversion. */
export function latestRate(asOf: AsOfGiven): Decimal {
  const release = releaseAsOf(asOf);
  const rate = release.facts.find((fact) => fact.item === "ConvenienceRate");
  if (rate) return parseDecimal(rate.value);
  throw new FinanceError("notInSource", `The release of ${release.published} printed no convenience rate.`);
}

function publishedPeriods(item: Item, until: string): string[] {
  const tokens = allReleases()
    .filter((release) => release.published <= until)
    .flatMap((release) => release.facts.filter((fact) => fact.item === item.code).map((fact) => fact.period));
  return [...new Set(tokens)];
}
