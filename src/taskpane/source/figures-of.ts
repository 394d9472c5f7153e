import { FinanceError, outcomeOf } from "../../errors";
import type { Given } from "../../functions/call-function";
import type { AsOfGiven } from "../../statements/as-of";
import { findCurrency } from "../../statements/currency";
import { isDateSerial } from "../../statements/date";
import { findItem, itemOfCode } from "../../statements/find-item";
import type { Item } from "../../statements/item";
import { periodOf } from "../../statements/parse-period";
import { type Period, lastQuarterOf } from "../../statements/period";
import { growthBase } from "../../statements/ratios";
import { ratePlace } from "../../statements/reported";
import { latestQuarter } from "../../statements/reported-quarters";
import { currentDateSystem } from "../../statements/store";
import { type Trace, traceOf } from "../../statements/trace";
import type { ListedFunction } from "../functions/function-list";

/**
 * The published figures that a call rests on: of its item and period, what a ratio or growth sets that against, and
 * the rate of a conversion. None where the arguments name none, or name wrongly: then the call's own error says so.
 */
export function figuresOf({ id, parameters }: ListedFunction, given: readonly Given[]): Trace[] {
  const valueAt = (i: number): unknown => given[i]?.cells[0]?.[0];
  const argument = (name: string) => valueAt(parameters.findIndex((each) => each.name === name));
  const asOf = textOrNumber(argument("asOf"));
  const named = (text: string | number) => periodOf(text, () => latestQuarter(asOf), currentDateSystem());

  const rateAt = { TOUSD: 1, TOJPY: 1, USDRATE: 0 }[id];
  if (rateAt !== undefined) return traced(() => rateFigure(valueAt(rateAt), asOf));

  const isRatio = id === "MARGIN" || id === "GROWTHRATE"; // whose arguments may be numbers too
  const takesFigure = parameters[0]?.picker === "item" && parameters[1]?.picker === "period";
  const [item, token] = [valueAt(0), textOrNumber(valueAt(1))];
  if (!(isRatio || takesFigure) || typeof item !== "string" || token === undefined) return [];
  return traced(() => {
    const [of, period] = [findItem(item), named(token)];
    const against = isRatio ? comparedWith(id, of, period, valueAt(2), named) : undefined;
    const currency = textOrNumber(argument("currency"));
    const inDollars =
      currency !== undefined && findCurrency(String(currency)) === "USD" && of.unit === "JPY million";
    return [
      traceOf(of, period, asOf),
      ...(against ? [traceOf(...against, asOf)] : []),
      ...(inDollars ? [traceOf(rate, lastQuarterOf(period), asOf)] : []),
    ];
  });
}

const rate = itemOfCode("ConvenienceRate");

/** The printed rate that a conversion uses; none where the user gave a number that is one. */
function rateFigure(given: unknown, asOf: AsOfGiven): Trace[] {
  if (typeof given === "number" && !isDateSerial(given)) return [];
  const place = ratePlace(given as string | number | undefined, asOf);
  return [traceOf(rate, place.period, place.asOf)];
}

/** What a margin is of, or growth is over. */
function comparedWith(
  id: string,
  item: Item,
  period: Period,
  versus: unknown,
  named: (text: string | number) => Period,
): [Item, Period] | undefined {
  if (id === "MARGIN") return item.isMargin ? undefined : [itemOfCode("TotalRevenues"), period];
  const word = typeof versus === "string" ? versus.trim() : "";
  return [item, growthBase(period, word.toLowerCase()) ?? named(word)];
}

function textOrNumber(value: unknown): string | number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" ? value : undefined;
}

function traced(figures: () => Trace[]): Trace[] {
  const found = outcomeOf(figures);
  return found instanceof FinanceError ? [] : found;
}
