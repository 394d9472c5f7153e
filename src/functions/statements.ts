import { cellFromDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { ask } from "../statements/ask";
import type { AsOfGiven } from "../statements/as-of";
import { findItem } from "../statements/find-item";
import type { Item } from "../statements/item";
import { type Period, periodToken } from "../statements/period";
import { remarkOn } from "../statements/remark";
import { reportedValue } from "../statements/reported";
import { remarkCitation, citation } from "../statements/source";
import { vintages } from "../statements/store";
import { currencyOf, nameOf, periodArgument, textOf, wordOf } from "./arguments";
import { answer } from "./cell-error";

const sourceFields = ["Cite", "Printed", "Release", "Date", "Line", "Formula", "Status", "Vintages"] as const;
type SourceField = (typeof sourceFields)[number];

/**
 * One figure: an item in a period, published or derived.
 * @customfunction GET
 * @param {any} item Code, label or synonym, such as "Operating income"
 * @param {any} period Period such as 3Q03, 1H03, FY03 or FQ0, or a date in a quarter
 * @param {any} [currency] JPY, or USD at the rate printed for that very period; default JPY
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {number} JPY million or USD million; a fraction; a rate in JPY per USD
 */
export function get(item: any, period: any, currency?: any, asOf?: any): number {
  return answer(() => {
    const until = nameOf(asOf, "as-of");
    const when = periodArgument(period, until);
    return cellFromDecimal(reportedValue(findItem(textOf(item, "item")), when, currencyOf(currency), until));
  });
}

/**
 * Where a figure comes from.
 * @customfunction SOURCE
 * @param {any} item Code, label or synonym, such as "Operating income"
 * @param {any} period Period such as 3Q03, 1H03, FY03 or FQ0, or a date in a quarter
 * @param {any} [field] Cite, Printed, Release, Date, Line, Formula, Status or Vintages; default Cite
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any} Text; the line as a number
 */
export function source(item: any, period: any, field?: any, asOf?: any): any {
  return answer(() => {
    const until = nameOf(asOf, "as-of");
    const found = findItem(textOf(item, "item"));
    return sourceOf(found, periodArgument(period, until), wordOf(field, sourceFields, "field"), until);
  });
}

function sourceOf(item: Item, period: Period, field: SourceField, asOf: AsOfGiven): string | number {
  const said = remarkOn(item, period, asOf);
  if (said && field === "Cite") return remarkCitation(item, said);
  const found = ask(item, period, asOf);
  if (field === "Cite") return citation(found);
  if (field === "Formula") return found.formula ?? "As printed, not computed";
  const { published } = found;
  if (field === "Status") return published ? published.fact.status : "derived";
  if (!published) {
    throw new FinanceError(
      "notInSource",
      `${item.label} for ${periodToken(period)} is derived, so no release prints it: ${found.formula ?? ""}.`,
    );
  }
  const { fact, release } = published;
  switch (field) {
    case "Printed":
      return fact.printed;
    case "Release":
      return release.title;
    case "Date":
      return release.published;
    case "Line":
      if (fact.line !== null) return fact.line;
      throw new FinanceError(
        "notInSource",
        `The line in the release of ${release.published} is not recorded.`,
      );
    case "Vintages":
      return vintages(item.code, periodToken(period), asOf)
        .map((vintage) => `${vintage.release.published}: ${vintage.fact.printed}`)
        .join("; ");
  }
}
