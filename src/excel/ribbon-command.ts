/** What the ribbon's buttons and the keyboard shortcuts ask for, by the ids of the manifest and of shortcuts.json. */
export const ribbonCommands = ["pane", "write", "refresh", "checks"] as const;
export type RibbonCommand = (typeof ribbonCommands)[number];

/** Raised on the document with the command as its detail; the pane goes where it leads. */
export const ribbonCommandEvent = "ribboncommand";
