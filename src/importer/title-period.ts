import { fiscalQuarter, type Period } from "../statements/period";

const quarterNames = ["first", "second", "third", "fourth"];
const pattern = new RegExp(
  String.raw`\b(${quarterNames.join("|")}) quarter\b.*\byear (?:ending|ended) March 31, (\d{4})\b`,
  "i",
);

/**
 * The quarter that a release's title announces, e.g. 3Q03 for "Third Quarter Results for the Year Ending March 31,
 * 2004": the title names the fiscal year by its end, the period tokens by its start.
 *
 * @returns undefined for a title in other words
 */
export function titlePeriod(title: string): Period | undefined {
  const match = pattern.exec(title);
  if (!match) return undefined;
  const [, name, year] = match as unknown as [string, string, string];
  return fiscalQuarter(Number(year) - 1, quarterNames.indexOf(name.toLowerCase()) + 1);
}
