import { button } from "../parts/button";
import { element } from "../parts/element";
import { field } from "../parts/field";
import type { Text } from "../text";
import type { FoundFunction } from "./function-list";

export interface ListOptions {
  readonly text: Text["functions"];
  /** Formulas of late, the latest first. */
  readonly recent: readonly string[];
  readonly search: (words: string) => readonly FoundFunction[];
  readonly onChoose: (found: FoundFunction) => void;
  readonly onRecent: (formula: string) => void;
}

/** The functions to choose from, found by name, purpose or item. */
export function listPart({ text, recent, search, onChoose, onRecent }: ListOptions): HTMLElement {
  const input = element("input", { class: "control", type: "search", id: "search-functions" });
  const count = element("p", { class: "hint", role: "status" });
  const list = element("ul", { class: "choices" });
  const show = () => {
    const found = search(input.value);
    count.textContent = text.found(found.length);
    list.replaceChildren(
      ...found.map((each) => {
        const { id, purpose } = each.function;
        const name = element("strong", {}, `IIJ.${id}`);
        const words = each.item ? text.ofItem(each.item, purpose) : purpose;
        const choice = button({ label: "", kind: "choice", onPress: () => onChoose(each) });
        choice.append(name, element("span", {}, words));
        return element("li", {}, choice);
      }),
    );
  };
  input.addEventListener("input", show);
  show();
  return element("div", {}, field(text.search, input), count, ...recentList(text, recent, onRecent), list);
}

function recentList(
  text: Text["functions"],
  recent: readonly string[],
  onRecent: (formula: string) => void,
): HTMLElement[] {
  if (!recent.length) return [];
  const items = recent.map((formula) => {
    const choice = button({ label: "", kind: "choice", onPress: () => onRecent(formula) });
    choice.append(element("code", {}, formula));
    return element("li", {}, choice);
  });
  return [element("h2", {}, text.recent), element("ul", { class: "choices" }, ...items)];
}
