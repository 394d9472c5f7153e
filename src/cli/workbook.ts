import { renameSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { plannedSheets } from "../excel/planned-sheets";
import { writeSheets } from "../excel/write-sheets";
import type { Release } from "../statements/release";
import { addRelease, pinAsOf } from "../statements/store";
import { openAddinSession } from "./addin-session";
import { readRelease } from "./read-release";

const usage = "Usage: npm run workbook -- --release FILE --out FILE.xlsx";

/** Reads a release and writes its workbook; nothing is written while an error stands. 1 on errors, 2 for wrong usage. */
async function main(): Promise<void> {
  const options = readOptions();
  if (!options) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { release, issues } = readRelease(options.release);
  for (const { severity, message } of issues) console.error(`${severity}: ${message}`);
  if (!release) {
    console.error("No workbook was written.");
    process.exitCode = 1;
    return;
  }
  const bytes = await workbookOf(release);
  writeWhole(options.out, bytes);
  console.log(
    `${options.out}: ${plannedSheets()
      .map(({ name }) => name)
      .join(", ")}, as of ${release.published}.`,
  );
}

function readOptions(): { release: string; out: string } | undefined {
  try {
    const { release, out } = parseArgs({
      options: { release: { type: "string" }, out: { type: "string" } },
    }).values;
    return release && out?.endsWith(".xlsx") ? { release, out } : undefined;
  } catch {
    return undefined; // another option
  }
}

async function workbookOf(release: Release): Promise<Uint8Array> {
  const session = await openAddinSession();
  try {
    addRelease(release);
    pinAsOf(release.published);
    const blank = session.workbench.sheetNames;
    await writeSheets(plannedSheets());
    await Excel.run(async (context) => {
      for (const name of blank) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    await session.workbench.settled();
    return await session.workbench.saveXlsx();
  } finally {
    session.close();
  }
}

/** The file is there whole or not at all, whatever stops the process. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.partial`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new Error(`"${path}" cannot be written: ${(error as Error).message}.`, { cause: error });
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
