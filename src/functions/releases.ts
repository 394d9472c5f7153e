import packageJson from "../../package.json";
import { cellFromDecimal, parseDecimal } from "../decimal/decimal";
import { FinanceError } from "../errors";
import { partsOf } from "../statements/answer";
import { ask } from "../statements/ask";
import type { AsOfGiven } from "../statements/as-of";
import { dataHash } from "../statements/data-hash";
import type { Item } from "../statements/item";
import { type Period, periodToken } from "../statements/period";
import { remarkOn } from "../statements/remark";
import { type Revision, revisions } from "../statements/revisions";
import { citation, remarkCitation } from "../statements/source";
import { pinned, releaseAsOf, vintages } from "../statements/store";
import { answer } from "./answer";
import { asOfArgument, itemOf, optionalText, periodArgument, wordOf } from "./arguments";
import { PinField, SourceField } from "./words";

/**
 * Where a figure comes from.
 * @customfunction SOURCE
 * @param {any} item Code, label or synonym, such as "Operating income"
 * @param {any} period Period such as 3Q03, 1H03, FY03 or FQ0, or a date in a quarter
 * @param {SourceField} [field] Cite, Printed, Release, Date, Line, Formula, Status or Vintages; default Cite
 * @param {any} [asOf] Date, First or Latest; default the pin
 * @returns {any} Text; the line as a number
 */
export function source(item: any, period: any, field?: SourceField, asOf?: any) {
  return answer(() => {
    const until = asOfArgument(asOf);
    const found = itemOf(item);
    return sourceOf(found, periodArgument(period, until), wordOf(field, SourceField, "field"), until);
  });
}

/**
 * The pin: which releases count in this workbook where no as-of is given.
 * @customfunction ASOF
 * @param {PinField} [field] Release, Date, Hash or Version; default Release
 * @returns {string} Title of the newest release that counts, its date, its fingerprint, or the add-in's version
 */
export function asOfFunction(field?: PinField) {
  return answer(() => pinOf(wordOf(field, PinField, "field")));
}

/**
 * Figures that a later release printed differently, one a row.
 * @customfunction REVISIONS
 * @param {any} [item] Code, label or synonym; default all items
 * @returns {any[][]} Item, period, old, new, difference, old release, new release
 */
export function revisionsFunction(item?: any) {
  return answer(() => {
    const asked = optionalText(item, "item") === undefined ? undefined : itemOf(item);
    const rows = revisions(asked).map(revisionRow);
    if (rows.length) return rows;
    if (asked && asked.formula) {
      const parts = partsOf(asked).map(({ label }) => label);
      const from = parts.length ? `: ask for ${parts.join(" or ")}` : "";
      throw new FinanceError(
        "notInSource",
        `${asked.label} is derived, so no release prints or restates it${from}.`,
      );
    }
    const what = asked ? `No figure of ${asked.label}` : "No figure";
    throw new FinanceError("notInSource", `${what} was restated up to ${releaseAsOf().published}.`);
  });
}

function pinOf(field: `${PinField}`): string {
  if (field === "Version") return packageJson.version;
  const release = releaseAsOf();
  if (pinned() === "First") {
    if (field === "Release") return "First";
    throw new FinanceError(
      "notInSource",
      `The pin is First, each figure as its first release printed it: there is no one ${field.toLowerCase()}.`,
    );
  }
  return { Release: release.title, Date: release.published, Hash: dataHash(release) }[field];
}

function sourceOf(item: Item, period: Period, field: `${SourceField}`, asOf: AsOfGiven): string | number {
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

function revisionRow({ item, period, before, after, difference }: Revision): (string | number)[] {
  const [old, current] = [before, after].map(({ fact }) => cellFromDecimal(parseDecimal(fact.value)));
  const releases = [before.release.published, after.release.published];
  return [item.label, period, old as number, current as number, cellFromDecimal(difference), ...releases];
}
