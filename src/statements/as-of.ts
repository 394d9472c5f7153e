import { FinanceError } from "../errors";
import { type DateSystem, dateFromSerial, isDate, isDateSerial } from "./date";
import type { Release } from "./release";

/**
 * Which releases count: those published up to a day (the newest of them wins), or for each figure the first release
 * that printed it.
 */
export type AsOf = { readonly upTo: string } | "First";

/** An as-of as a function or a cell gives it; undefined means the pin. */
export type AsOfGiven = string | number | undefined;

/** The release of a publication date `YYYY-MM-DD`, or of a title, whatever its case and spaces. */
export function findRelease(name: string, releases: readonly Release[]): Release | undefined {
  const wanted = letters(name);
  return releases.find(({ published, title }) => published === name.trim() || letters(title) === wanted);
}

const letters = (text: string): string => text.replace(/\s+/g, "").toLowerCase();

/**
 * What an as-of argument means among the releases at hand.
 *
 * @param given a date serial, a date `YYYY-MM-DD` (which also names the release of that day), a release's title, `First` or
 * `Latest`
 * @param releases oldest first
 * @param system how the workbook counts date serials
 * @throws FinanceError `unknownRelease` for anything else, and for a day before the first release.
 */
export function resolveAsOf(given: string | number, releases: readonly Release[], system: DateSystem): AsOf {
  const text = typeof given === "number" ? dateText(given, system) : given.trim();
  const word = text.toLowerCase();
  if (word === "first") return "First";
  const newest = releases.at(-1);
  const oldest = releases[0];
  if (!newest || !oldest) throw new FinanceError("unknownRelease", "No release is loaded.");
  if (word === "latest") return { upTo: newest.published };
  const titled = isDate(text) ? undefined : findRelease(text, releases);
  if (titled) return { upTo: titled.published };
  if (!isDate(text)) {
    throw new FinanceError(
      "unknownRelease",
      `"${text}" is not an as-of: give a date such as ${newest.published}, First or Latest.`,
    );
  }
  if (text < oldest.published) {
    throw new FinanceError(
      "unknownRelease",
      `Nothing was published as of ${text}: the first release here is of ${oldest.published}.`,
    );
  }
  return { upTo: text };
}

const dateText = (value: number, system: DateSystem): string =>
  isDateSerial(value) ? dateFromSerial(value, system) : String(value);
