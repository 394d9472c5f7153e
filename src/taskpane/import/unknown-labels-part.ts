import type { UnmappedLine } from "../../importer/draft";
import { button } from "../parts/button";
import { element } from "../parts/element";
import { field } from "../parts/field";
import type { Text } from "../text";

/** An item that a label may be mapped to. */
export interface ItemChoice {
  readonly code: string;
  readonly label: string;
}

export interface UnknownLabelsOptions {
  readonly text: Text["import"];
  readonly unknown: readonly UnmappedLine[];
  readonly items: readonly ItemChoice[];
  readonly onMap: (label: string, code: string) => void;
}

/** Labels that name no item, each with a choice of what it is. */
export function unknownLabelsPart({ text, unknown, items, onMap }: UnknownLabelsOptions): HTMLElement {
  const rows = unknown.map(({ label, line, figures }) => {
    const select = element(
      "select",
      { class: "control" },
      element("option", { value: "" }, text.notMapped),
      ...items.map((item) => element("option", { value: item.code }, item.label)),
    );
    const map = button({
      label: text.map,
      onPress: () => (select.value ? onMap(label, select.value) : select.focus()),
    });
    map.setAttribute("aria-label", text.mapLabel(label));
    const printed = figures.map(({ head, printed: figure }) => `${head} ${figure}`).join("; ");
    return element(
      "li",
      { class: "unknown-label" },
      field(`${label}${line === null ? "" : ` (${text.line(line)})`}: ${printed}`, select),
      map,
    );
  });
  return element(
    "section",
    {},
    element("h3", {}, text.unknownLabels(unknown.length)),
    element("p", { class: "hint" }, text.unknownHint),
    element("ul", { class: "choices" }, ...rows),
  );
}
