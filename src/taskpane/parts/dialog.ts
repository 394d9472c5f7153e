import { button } from "./button";
import { element } from "./element";

/** Shows content over the pane; Escape and the button close it, and the focus goes back to where it was. */
export function showDialog(title: string, close: string, ...content: HTMLElement[]): HTMLDialogElement {
  const dialog: HTMLDialogElement = element(
    "dialog",
    { "aria-label": title },
    element(
      "header",
      { class: "title" },
      element("h2", {}, title),
      button({ kind: "quiet", label: close, onPress: () => dialog.close() }),
    ),
    element("div", { class: "form" }, ...content),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
