// Takes the pictures of docs/sheets.md: every sheet in the workbench, and every page as LibreOffice prints the saved
// file: `npm run pictures`, after `npm run build`.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { openSheet, openWorkbench, writeStatements } from "./open-workbench";
import { programs } from "./programs";
import { startWorkbench } from "./start-workbench";

const run = promisify(execFile);
const FOLDER = path.join(__dirname, "..", "..", "docs", "sheets");
/** So much of each sheet that what matters is in the picture, in pixels. */
const sizes: Readonly<Record<string, { width: number; height: number }>> = {
  "IIJ About": { width: 1440, height: 1290 },
  "IIJ Operations": { width: 1280, height: 560 },
  "IIJ Balance Sheet": { width: 1280, height: 440 },
  "IIJ Highlights": { width: 1720, height: 1280 },
  "IIJ Checks": { width: 1640, height: 1080 },
  "IIJ Charts": { width: 1580, height: 1620 },
};

async function takePictures(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
  const file = path.join(folder, "sheets.xlsx");
  try {
    await takeScreens(file);
    await printWithLibreOffice(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param file what Save writes then */
async function takeScreens(file: string): Promise<void> {
  const started = await startWorkbench(0);
  try {
    const workbench = await openWorkbench({ address: started.url });
    const { page } = workbench;
    await writeStatements(workbench);
    for (const [sheet, size] of Object.entries(sizes)) {
      await page.setViewportSize(size);
      await openSheet(workbench, sheet);
      await page.mouse.move(2, 2); // away from what shows a tooltip
      await page.waitForTimeout(2_000); // charts grow, changed cells fade in
      await page.locator("#grid").screenshot({ path: path.join(FOLDER, `${fileName(sheet)}.png`) });
    }
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save .xlsx" }).click();
    await (await download).saveAs(file);
    await workbench.close();
  } finally {
    await started.stop();
  }
}

/** `IIJ Balance Sheet` is balance-sheet.png. */
const fileName = (sheet: string): string => sheet.replace(/^IIJ /, "").replaceAll(" ", "-").toLowerCase();

/** One picture a printed page, named by what its footer says: printed-charts-1.png. */
async function printWithLibreOffice(file: string, folder: string): Promise<void> {
  await run(programs.LibreOffice, [
    `-env:UserInstallation=file://${path.join(folder, "profile")}`,
    ...["--headless", "--convert-to", "pdf", "--outdir", folder, file],
  ]);
  const pdf = file.replace(/xlsx$/, "pdf");
  await run("pdftoppm", ["-r", "70", "-png", pdf, path.join(FOLDER, "page")]);
  const pagesOf = new Map<string, number>();
  for (const picture of readdirSync(FOLDER)
    .filter((name) => name.startsWith("page-"))
    .sort()) {
    const number = /\d+/.exec(picture)![0];
    const { stdout } = await run("pdftotext", ["-f", number, "-l", number, pdf, "-"]);
    const sheet = /^(IIJ .+), page \d+ of \d+$/m.exec(stdout)![1]!;
    pagesOf.set(sheet, (pagesOf.get(sheet) ?? 0) + 1);
    const named = `printed-${fileName(sheet)}-${pagesOf.get(sheet)}.png`;
    renameSync(path.join(FOLDER, picture), path.join(FOLDER, named));
  }
}

void takePictures();
