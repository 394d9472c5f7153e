import { cellFromDecimal } from "../decimal/decimal";
import { reportedValue } from "../statements/reported";
import { remembered } from "../statements/store";
import { asOfArgument, currencyOf, itemOf, periodArgument, plain } from "./arguments";

/**
 * One figure as a cell shows it, from the arguments as Excel passes them; asked again, it is a look-up.
 *
 * @throws FinanceError for an argument that is wrong, or a figure that is not in the source
 */
export function figure(item: unknown, period: unknown, currency: unknown, asOf: unknown): number {
  return remembered([plain(item), plain(period), plain(currency), plain(asOf)], () => {
    const until = asOfArgument(asOf);
    const when = periodArgument(period, until);
    return cellFromDecimal(reportedValue(itemOf(item), when, currencyOf(currency), until));
  });
}
