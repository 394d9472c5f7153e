// Excel runs the ribbon's buttons and the keyboard shortcuts in the pane's own page, whether or not it is to be seen.
import { type RibbonCommand, ribbonCommandEvent, ribbonCommands } from "../excel/ribbon-command";

if (typeof Office !== "undefined")
  for (const command of ribbonCommands)
    Office.actions.associate(command, (event?: ActionEvent) => void run(command, event));

/** A shortcut brings no event, and the shared runtime's channel one that need not be completed. */
type ActionEvent = Partial<Pick<Office.AddinCommands.Event, "completed">>;

/** Every command is seen in the pane: nothing is written where the user cannot see it and take it back. */
async function run(command: RibbonCommand, event?: ActionEvent): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    document.dispatchEvent(new CustomEvent<RibbonCommand>(ribbonCommandEvent, { detail: command }));
  } finally {
    event?.completed?.();
  }
}
