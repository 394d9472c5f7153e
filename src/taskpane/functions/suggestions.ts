import type { HeaderCell, InsertTarget } from "../../excel/selection/insert-formula";
import { listItems } from "../../statements/list-items";
import { parsePeriod } from "../../statements/parse-period";
import { comparePeriods, periodInWords } from "../../statements/period";
import { allReleases } from "../../statements/store";
import type { Suggestion, Suggestions } from "./builder-part";

/** What each kind of argument may be: the headers and labels of the active cell first, then what the releases know. */
export function suggestionsFor(target: InsertTarget | undefined): Suggestions {
  const releases = [...allReleases()].reverse();
  return {
    item: [...(target?.items ?? []).map(headerSuggestion), ...listItems().map(itemSuggestion)],
    period: [...(target?.periods ?? []).map(headerSuggestion), ...periodSuggestions()],
    asOf: [
      { value: "Latest", meaning: "" },
      { value: "First", meaning: "" },
      ...releases.map(({ published, title }) => ({ value: published, meaning: title })),
    ],
  };
}

const headerSuggestion = ({ reference, value }: HeaderCell): Suggestion => ({
  value: reference,
  meaning: String(value),
});

const itemSuggestion = ({ item }: ReturnType<typeof listItems>[number]): Suggestion => ({
  value: item.label,
  meaning: [item.japanese, item.code].filter(Boolean).join(", "),
});

/** Every period that a figure was printed for, the latest first. */
function periodSuggestions(): Suggestion[] {
  const tokens = new Set(allReleases().flatMap(({ facts }) => facts.map(({ period }) => period)));
  return [...tokens]
    .map((token) => ({ token, period: parsePeriod(token) }))
    .sort((a, b) => comparePeriods(b.period, a.period))
    .map(({ token, period }) => ({ value: token, meaning: periodInWords(period).replace(`${token}: `, "") }));
}
