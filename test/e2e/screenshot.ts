// Takes docs/workbench.png, the README's picture, as the stories see the workbench: `npm run screenshot`.
import path from "node:path";
import {
  openSheet,
  openWorkbench,
  readCells,
  selectCell,
  typeInto,
  writeStatements,
  type OpenWorkbench,
} from "./open-workbench";
import { startWorkbench } from "./start-workbench";

const PICTURE = path.join(__dirname, "..", "..", "docs", "workbench.png");

async function takePicture(): Promise<void> {
  const started = await startWorkbench(0);
  try {
    const workbench = await openWorkbench({ address: started.url, deviceScaleFactor: 2 });
    await writeMargins(workbench);
    await workbench.page.screenshot({ path: PICTURE });
    await workbench.close();
  } finally {
    await started.stop();
  }
}

async function writeMargins(workbench: OpenWorkbench): Promise<void> {
  const { page } = workbench;
  await writeStatements(workbench);
  await openSheet(workbench, "IIJ Operations");
  await typeInto(workbench, "B15", "Operating margin");
  for (const column of ["C", "D", "E"]) {
    await typeInto(workbench, `${column}15`, `=IIJ.MARGIN("Operating income",${column}$4)`);
  }
  await readCells(workbench, "IIJ Operations", ["E15"]);
  for (const column of ["C", "D", "E"]) {
    await selectCell(workbench, `${column}15`);
    await page.getByTitle("Format as percent").click();
  }
  await page.mouse.move(300, 640); // away from what shows a tooltip
  await page.waitForTimeout(1_000); // a changed cell fades in
}

void takePicture();
