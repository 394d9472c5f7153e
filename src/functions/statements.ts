import { cellFromDecimal } from "../decimal/decimal";
import { findItem } from "../statements/find-item";
import { periodOf } from "../statements/parse-period";
import { periodToken } from "../statements/period";
import { reportedFact, reportedValue } from "../statements/reported";
import { citation } from "../statements/source";
import { vintages } from "../statements/store";
import { currencyOf, nameOf, textOf, wordOf } from "./arguments";
import { answer } from "./cell-error";

const sourceFields = ["Cite", "Printed", "Release", "Date", "Line", "Formula", "Status", "Vintages"] as const;

/**
 * One published figure: an item in a period.
 * @customfunction GET
 * @param {any} item Code, label or synonym, such as "Operating income"
 * @param {any} period Quarter such as 3Q03, or a date in it
 * @param {any} [currency] JPY, or USD at the rate printed for that very period; default JPY
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {number} JPY million or USD million; a rate in JPY per USD
 */
export function get(item: any, period: any, currency?: any, asOf?: any): number {
  return answer(() =>
    cellFromDecimal(
      reportedValue(
        findItem(textOf(item, "item")),
        periodOf(nameOf(period, "period") ?? ""),
        currencyOf(currency),
        nameOf(asOf, "as-of"),
      ),
    ),
  );
}

/**
 * Where a published figure comes from.
 * @customfunction SOURCE
 * @param {any} item Code, label or synonym, such as "Operating income"
 * @param {any} period Quarter such as 3Q03, or a date in it
 * @param {any} [field] Cite, Printed, Release, Date, Line, Formula, Status or Vintages; default Cite
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any} Text; the line as a number
 */
export function source(item: any, period: any, field?: any, asOf?: any): any {
  return answer(() => {
    const wanted = wordOf(field, sourceFields, "field");
    const found = findItem(textOf(item, "item"));
    const when = periodOf(nameOf(period, "period") ?? "");
    const until = nameOf(asOf, "as-of");
    const published = reportedFact(found, when, until);
    const { fact, release } = published;
    switch (wanted) {
      case "Cite":
        return citation(published);
      case "Printed":
        return fact.printed;
      case "Release":
        return release.title;
      case "Date":
        return release.published;
      case "Line":
        return fact.line;
      case "Formula":
        return "As printed, not computed";
      case "Status":
        return fact.status;
      case "Vintages":
        return vintages(found.code, periodToken(when), until)
          .map((vintage) => `${vintage.release.published}: ${vintage.fact.printed}`)
          .join("; ");
    }
  });
}
