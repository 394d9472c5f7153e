import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ImportResult } from "../importer/import-document";
import { exportOwnJson } from "../importer/own-json/export-own-json";
import { isDate } from "../statements/date";
import { readReleases } from "./read-release";

const usage =
  "Usage: npm run --silent import -- FILE... [--json-out FILE] [--published YYYY-MM-DD]\n" +
  "FILE is a release as text or PDF, SEC companyfacts, this add-in's own JSON, or CSV of item, period, value, for which\n" +
  "--published says from which day it counts. --json-out writes the releases in the add-in's own JSON.";

interface Options {
  readonly files: readonly string[];
  readonly jsonOut?: string | undefined;
  readonly published?: string | undefined;
}

/** Prints what documents hold as JSON; 0 without errors, 1 with, 2 for wrong usage. */
async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.error(usage);
    return 2;
  }
  const { files, jsonOut, published } = options;
  const results = await readReleases(files, published === undefined ? {} : { published });
  const printed = results.map(({ result }) => printable(result));
  console.log(JSON.stringify(files.length === 1 ? printed[0] : printed, undefined, 2));
  if (results.some(({ result }) => result.releases.length === 0)) return 1;
  if (jsonOut !== undefined) {
    writeFileSync(jsonOut, exportOwnJson(results.flatMap(({ result }) => result.releases)));
  }
  return 0;
}

function readOptions(): Options | undefined {
  try {
    const { positionals: files, values } = parseArgs({
      allowPositionals: true,
      options: { "json-out": { type: "string" }, published: { type: "string" } },
    });
    const { published } = values;
    if (files.length === 0 || (published !== undefined && !isDate(published))) return undefined;
    return { files, jsonOut: values["json-out"], published };
  } catch {
    return undefined; // another option
  }
}

/** Decimals stay text, so that no reader of the JSON rounds them; of several releases each figure names its own. */
function printable({ releases, facts, issues }: ImportResult): unknown {
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
