import { cellFromDecimal, type Decimal } from "../../decimal/decimal";
import { FinanceError } from "../../errors";
import { isForecast } from "../../statements/actual";
import { findCurrency } from "../../statements/currency";
import { findItem } from "../../statements/find-item";
import { periodOf } from "../../statements/parse-period";
import type { Period } from "../../statements/period";
import { growthBase, growthOf, marginOf } from "../../statements/ratios";
import { printedRate, ratePlace, reportedValue } from "../../statements/reported";
import { latestQuarter } from "../../statements/reported-quarters";
import { currentDateSystem } from "../../statements/store";

import type { CellValue } from "../sheet-plan";

/** The arguments of a call as values; undefined where one is blank or left out. */
export type Given = readonly (CellValue | undefined)[];

interface LiveFunction {
  /** Where the as-of stands among the arguments. */
  readonly asOfAt: number;
  answer(given: Given, asOf: CellValue): Decimal | CellValue;
}

/** The functions whose answer is one figure of an item in a period. */
const functions: Readonly<Record<string, LiveFunction>> = {
  GET: {
    asOfAt: 3,
    answer: ([item, period, currency], asOf) =>
      reportedValue(findItem(String(item)), periodGiven(period, asOf), currencyGiven(currency), asOf),
  },
  MARGIN: {
    asOfAt: 2,
    answer: ([item, period], asOf) => marginOf(findItem(String(item)), periodGiven(period, asOf), asOf),
  },
  GROWTHRATE: {
    asOfAt: 3,
    answer([item, given], asOf) {
      const period = periodGiven(given, asOf);
      return growthOf(findItem(String(item)), period, growthBase(period, "")!, asOf);
    },
  },
  ACTUALOR: {
    asOfAt: 4,
    answer([item, given, forecast, currency], asOf) {
      const period = periodGiven(given, asOf);
      if (isForecast(period, asOf)) return forecast ?? 0; // a blank forecast cell shows as 0
      return reportedValue(findItem(String(item)), period, currencyGiven(currency), asOf);
    },
  },
  USDRATE: {
    asOfAt: 1,
    answer([given], asOf) {
      const place = ratePlace(given, asOf);
      return printedRate(place.period, place.asOf);
    },
  },
};

/** Where the as-of stands among the arguments of a function whose answers can be foretold; undefined for others. */
export const asOfPlace = (name: string): number | undefined => functions[name]?.asOfAt;

/**
 * What a call answers as of a day, or undefined where that cannot be told from its arguments alone.
 *
 * @param name one for which `asOfPlace` has a place
 */
export function foretell(name: string, given: Given, asOf: CellValue): CellValue | undefined {
  const known = functions[name];
  if (!known || (name === "GROWTHRATE" && given[2] !== undefined)) return undefined;
  try {
    const answer = known.answer(given, asOf);
    return typeof answer === "object" ? cellFromDecimal(answer) : answer;
  } catch (error) {
    if (error instanceof FinanceError) return "#N/A";
    throw error;
  }
}

/** Whether a call answers the same as of every day, whatever the rest of its arguments are. */
export function ignoresAsOf(name: string, [first, second]: Given): boolean {
  if (name.startsWith("PROBE.")) return true;
  if (name === "MARGIN" || name === "GROWTHRATE") return typeof first === "number";
  if (name === "TOUSD" || name === "TOJPY") return typeof second === "number" && second <= 500; // a rate
  if (name === "PERIOD" || name === "PERIODDATE")
    return first !== undefined && !/FQ|LTM/i.test(String(first));
  return false;
}

const periodGiven = (given: CellValue | undefined, asOf: CellValue): Period =>
  periodOf(given ?? "", () => latestQuarter(asOf), currentDateSystem());

const currencyGiven = (given: CellValue | undefined) =>
  given === undefined ? "JPY" : findCurrency(String(given));
