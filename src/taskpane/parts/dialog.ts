import { button } from "./button";
import { element } from "./element";

/**
 * Shows content over the pane; Escape and the button close it, and the focus goes back to where it was.
 *
 * @param foot what of the pane is still to be used: stands in the dialog while it is open
 */
export function showDialog(
  title: string,
  close: string,
  content: readonly HTMLElement[],
  foot?: HTMLElement,
): HTMLDialogElement {
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
  const place = document.createComment("");
  if (foot) {
    foot.replaceWith(place);
    dialog.append(foot);
  }
  dialog.addEventListener("close", () => {
    if (foot) place.replaceWith(foot);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
