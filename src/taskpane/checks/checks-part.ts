import type { ChecksFound, Verdict } from "../../excel/read-checks";
import type { Alert } from "../../statements/alerts";
import { button } from "../parts/button";
import { copyPart } from "../parts/copy-part";
import { element } from "../parts/element";
import { selectField } from "../parts/field";
import { longList } from "../parts/long-list";
import type { Text } from "../text";
import { figuresOf, stateOf, verdictRow, wordOf } from "./verdict-row";

export interface ChecksEvents {
  readonly onGo: (verdict: Verdict) => Promise<void>;
  readonly onReadAgain: () => Promise<void>;
}

const filters: Readonly<Record<"attention" | "checks" | "alerts" | "all", (verdict: Verdict) => boolean>> = {
  attention: (verdict) => ["fails", "alert"].includes(stateOf(verdict)),
  checks: ({ kind }) => kind === "check",
  alerts: ({ kind }) => kind === "alert",
  all: () => true,
};
type Filter = keyof typeof filters;

/** The state of the workbook, and every check and alert behind it. */
export function checksPart(
  text: Text["checks"],
  copy: Text["copy"],
  { state, verdicts, inWords }: ChecksFound & { readonly inWords: readonly Alert[] },
  { onGo, onReadAgain }: ChecksEvents,
): HTMLElement {
  const countOf = (filter: Filter) => verdicts.filter(filters[filter]).length;
  const fails = verdicts.some((verdict) => stateOf(verdict) === "fails");
  const checked = (word: string) =>
    verdicts.filter((verdict) => verdict.kind === "check" && stateOf(verdict) === word).length;
  const unchecked = checked("open");
  const list = element("div");
  const show = (filter: Filter): void => {
    const shown = verdicts.filter(filters[filter]);
    list.replaceChildren(
      shown.length
        ? longList(text.list, shown.length, (i) => verdictRow(shown[i]!, text, () => onGo(shown[i]!)))
        : element("p", { class: "hint" }, text.none),
    );
  };
  show("attention");
  return element(
    "div",
    { class: "form" },
    element("p", { class: "banner", "data-state": fails ? "fails" : "holds" }, state),
    ...(unchecked ? [element("p", { class: "hint" }, text.counts(checked("holds"), unchecked))] : []),
    selectField<Filter>({
      label: text.show,
      options: (Object.keys(filters) as Filter[]).map((filter) => ({
        value: filter,
        label: `${text.filters[filter]} (${countOf(filter)})`,
      })),
      value: "attention",
      onChange: show,
    }),
    list,
    ...(inWords.length ? [wordsPart(text, inWords)] : []),
    element("div", { class: "buttons" }, button({ label: text.readAgain, onPress: onReadAgain })),
    copyPart(copy, reportOf(text, state, verdicts, inWords)),
  );
}

function wordsPart(text: Text["checks"], alerts: readonly Alert[]): HTMLElement {
  return element(
    "div",
    {},
    element("h2", {}, text.inWords),
    longList(text.inWords, alerts.length, (i) => {
      const { name, period, says } = alerts[i]!;
      return element("li", {}, element("strong", {}, `${period} ${name}`), element("div", {}, says));
    }),
  );
}

/** The whole report as text, one verdict a line, for a mail or a note. */
function reportOf(
  text: Text["checks"],
  state: string,
  verdicts: readonly Verdict[],
  inWords: readonly Alert[],
): string {
  const lines = verdicts.map((verdict) =>
    [
      wordOf(verdict, text),
      verdict.period,
      verdict.label,
      figuresOf(verdict, text),
      `${verdict.sheet}!${verdict.cell}`,
    ].join("\t"),
  );
  const words = inWords.map(({ period, name, says }) => [text.verdicts.alert, period, name, says].join("\t"));
  return [state, ...lines, ...words].join("\n");
}
