// Takes a picture of every tab in every theme into docs/pane: `npm run screenshot:pane`.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { openWorkbench } from "./open-workbench";
import { fillPane, openTab, paint, tabNames, themes } from "./pane-tabs";
import { startWorkbench } from "./start-workbench";

const FOLDER = path.join(__dirname, "..", "..", "docs", "pane");

async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const started = await startWorkbench(0);
  try {
    const workbench = await openWorkbench({ address: started.url });
    await fillPane(workbench);
    await workbench.page.mouse.move(300, 640); // away from what shows a tooltip
    for (const tab of await tabNames(workbench)) {
      await openTab(workbench, tab);
      await workbench.pane.getByRole("tabpanel", { name: tab, exact: true }).evaluate(showWhatMatters);
      for (const theme of themes) {
        await paint(workbench, theme);
        await workbench.page.waitForTimeout(300);
        await workbench.page
          .locator("#pane")
          .screenshot({ path: path.join(FOLDER, `${tab.toLowerCase()}-${theme}.png`) });
      }
    }
    await workbench.close();
  } finally {
    await started.stop();
  }
}

/** Of an import its result, of all else the beginning. */
function showWhatMatters(panel: HTMLElement): void {
  const result = panel.querySelector(".documents:not(:empty)");
  if (result) result.scrollIntoView();
  else panel.scrollTop = 0;
}

void takePictures();
