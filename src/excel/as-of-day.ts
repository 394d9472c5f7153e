import type { AsOfGiven } from "../statements/as-of";
import { pinned, releaseAsOf } from "../statements/store";

/**
 * An as-of as the record and the sheets keep it: the publication date of the newest release that counts, or `First`.
 *
 * @param asOf the pin when undefined
 * @throws FinanceError `unknownRelease` for what is no as-of
 */
export function asOfDay(asOf: AsOfGiven): string {
  const isFirst = asOf === undefined ? pinned() === "First" : /^\s*first\s*$/i.test(String(asOf));
  return isFirst ? "First" : releaseAsOf(asOf).published;
}
