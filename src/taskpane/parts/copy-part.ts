import { button } from "./button";
import { element } from "./element";

/** A text to copy: a button, and beside it the text itself to select, for where the clipboard is closed to add-ins. */
export function copyPart(
  words: { readonly copy: string; readonly copied: string; readonly select: string; readonly asText: string },
  content: string,
): HTMLElement {
  const area = element("textarea", { readonly: "", rows: "8", class: "control", "aria-label": words.asText });
  area.value = content;
  const shown = element("details", {}, element("summary", {}, words.asText), area);
  const outcome = element("span", { class: "quiet", role: "status" });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(content);
      outcome.textContent = words.copied;
    } catch {
      shown.open = true;
      area.focus();
      area.select();
      outcome.textContent = words.select;
    }
  };
  return element(
    "div",
    { class: "copy" },
    element("div", { class: "buttons" }, button({ label: words.copy, onPress: copy }), outcome),
    shown,
  );
}
