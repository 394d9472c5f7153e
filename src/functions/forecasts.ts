import { cellFromDecimal } from "../decimal/decimal";
import { isActual, isForecast } from "../statements/actual";
import { itemsOf } from "../statements/find-item";
import { matchStatement } from "../statements/find-statement";
import type { Item } from "../statements/item";
import { reportedValue } from "../statements/reported";
import { answer } from "./answer";
import { asOfArgument, currencyOf, itemOf, numberOf, periodArgument, plain } from "./arguments";
import type { Currency } from "./words";

/**
 * Whether an item in a period is published; of a statement, whether all of its lines are.
 * @customfunction ISACTUAL
 * @param {any} item Code, label or synonym; or a statement such as Operations
 * @param {any} period Period such as 3Q03, 1H03, FY03 or FQ0, or a date in a quarter
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {boolean} TRUE when published
 */
export function isActualFunction(item: any, period: any, asOf?: any) {
  return answer(() => {
    const until = asOfArgument(asOf);
    const when = periodArgument(period, until);
    return linesOf(item).every((line) => isActual(line, when, until));
  });
}

/**
 * The published figure, or your forecast for a period after the latest reported one.
 * @customfunction ACTUALOR
 * @param {any} item Code, label or synonym, such as "Operating income"
 * @param {any} period Period such as 3Q03, 1H03, FY03 or FQ0, or a date in a quarter
 * @param {any} forecast Your number, in the same unit and currency
 * @param {Currency} [currency] JPY, or USD at the rate printed for that very period; default JPY
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {number} As GET; the forecast as it is
 */
export function actualOr(item: any, period: any, forecast: any, currency?: Currency, asOf?: any) {
  return answer(() => {
    const until = asOfArgument(asOf);
    const when = periodArgument(period, until);
    const [found, unit] = [itemOf(item), currencyOf(currency)];
    if (isActual(found, when, until) || !isForecast(when, until)) {
      return cellFromDecimal(reportedValue(found, when, unit, until));
    }
    return numberOf(forecast, "forecast"); // an error in it is one only where it would stand
  });
}

/** The lines whose figures a name stands for. */
function linesOf(argument: unknown): Item[] {
  const text = plain(argument);
  const statement = typeof text === "string" ? matchStatement(text) : undefined;
  return statement ? itemsOf(statement).filter(({ unit }) => unit !== "text") : [itemOf(argument)];
}
