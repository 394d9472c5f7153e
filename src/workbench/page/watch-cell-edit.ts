import type { CellEdit } from "../boundary/cell-edit";

/** The engine's editor of a cell: always there, behind the grid while no cell is edited. */
const EDITOR = ".o-grid-composer";
/** Where one types: in the cell, or in the bar above. */
const TYPED_INTO = "o-composer";

/**
 * Says when the user begins and ends to edit a cell of the grid, and lets them press something in the pane meanwhile:
 * the engine takes the edit for ended once the focus is gone, Excel does not.
 *
 * @returns what ends it, and an edit that goes on
 */
export function watchCellEdit(root: HTMLElement, pane: HTMLIFrameElement, edit: CellEdit): () => void {
  let kept: HTMLElement | undefined;
  const giveBack = () => Reflect.deleteProperty(kept ?? {}, "focus");

  // The engine shows a cell's new content and hides the editor in one go: by then the edit has arrived in the cell.
  const look = () => {
    const editor = root.querySelector<HTMLElement>(EDITOR);
    const isOpen = editor !== null && Number(editor.style.zIndex) >= 0;
    if (isOpen === edit.isGoingOn) return;
    if (isOpen) edit.begin();
    else {
      giveBack();
      edit.end();
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["style"] });

  let passesOn = false;
  const onBlur = (event: FocusEvent) => {
    const { target, relatedTarget } = event;
    if (passesOn || relatedTarget || !(target instanceof HTMLElement)) return;
    if (!target.classList.contains(TYPED_INTO)) return;
    event.stopPropagation();
    // Where the focus goes is known only after this event.
    setTimeout(() => {
      if (document.activeElement === pane) {
        kept = target;
        kept.focus = () => undefined; // the engine would fetch the focus whenever it paints
      } else if (document.hasFocus()) {
        passesOn = true;
        target.dispatchEvent(new FocusEvent("blur"));
        passesOn = false;
      }
    });
  };
  root.addEventListener("blur", onBlur, true);
  root.addEventListener("pointerdown", giveBack, true);

  return () => {
    observer.disconnect();
    root.removeEventListener("blur", onBlur, true);
    root.removeEventListener("pointerdown", giveBack, true);
    edit.end();
  };
}
