import { type Decimal, cellFromDecimal, decimalFromCell } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { tieOut } from "../finance/tie-out";
import { bridgeOf } from "../statements/bridge-of";
import { type Check, checks } from "../statements/checks";
import { periodToken } from "../statements/period";
import { reportedBounds } from "../statements/reported";
import { answer } from "./answer";
import { asOfArgument, currencyOf, itemOf, numberOf, periodArgument } from "./arguments";
import { cellError } from "./cell-error";
import { elementwise } from "./elementwise";
import { headersOf, spill } from "./spill";
import { type Currency, Headers } from "./words";

/**
 * What carried a figure from one period to another; the rows add up exactly.
 * @customfunction BRIDGE
 * @param {any} item Code, label or synonym of an amount, such as "Operating income"
 * @param {any} from Period of the opening figure, such as 2Q03
 * @param {any} to Period of the closing figure, such as 3Q03
 * @param {Headers} [headers] 0 none, 1 periods, 2 periods and labels; default 2
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any[][]} Opening, change of each line, other not in source, rounding, closing; JPY million
 */
export function bridgeFunction(item: any, from: any, to: any, headers?: Headers, asOf?: any) {
  return answer(() => {
    const until = asOfArgument(asOf);
    const [opening, closing] = [periodArgument(from, until), periodArgument(to, until)];
    const rows = bridgeOf(itemOf(item), opening, closing, until).map(({ label, amount }) => ({
      label,
      cells: [amount instanceof FinanceError ? cellError(amount) : cellFromDecimal(amount)],
    }));
    return spill(
      rows,
      [`${periodToken(opening)} to ${periodToken(closing)}`],
      headersOf(headers, Headers.Labels),
    );
  });
}

/**
 * How far your figure is from the published one: 0 within the printed rounding.
 * @customfunction TIEOUT
 * @param {any[][]} item Code, label or synonym; or a column of them beside your figures
 * @param {any[][]} period Period such as 3Q03; or a row of them above your figures
 * @param {any[][]} value Your figure, or a range of them
 * @param {Currency} [currency] JPY, or USD as printed or at the rate printed for that period; default JPY
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any[][]} 0, or yours less the published figure, in the shape of your figures
 */
export function tieOutFunction(
  item: any[][],
  period: any[][],
  value: any[][],
  currency?: Currency,
  asOf?: any,
) {
  return answer(() => {
    const until = asOfArgument(asOf);
    const unit = currencyOf(currency);
    return elementwise(
      [
        { name: "item", cells: item, repeats: true },
        { name: "period", cells: period, repeats: true },
        { name: "value", cells: value },
      ],
      (name, token, given) => {
        const published = reportedBounds(itemOf(name), periodArgument(token, until), unit, until);
        return cellFromDecimal(tieOut(decimalFromCell(numberOf(given, "value")), published));
      },
    );
  });
}

/**
 * Every check of the published figures, one a row.
 * @customfunction CHECKS
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any[][]} Check, left side, right side, difference, tolerance, status: holds, fails or open
 */
export function checksFunction(asOf?: any) {
  return answer(() => checks(asOfArgument(asOf)).map(checkRow));
}

function checkRow(check: Check): unknown[] {
  const { name, period, left, right, difference, tolerance, status } = check;
  const sides = [left, right, difference, tolerance].map((side) => sideOf(side, check));
  return [`${name}, ${period}`, ...sides, status];
}

/** An open check lacks a side; the cell says which figure is not published. */
function sideOf(side: Decimal | undefined, { name, period, note }: Check): unknown {
  if (side) return cellFromDecimal(side);
  return cellError(new FinanceError("notInSource", `${name}, ${period}, is open: ${note ?? ""}.`));
}
