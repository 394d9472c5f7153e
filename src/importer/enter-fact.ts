import { FinanceError } from "../errors";
import { isDate } from "../statements/date";
import { findItem } from "../statements/find-item";
import { parsePeriod } from "../statements/parse-period";
import { periodToken } from "../statements/period";
import type { Fact } from "../statements/release";
import { parseFigure, scaleFigure } from "./figure";
import { isPrinted } from "./is-printed";

/** A figure as somebody types it off a document. */
export interface Entry {
  readonly item: string;
  readonly period: string;
  /** As printed, in the item's own unit; `(1,206)` or `13.4%`. */
  readonly printed: string;
  /** Where it stands, e.g. `Annual report 2004, page 12`. */
  readonly place: string;
  readonly enteredBy: string;
  /** `YYYY-MM-DD` */
  readonly enteredOn: string;
}

/**
 * The fact that somebody enters by hand; it says so, with place, name and day, for ever.
 *
 * @throws FinanceError when the item, the period or the number is none, a balance is given for a span, or place, name
 * or day is missing.
 */
export function enterFact({ item: text, period: token, printed, place, enteredBy, enteredOn }: Entry): Fact {
  const item = findItem(text);
  const period = parsePeriod(token);
  const isShare = item.unit === "fraction" && printed.endsWith("%");
  const figure = parseFigure(isShare ? printed.slice(0, -1) : printed);
  if (!isPrinted(item)) {
    throw new FinanceError(
      "unsuitableItem",
      `${item.label} is not printed by any release, so it is not entered.`,
    );
  }
  if (typeof figure === "string") throw new FinanceError("badNumber", `"${printed}" is not a number.`);
  if (item.kind === "stock" && period.quarters > 1) {
    throw new FinanceError(
      "unknownPeriod",
      `${item.label} is a balance: give the quarter that it closes, not ${token}.`,
    );
  }
  for (const [what, given] of Object.entries({ place, name: enteredBy })) {
    if (given.trim() === "")
      throw new FinanceError("unknownWord", `The ${what} is blank: who enters a figure says it.`);
  }
  if (!isDate(enteredOn))
    throw new FinanceError("unknownWord", `"${enteredOn}" is not a day such as 2004-02-16.`);
  return {
    item: item.code,
    label: item.label,
    period: periodToken(period),
    ...(isShare ? scaleFigure(figure, -2) : figure),
    unit: item.unit,
    printed,
    section: place,
    line: null,
    status: "entered by hand",
    enteredBy,
    enteredOn,
  };
}
