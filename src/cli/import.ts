import type { ImportResult } from "../importer/import-document";
import { exportOwnJson } from "../importer/own-json/export-own-json";
import { importArguments, type ImportArguments, usage } from "./import-arguments";
import { readReleases } from "./read-release";
import { writeWhole } from "./write-whole";

/** Prints what documents hold as JSON; 0 without errors, 1 with, 2 for wrong usage. */
async function main(): Promise<number> {
  const given = readArguments();
  if (!given) return 2;
  const { files, jsonOut, published, mapping } = given;
  const results = await readReleases(files, { mapping, ...(published !== undefined && { published }) });
  const printed = results.map(({ name, result }) =>
    files.length === 1 ? printable(result) : { file: name, ...printable(result) },
  );
  console.log(JSON.stringify(files.length === 1 ? printed[0] : printed, undefined, 2));
  if (results.some(({ result }) => result.releases.length === 0)) return 1;
  if (jsonOut !== undefined) {
    writeWhole(jsonOut, exportOwnJson(results.flatMap(({ result }) => result.releases)));
  }
  return 0;
}

function readArguments(): ImportArguments | undefined {
  try {
    return importArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return undefined;
  }
}

/** Decimals stay text, so that no reader of the JSON rounds them; of several releases each figure names its own. */
function printable({ releases, facts, issues }: ImportResult): object {
  const release = releases.at(-1);
  const several = releases.length > 1;
  const publishedOf = new Map(releases.flatMap((each) => each.facts.map((fact) => [fact, each.published])));
  return {
    release: release
      ? { published: release.published, company: release.company, title: release.title, unit: release.unit }
      : null,
    facts: facts.map((fact) => {
      const { item, label, period, value, unit, printed, line, precision } = fact;
      const said = { item, label, period, value, unit, printed, line, precision };
      return several ? { ...said, published: publishedOf.get(fact) } : said;
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
