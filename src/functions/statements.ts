import { cellFromDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { itemsOf } from "../statements/find-item";
import { findStatement } from "../statements/find-statement";
import type { Item } from "../statements/item";
import { type ListedItem, listItems } from "../statements/list-items";
import { commonSizeOf } from "../statements/ratios";
import { answer } from "./answer";
import { asOfArgument, isBlank, itemOf, optionalText, periodArgument, plain, textOf } from "./arguments";
import { element } from "./cell-error";
import { figure } from "./figure";
import { cellOf, columnsOf, headersOf, spill } from "./spill";
import { type Currency, Headers, type StatementName } from "./words";

/**
 * One figure: an item in a period, published or derived.
 * @customfunction GET
 * @param {any} item Code, label or synonym, such as "Operating income"
 * @param {any} period Period such as 3Q03, 1H03, FY03 or FQ0, or a date in a quarter
 * @param {Currency} [currency] JPY, or USD at the rate printed for that very period; default JPY
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {number} JPY million or USD million; a fraction; a rate in JPY per USD
 */
export function get(item: any, period: any, currency?: Currency, asOf?: any) {
  return answer(() => figure(item, period, currency, asOf));
}

/**
 * Items down, periods across; each cell is what GET gives.
 * @customfunction HISTORY
 * @param {any[][]} items One item or a range of them: codes, labels or synonyms
 * @param {any[][]} [from] First period, or a range of period cells; default the first reported quarter
 * @param {any} [to] Last period; default the latest reported quarter; ignored beside a range of periods
 * @param {Currency} [currency] JPY, or USD at the rate printed for each period; default JPY
 * @param {Headers} [headers] 0 none, 1 periods, 2 periods and labels; default 0
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any[][]} Figures, #N/A with the reason where there is none
 */
export function history(
  items: any[][],
  from?: any[][],
  to?: any,
  currency?: Currency,
  headers?: Headers,
  asOf?: any,
) {
  return answer(() => {
    const columns = columnsOf(from, to, asOfArgument(asOf));
    if (isBlank(items)) itemOf(undefined); // a blank in a range has a blank row, a blank alone is an error
    const rows = items.flat().map((item) => ({
      label: element(() => (plain(item) === undefined ? "" : itemOf(item).label)),
      cells: columns.map((column) => cellOf(item, column, () => figure(item, column.period, currency, asOf))),
    }));
    return spill(
      rows,
      columns.map(({ header }) => header),
      headersOf(headers, Headers.None),
    );
  });
}

/**
 * A statement in printed order.
 * @customfunction STATEMENT
 * @param {StatementName} statement Operations (PL, IS), Balance sheet (BS) or Highlights
 * @param {any[][]} [from] First period, or a range of period cells; default the first reported quarter
 * @param {any} [to] Last period; default the latest reported quarter; ignored beside a range of periods
 * @param {Currency} [currency] JPY, or USD at the rate printed for each period; default JPY
 * @param {Headers} [headers] 0 none, 1 periods, 2 periods and labels; default 2
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any[][]} Figures, #N/A with the reason where there is none
 */
export function statementFunction(
  statement: StatementName,
  from?: any[][],
  to?: any,
  currency?: Currency,
  headers?: Headers,
  asOf?: any,
) {
  const compute = ({ code }: Item, period: unknown) => figure(code, period, currency, asOf);
  return answer(() => statementSpill(statement, from, to, headers, asOf, compute));
}

/**
 * A statement with each line over total revenues, or over total assets for balances.
 * @customfunction COMMONSIZE
 * @param {StatementName} statement Operations (PL, IS), Balance sheet (BS) or Highlights
 * @param {any[][]} [from] First period, or a range of period cells; default the first reported quarter
 * @param {any} [to] Last period; default the latest reported quarter; ignored beside a range of periods
 * @param {Headers} [headers] 0 none, 1 periods, 2 periods and labels; default 2
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any[][]} Fractions, #N/A with the reason where there is none
 */
export function commonSizeFunction(
  statement: StatementName,
  from?: any[][],
  to?: any,
  headers?: Headers,
  asOf?: any,
) {
  const until = () => asOfArgument(asOf);
  const compute = (item: Item, period: unknown) =>
    cellFromDecimal(commonSizeOf(item, periodArgument(period, until()), until()));
  return answer(() => statementSpill(statement, from, to, headers, asOf, compute));
}

/**
 * The items there are, one a row.
 * @customfunction ITEMS
 * @param {any} [search] Part of a code, label, synonym or statement; default all items
 * @returns {any[][]} Code, label, Japanese label, statement, unit, kind, sign, first, last, why not in source
 */
export function itemsFunction(search?: any) {
  return answer(() => {
    const text = optionalText(search, "search") ?? "";
    const found = listItems(text).map(itemRow);
    if (found.length) return found;
    throw new FinanceError("notInSource", `No item has "${text}" in its code, label, synonyms or statement.`);
  });
}

function itemRow({ item, first, last }: ListedItem): string[] {
  const { code, label, japanese, statement, unit, kind, sign, notInSource } = item;
  return [code, label, japanese, statement, unit, kind, sign, first, last, notInSource].map(
    (text) => text ?? "",
  );
}

function statementSpill(
  statement: unknown,
  from: any[][] | undefined,
  to: unknown,
  headers: unknown,
  asOf: unknown,
  compute: (item: Item, period: unknown) => number,
): any[][] {
  const lines = itemsOf(findStatement(textOf(statement, "statement")));
  const columns = columnsOf(from, to, asOfArgument(asOf));
  const rows = lines.map((item) => ({
    label: item.label,
    cells: columns.map((column) => cellOf(item.code, column, () => compute(item, column.period))),
  }));
  return spill(
    rows,
    columns.map(({ header }) => header),
    headersOf(headers, Headers.Labels),
  );
}
