import { parseArgs } from "node:util";
import type { ImportResult } from "../importer/import-document";
import { readRelease } from "./read-release";

const usage = "Usage: npm run --silent import -- FILE (the text of one earnings release).";

/** Prints what a document holds as JSON; 0 without errors, 1 with, 2 for wrong usage. */
async function main(): Promise<number> {
  const path = fileArgument();
  if (path === undefined) {
    console.error(usage);
    return 2;
  }
  const result = await readRelease(path);
  console.log(JSON.stringify(printable(result), undefined, 2));
  return result.releases.length > 0 ? 0 : 1;
}

function fileArgument(): string | undefined {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined; // an option; there are none
  }
}

/** Decimals stay text, so that no reader of the JSON rounds them. */
function printable({ releases, facts, issues }: ImportResult): unknown {
  const release = releases.at(-1);
  return {
    release: release
      ? { published: release.published, company: release.company, title: release.title, unit: release.unit }
      : null,
    facts: facts.map(({ item, label, period, value, unit, printed, line, precision }) => {
      return { item, label, period, value, unit, printed, line, precision };
    }),
    issues,
  };
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
