import { FinanceError } from "../errors";
import { type Answer, answerOf, partsOf } from "./answer";
import type { AsOfGiven } from "./as-of";
import { gaps } from "./gaps.data";
import type { Item } from "./item";
import { parsePeriod } from "./parse-period";
import { type Period, comparePeriods, isDiscrete, lastQuarterOf, periodToken, quartersOf } from "./period";
import { remarkOn } from "./remark";
import { releaseAsOf, releasesAsOf } from "./store";

/**
 * What the releases answer for an item in a period.
 *
 * @param asOf which releases count; the pin when undefined
 * @throws FinanceError `notInSource` saying what is missing, or what the releases say instead of a number;
 * `zeroDenominator` for a ratio to a figure that is not above zero.
 */
export function ask(item: Item, period: Period, asOf?: AsOfGiven): Answer {
  const answer = answerOf(item, period, asOf);
  if (answer) return answer;
  refuseDivision(item, period, asOf);
  throw new FinanceError("notInSource", whyNot(item, period, asOf));
}

/** A ratio whose parts are all there is missing for one reason only: there is nothing to divide by. */
function refuseDivision(item: Item, period: Period, asOf: AsOfGiven): void {
  if (!item.formula || !("ratio" in item.formula)) return;
  const [of, over] = partsOf(item).map((part) => answerOf(part, period, asOf));
  if (!of || !over) return;
  throw new FinanceError(
    "zeroDenominator",
    `${over.item.label} for ${periodToken(period)} is ${over.value.toString()}: there is no ratio to it.`,
  );
}

function whyNot(item: Item, period: Period, asOf: AsOfGiven): string {
  const said = remarkOn(item, period, asOf);
  if (said) {
    return `${item.label} for ${periodToken(period)} is no number: ${said.remark.says} (release of ${said.release.published}).`;
  }
  if (item.notInSource) return `${item.label} is not in the source: ${item.notInSource}.`;
  const asked = `${item.label} for ${periodToken(period)}`;
  const gap = gaps.find((known) => known.item === item.code && known.period === periodToken(period));
  if (gap) return `${asked} is not in the source: ${gap.why}.`;
  const until = releaseAsOf(asOf).published;
  const missing = missingPart(item, period, asOf);
  if (missing !== asked)
    return `${asked} needs ${missing}, which is not in the releases published up to ${until}.`;
  const published = publishedPeriods(item, asOf);
  const elsewhere = published.length ? `, which give it for ${published.join(", ")}` : "";
  return `${asked} is not in the releases published up to ${until}${elsewhere}.`;
}

/** The first figure that the answer would need and that nobody published. */
function missingPart(item: Item, period: Period, asOf: AsOfGiven): string {
  const parts = partsOf(item);
  const missing = parts.find((part) => !answerOf(part, period, asOf));
  if (missing) return missingPart(missing, period, asOf);
  if (!isDiscrete(period) && item.unit !== "fraction") {
    const quarters = item.kind === "stock" ? [lastQuarterOf(period)] : quartersOf(period);
    const quarter = quarters.find((each) => !answerOf(item, each, asOf));
    if (quarter) return `${item.label} for ${periodToken(quarter)}`;
  }
  return `${item.label} for ${periodToken(period)}`;
}

function publishedPeriods(item: Item, asOf: AsOfGiven): string[] {
  const tokens = releasesAsOf(asOf)
    .flatMap((release) => release.facts.filter((fact) => fact.item === item.code && fact.unit === item.unit))
    .map((fact) => fact.period);
  return [...new Set(tokens)]
    .map((token) => parsePeriod(token))
    .sort(comparePeriods)
    .map(periodToken);
}
