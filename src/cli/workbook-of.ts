import { writeModel } from "../excel/model/write-model";
import { plannedSheets } from "../excel/planned-sheets";
import { keepRelease } from "../excel/record/imported-releases";
import { writeSheets } from "../excel/write-sheets";
import { dataHash } from "../statements/data-hash";
import type { Release } from "../statements/release";
import { addRelease, allReleases, pinAsOf, releaseAsOf } from "../statements/store";
import { openAddinSession } from "./addin-session";
import type { WorkbookOptions } from "./workbook-options";

/** The workbook as of the day that was asked for, or of the newest release in the file. */
export async function workbookOf(
  releases: readonly Release[],
  { asOf, sheets: chosen, model }: WorkbookOptions,
) {
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
