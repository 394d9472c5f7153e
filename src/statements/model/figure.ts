import type { Decimal } from "../../decimal/decimal";
import { type Answer, answerOf } from "../answer";
import type { AsOfGiven } from "../as-of";
import { itemOfCode } from "../find-item";
import { type Period, periodToken } from "../period";

/** A number of the past that an assumption can rest on, with where it comes from. */
export interface Figure {
  /** In JPY million, or a fraction. */
  readonly value: Decimal;
  /** E.g. `3Q03 699 (release of 2004-02-16, line 101)`. */
  readonly source: string;
}

/** What a driver was in a quarter; undefined where the releases that count do not say. */
export type History = (quarter: Period, asOf: AsOfGiven) => Figure | undefined;

/** The history of an item that the releases print or that follows from what they print. */
export const historyOf =
  (code: string): History =>
  (quarter, asOf) => {
    const answer = answerOf(itemOfCode(code), quarter, asOf);
    return answer && { value: answer.value, source: briefly(answer) };
  };

/** An answer in a few words; one that is known between bounds only, with them. */
export function briefly(answer: Answer): string {
  const { item, period, value, published, formula, facts } = answer;
  const token = periodToken(period);
  const amount = item.unit === "fraction" ? `${value.times(100).toString()}%` : inMillions(value);
  if (published) {
    const { fact, release } = published;
    return `${token} ${amount} (release of ${release.published}${fact.line === null ? "" : `, line ${fact.line}`})`;
  }
  const days = [...new Set(facts.map(({ release }) => release.published))].sort();
  const releases = `release${days.length > 1 ? "s" : ""} of ${days.join(" and ")}`;
  const isEstimate = item.formula !== undefined && "impliedBaseOf" in item.formula;
  const range = isEstimate ? `, between ${inMillions(answer.low)} and ${inMillions(answer.high)}` : "";
  return `${token} ${amount}${range} (derived: ${formula ?? ""}; ${releases})`;
}

/** JPY million as a reader writes them, e.g. `13,037.5` and `-1,206`. */
export const inMillions = (value: Decimal): string =>
  value.toNumber().toLocaleString("en-US", { maximumFractionDigits: 1 });
