// Takes the pictures of docs/modelling.md, as a person sees the workbench: `npm run screenshot:model`.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { openSheet, openWorkbench, writeStatements, type OpenWorkbench } from "./open-workbench";
import { startWorkbench } from "./start-workbench";

const FOLDER = path.join(__dirname, "..", "..", "docs", "modelling");

async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const started = await startWorkbench(0);
  try {
    const workbench = await openWorkbench({ address: started.url });
    await workbench.page.setViewportSize({ width: 1760, height: 900 });
    await writeStatements(workbench);
    await writeModel(workbench);
    await openSheet(workbench, "IIJ Model");
    await picture(workbench, "model");
    await scrollDown(workbench, 45);
    await picture(workbench, "assumptions");
    await openSheet(workbench, "IIJ Analysis");
    await scrollDown(workbench, 6);
    await picture(workbench, "analysis");
    await scrollDown(workbench, 60);
    await picture(workbench, "charts");
    await workbench.close();
  } finally {
    await started.stop();
  }
}

async function writeModel({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("tab", { name: "Model" }).click();
  await pane.locator("#write-model").click();
  await pane.locator("#record-estimate").waitFor();
}

/** Rows of the grid. */
async function scrollDown({ page }: OpenWorkbench, rows: number): Promise<void> {
  await page.mouse.move(400, 500);
  await page.mouse.wheel(0, rows * 23);
}

async function picture({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.mouse.move(500, 830); // away from what shows a tooltip
  await page.waitForTimeout(1_500); // charts grow, changed cells fade in
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

void takePictures();
