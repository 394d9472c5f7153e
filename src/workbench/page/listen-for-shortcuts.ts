import type { Workbench } from "../workbench";

/** Calls the add-in's actions when its shortcuts are pressed in a window: that of the grid or that of the pane. */
export function listenForShortcuts(pressedIn: Window, workbench: Workbench): void {
  pressedIn.addEventListener(
    "keydown",
    (event) => {
      if (workbench.cellEdit.isGoingOn) return; // a cell takes what is typed, as a ribbon button is grey meanwhile
      const action = workbench.shortcuts.actionOf(event);
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) workbench.invokeAction(action);
    },
    true,
  );
}
