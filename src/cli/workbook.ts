import { writeModel } from "../excel/model/write-model";
import { plannedSheets } from "../excel/planned-sheets";
import { keepRelease } from "../excel/record/imported-releases";
import { writeSheets } from "../excel/write-sheets";
import { dataHash } from "../statements/data-hash";
import type { Release } from "../statements/release";
import { addRelease, allReleases, pinAsOf, releaseAsOf } from "../statements/store";
import { openAddinSession } from "./addin-session";
import { readRelease } from "./read-release";
import { type WorkbookOptions, usage, workbookOptions } from "./workbook-options";
import { writeWhole } from "./write-whole";

/** Reads a release and writes its workbook; nothing is written while an error stands. 1 on errors, 2 for wrong usage. */
async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return;
  const { releases, issues } = await readRelease(options.release);
  for (const { severity, message } of issues) {
    if (severity !== "note") console.error(`${severity}: ${message}`);
  }
  const release = releases.at(-1);
  if (!release) {
    console.error("No workbook was written.");
    process.exitCode = 1;
    return;
  }
  const { bytes, sheets, asOf } = await workbookOf(releases, options);
  writeWhole(options.out, bytes);
  console.log(`${options.out}: ${sheets.join(", ")}, as of ${asOf}.`);
  if (asOf < release.published)
    console.log(`The release of ${release.published} does not count as of ${asOf}.`);
}

function readOptions(): WorkbookOptions | undefined {
  try {
    return workbookOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

/** The workbook as of the day that was asked for, or of the newest release in the file. */
async function workbookOf(releases: readonly Release[], { asOf, sheets: chosen, model }: WorkbookOptions) {
  const session = await openAddinSession();
  try {
    const own = new Set(allReleases().map(dataHash));
    releases.forEach(addRelease);
    pinAsOf(asOf ?? releases.at(-1)!.published);
    const blank = session.workbench.sheetNames;
    const outcomes = [await writeSheets(plannedSheets(chosen), chosen)];
    if (model) outcomes.push(await writeModel());
    // The add-in knows its own releases; another one travels in the file, or its figures could not be asked for again.
    for (const release of releases) if (!own.has(dataHash(release))) await keepRelease(release);
    await Excel.run(async (context) => {
      for (const name of blank) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    await session.workbench.settled();
    const bytes = await session.workbench.saveXlsx();
    return { bytes, sheets: outcomes.flatMap(({ written }) => written), asOf: releaseAsOf().published };
  } finally {
    session.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
