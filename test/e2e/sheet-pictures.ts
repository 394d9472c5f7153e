// Takes a picture of every sheet, in the workbench and as LibreOffice prints the saved file, to be looked at:
// `npx tsx test/e2e/sheet-pictures.ts FOLDER`.
import { execFile } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { openSheet, openWorkbench, writeStatements } from "./open-workbench";
import { programs } from "./programs";
import { startWorkbench } from "./start-workbench";

const run = promisify(execFile);
const sheets = [
  "IIJ About",
  "IIJ Operations",
  "IIJ Balance Sheet",
  "IIJ Highlights",
  "IIJ Checks",
  "IIJ Charts",
];

async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "sheets.xlsx");
  const started = await startWorkbench(0);
  try {
    const workbench = await openWorkbench({ address: started.url });
    const { page } = workbench;
    await page.setViewportSize({ width: 1600, height: 900 });
    await writeStatements(workbench);
    for (const sheet of sheets) {
      await openSheet(workbench, sheet);
      await page.mouse.move(500, 830); // away from what shows a tooltip
      await page.waitForTimeout(1_500); // charts grow, changed cells fade in
      await page.screenshot({ path: path.join(folder, `${sheet}.png`) });
    }
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save .xlsx" }).click();
    await (await download).saveAs(file);
    await workbench.close();
  } finally {
    await started.stop();
  }
  await printWithLibreOffice(file, folder);
}

/** One picture a printed page. */
async function printWithLibreOffice(file: string, folder: string): Promise<void> {
  const profile = path.join(folder, "profile");
  await run(programs.LibreOffice, [
    `-env:UserInstallation=file://${path.resolve(profile)}`,
    ...["--headless", "--convert-to", "pdf", "--outdir", folder, file],
  ]);
  rmSync(profile, { recursive: true });
  const pdf = file.replace(/xlsx$/, "pdf");
  await run("pdftoppm", ["-r", "80", "-png", pdf, path.join(folder, "printed")]);
}

const folder = process.argv[2];
if (folder) void takePictures(folder);
else process.stderr.write("Usage: npx tsx test/e2e/sheet-pictures.ts FOLDER\n");
