import type { Verdict } from "../../excel/read-checks";
import { button } from "../parts/button";
import { element } from "../parts/element";
import type { Text } from "../text";

/** One check or alert in one period, and the way to its cell. */
export function verdictRow(verdict: Verdict, text: Text["checks"], onGo: () => Promise<void>): HTMLElement {
  const { label, period, sheet, cell } = verdict;
  const place = `${sheet}!${cell}`;
  const go = button({ kind: "quiet", label: cell, onPress: onGo });
  go.ariaLabel = text.goTo(place);
  go.title = text.goTo(place);
  return element(
    "li",
    { class: "verdict" },
    element("span", { class: "badge", "data-state": stateOf(verdict) }, wordOf(verdict, text)),
    element("span", { class: "verdict-label" }, element("strong", {}, period), ` ${label}`),
    go,
    element("span", { class: "quiet verdict-figures" }, figuresOf(verdict, text)),
  );
}

const words = ["holds", "fails", "open", "alert", "quiet"] as const;
type Word = (typeof words)[number];
const isWord = (says: string): says is Word => (words as readonly string[]).includes(says);

/** An error in a verdict counts as a failure, as it does for the master check. */
export const stateOf = ({ says }: Verdict): Word => (isWord(says) ? says : "fails");

export const wordOf = ({ says }: Verdict, text: Text["checks"]): string =>
  isWord(says) ? text.verdicts[says] : says;

export function figuresOf({ kind, says, figure, limit }: Verdict, text: Text["checks"]): string {
  if (says === "open") return text.openBecause;
  return kind === "check" ? text.difference(figure, limit) : text.figure(figure, limit);
}
