import type { ImportResult } from "../../importer/import-document";
import { button } from "../parts/button";
import { element } from "../parts/element";
import { checkField, field } from "../parts/field";
import type { Text } from "../text";
import { figureRows } from "./figure-rows";
import { figuresPart } from "./figures-part";
import { issuesPart } from "./issues-part";
import { type ItemChoice, unknownLabelsPart } from "./unknown-labels-part";

export interface DocumentOptions {
  readonly text: Text["import"];
  readonly name: string;
  readonly result: ImportResult;
  /** What an unknown label may be. */
  readonly items: readonly ItemChoice[];
  readonly onMap: (label: string, code: string) => void;
  /** The day from which figures count that their document does not date. */
  readonly onPublished: (day: string) => void;
  readonly onAccept: () => void;
}

/** What one document holds, what is wrong with it, and, when nothing is, the button that keeps it. */
export function documentPart({
  text,
  name,
  result,
  items,
  onMap,
  onPublished,
  onAccept,
}: DocumentOptions): HTMLElement {
  const { releases, facts, issues, unmapped, lines } = result;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.filter(({ severity }) => severity === "warning").length;
  const isUndated = issues.some(({ code }) => code === "noPublicationDate");
  return element(
    "section",
    { class: "document", "aria-label": name },
    element("h2", {}, name),
    ...(errors
      ? [element("p", { class: "verdict refused" }, text.refused(errors))]
      : [
          ...releases.map(({ title, published }) =>
            element("p", { class: "verdict" }, text.holds(title, published)),
          ),
          element("p", { class: "hint" }, text.acceptHint),
          ...acceptParts(text, warnings, onAccept),
        ]),
    ...(isUndated ? [dayField(text, onPublished)] : []),
    ...(issues.length ? [issuesPart(issues, lines, text)] : []),
    ...(unmapped.length ? [unknownLabelsPart({ text, unknown: unmapped, items, onMap })] : []),
    ...(facts.length ? [figuresPart(figureRows(facts), text)] : []),
  );
}

/** Warnings need one tick before the document is kept. */
function acceptParts(text: Text["import"], warnings: number, onAccept: () => void): HTMLElement[] {
  const accept = button({ kind: "primary", label: text.accept, onPress: onAccept });
  if (!warnings) return [accept];
  accept.disabled = true;
  const seen = checkField({
    label: text.warningsSeen(warnings),
    isTicked: false,
    onChange: (isTicked) => (accept.disabled = !isTicked),
  });
  return [seen, accept];
}

function dayField(text: Text["import"], onPublished: (day: string) => void): HTMLElement {
  const day = element("input", { type: "date", class: "control" });
  const again = button({
    label: text.readAgain,
    onPress: () => (day.value ? onPublished(day.value) : day.focus()),
  });
  return element("div", { class: "day" }, field(text.publishedOn, day), again);
}
