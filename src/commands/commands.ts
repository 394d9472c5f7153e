// Excel runs the ribbon's buttons and the keyboard shortcuts in the pane's own page, whether or not it is to be seen.
import { type RibbonCommand, ribbonCommandEvent, ribbonCommands } from "../excel/ribbon-command";

if (typeof Office !== "undefined")
  for (const command of ribbonCommands)
    Office.actions.associate(command, (event?: Office.AddinCommands.Event) => void run(command, event));

/** Every command is seen in the pane: nothing is written where the user cannot see it and take it back. */
async function run(command: RibbonCommand, event?: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    document.dispatchEvent(new CustomEvent<RibbonCommand>(ribbonCommandEvent, { detail: command }));
  } finally {
    event?.completed(); // a shortcut brings no event
  }
}
