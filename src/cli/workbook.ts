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
  // Excel's side takes seconds to load, and only a release that was read needs it.
  const { workbookOf } = await import("./workbook-of");
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

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
