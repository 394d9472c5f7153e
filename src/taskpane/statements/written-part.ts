import type { RefreshScope } from "../../excel/refresh/prepare-refresh";
import { button } from "../parts/button";
import { element } from "../parts/element";
import { type Facts, factsPart } from "../parts/facts-part";
import { selectField } from "../parts/field";
import type { Text } from "../text";
import { asOfOptions } from "./write-part";

export interface WrittenEvents {
  /** @param asOf the day to go to; of no use for a part of the workbook, which stays as of its own day */
  readonly onRefresh: (scope: RefreshScope, asOf: string) => Promise<void>;
  /** Writes again what is missing, as it was written. */
  readonly onWrite: () => Promise<void>;
  readonly onUndo: () => Promise<void>;
}

/** What the workbook was last written from, and what to do with it. */
export function writtenPart(
  text: Text["statements"],
  facts: Facts,
  releases: readonly string[],
  { onRefresh, onWrite, onUndo }: WrittenEvents,
): HTMLElement {
  let scope: RefreshScope = "all";
  let asOf = releases[0] ?? "First";
  const day = selectField({
    label: text.refreshTo,
    options: asOfOptions(text, releases),
    value: asOf,
    onChange: (value) => (asOf = value),
  });
  const part = selectField<RefreshScope>({
    label: text.scope,
    options: [
      { value: "all", label: text.scopes.all },
      { value: "sheet", label: text.scopes.sheet },
      { value: "selection", label: text.scopes.selection },
    ],
    value: scope,
    onChange: (value) => {
      scope = value;
      day.querySelector("select")!.disabled = value !== "all";
    },
  });
  return element(
    "div",
    { class: "form" },
    factsPart(facts),
    day,
    part,
    button({ id: "refresh", kind: "primary", label: text.refresh, onPress: () => onRefresh(scope, asOf) }),
    element(
      "div",
      { class: "buttons" },
      button({ id: "write", label: text.writeMissing, onPress: onWrite }),
      button({ id: "undo", label: text.undoLast, onPress: onUndo }),
    ),
    element("p", { class: "hint" }, text.refreshHint),
    element("p", { class: "hint" }, text.otherChoice),
  );
}
