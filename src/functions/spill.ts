import { FinanceError } from "../errors";
import type { AsOfGiven } from "../statements/as-of";
import { periodToken } from "../statements/period";
import { periodsBetween } from "../statements/periods-between";
import { type Matrix, isBlank, isSingle, periodArgument, plain } from "./arguments";
import { element } from "./cell-error";
import { Headers } from "./words";

/** A row of a spill: its label and its cells. */
export interface Row {
  readonly label: unknown;
  readonly cells: readonly unknown[];
}

/** A column of a spill: the period as the user or the series gives it, and the token above it. */
export interface Column {
  /** Blank where the user's cell is. */
  readonly period: unknown;
  readonly header: unknown;
}

/** Which headers the user asked for; blank is the function's default. */
export function headersOf(argument: unknown, byDefault: Headers): Headers {
  const value = plain(argument);
  if (value === undefined) return byDefault;
  if (value === Headers.None || value === Headers.Periods || value === Headers.Labels) return value;
  throw new FinanceError(
    "unknownWord",
    `Unknown headers ${String(value)}: give 0 for none, 1 for periods, 2 for periods and labels.`,
  );
}

/**
 * The columns that `from` and `to` ask for: a series of periods, or, where `from` is a range, one for each of its cells.
 *
 * @throws FinanceError as `periodsBetween`; a wrong cell of a range is an error in its column's header instead.
 */
export function columnsOf(from: Matrix | null | undefined, to: unknown, asOf: AsOfGiven): Column[] {
  if (from && !isSingle(from)) {
    return from.flat().map((period) => ({
      period,
      header: element(() => (plain(period) === undefined ? "" : periodToken(periodArgument(period, asOf)))),
    }));
  }
  const first = isBlank(from) ? undefined : periodArgument(from?.[0]?.[0], asOf);
  const last = plain(to) === undefined ? undefined : periodArgument(to, asOf);
  return periodsBetween(first, last, asOf)
    .map(periodToken)
    .map((token) => ({ period: token, header: token }));
}

/**
 * The cell of an item and a column: what `compute` gives or throws, "" where either is blank.
 *
 * @param compute as a function of a single cell would: each element of a spill is what that function gives alone
 */
export function cellOf(item: unknown, { period }: Column, compute: () => number): unknown {
  return element(() => (plain(item) === undefined || plain(period) === undefined ? "" : compute()));
}

/** The block that Excel spills: as many rows and columns as were asked for, whatever is known of them. */
export function spill(rows: readonly Row[], columnHeaders: readonly unknown[], headers: Headers): any[][] {
  const withLabels = headers === Headers.Labels;
  const body = rows.map(({ label, cells }) => (withLabels ? [label, ...cells] : [...cells]));
  if (headers === Headers.None) return body;
  return [withLabels ? ["", ...columnHeaders] : [...columnHeaders], ...body];
}
