import { type Decimal, parseDecimal } from "../decimal/decimal";
import { type Interval, quotient } from "../decimal/interval";
import { FinanceError } from "../errors";
import { toUsd } from "../finance/currency";
import type { AsOfGiven } from "./as-of";
import { type Answer, asOfAllKnown } from "./answer";
import { ask } from "./ask";
import type { Currency } from "./currency";
import { dateFromSerial, isDateSerial } from "./date";
import { itemOfCode } from "./find-item";
import { intervalOf } from "./interval-of";
import type { Item } from "./item";
import { parsePeriod, periodOf } from "./parse-period";
import { type Period, lastQuarterOf, periodToken } from "./period";
import type { Fact, Release } from "./release";
import { latestQuarter } from "./reported-quarters";
import { currentDateSystem, publishedFact, releaseAsOf, releaseNamed, vintages } from "./store";

/**
 * The value of an item in a period, in its own unit or in US dollars at the rate printed for that very period.
 *
 * @returns JPY million or USD million for amounts: 3Q03 revenue in USD is 9633 ÷ 107.13 = 89.9187…; a fraction or a
 * rate whatever the currency
 * @throws FinanceError `notInSource` when the figure, or for dollars the rate of its period, was not published.
 */
export function reportedValue(item: Item, period: Period, currency: Currency, asOf?: AsOfGiven): Decimal {
  const { value } = ask(item, period, asOf);
  return currency === "JPY" || item.unit !== "JPY million" ? value : toUsd(value, printedRate(period, asOf));
}

/**
 * The published figure of an item in a period with the bounds that its print leaves it, in its own unit or in dollars:
 * those that a release printed beside the yen that still count, else yen at the rate printed for that very period.
 *
 * @throws FinanceError `notInSource` as `reportedValue`.
 */
export function reportedBounds(item: Item, period: Period, currency: Currency, asOf?: AsOfGiven): Interval {
  if (currency === "JPY" || item.unit !== "JPY million") return ask(item, period, asOf);
  const rate = itemOfCode("ConvenienceRate");
  const day = asOfAllKnown(asOf, [
    [item, period],
    [rate, lastQuarterOf(period)],
  ]);
  const yen = ask(item, period, day);
  return dollarsBeside(yen, day) ?? quotient(yen, ask(rate, lastQuarterOf(period), day));
}

/** What was printed in dollars for a figure in yen; none once the yen beside it have been restated. */
function dollarsBeside({ item, period, published }: Answer, asOf: AsOfGiven): Interval | undefined {
  const dollars = publishedFact(item.code, periodToken(period), asOf, "USD million");
  if (!dollars || !published) return undefined;
  const yen = vintages(item.code, periodToken(period), asOf).find(
    ({ release }) => release === dollars.release,
  );
  return yen?.fact.value === published.fact.value ? intervalOf(dollars.fact) : undefined;
}

/**
 * The convenience rate printed for a period, JPY per USD: 107.13 for 3Q03; for a longer period that of its last quarter.
 *
 * @throws FinanceError `notInSource` when no release printed one for it.
 */
export function printedRate(period: Period, asOf?: AsOfGiven): Decimal {
  return ask(itemOfCode("ConvenienceRate"), lastQuarterOf(period), asOf).value;
}

/** The convenience rate that the newest release as of a day printed; the default of every conversion. */
export const latestRate = (asOf?: AsOfGiven): Decimal => parseDecimal(rateFactOf(releaseAsOf(asOf)).value);

/** Where a convenience rate was printed: for which quarter, and which releases count. */
export interface RatePlace {
  readonly period: Period;
  readonly asOf: AsOfGiven;
}

/**
 * Where the rate stands that a text or a date names: the title or day of a release for the rate of that release, else a
 * period, or a date in it. Without a name it is that of the newest release.
 *
 * @param periodNamed reads a period, where its errors are to say more
 * @returns of "2004-02-16" and of "3Q03" the place of 107.13, of "1Q03" that of 119.87
 * @throws FinanceError `unknownPeriod`, or `notInSource` for a release without a rate
 */
export function ratePlace(
  given: string | number | undefined,
  asOf: AsOfGiven,
  periodNamed = (name: string | number) => periodOf(name, () => latestQuarter(asOf), currentDateSystem()),
): RatePlace {
  const release = given === undefined ? releaseAsOf(asOf) : releaseCalled(given);
  if (!release) return { period: lastQuarterOf(periodNamed(given ?? "")), asOf };
  return { period: parsePeriod(rateFactOf(release).period), asOf: release.published };
}

const releaseCalled = (name: string | number): Release | undefined =>
  typeof name === "string"
    ? releaseNamed(name)
    : isDateSerial(name)
      ? releaseNamed(dateFromSerial(name, currentDateSystem()))
      : undefined;

function rateFactOf({ facts, published }: Release): Fact {
  const rate = facts.find((fact) => fact.item === "ConvenienceRate");
  if (rate) return rate;
  throw new FinanceError("notInSource", `The release of ${published} printed no convenience rate.`);
}
