// npm run bench:import: what an import costs, as a multiple of work that any importer must do on the same file.
import { readFileSync } from "node:fs";
import { splitCells } from "../../src/importer/cells";
import { importDocument } from "../../src/importer/import-document";
import { linesOf } from "../../src/importer/read";
import { inputOf } from "../case-files";
import { companyFactsOf, pagesOf } from "./import-files";

const rounds = 5;

async function main(): Promise<void> {
  const text = pagesOf(readFileSync(inputOf("whole-release"), "utf8"), 10_000_000);
  await compare("text", "splitting it into lines and cells", 5, new TextEncoder().encode(text), (bytes) => {
    for (const line of linesOf(new TextDecoder().decode(bytes))) splitCells(line);
  });
  const json = companyFactsOf(10_000_000);
  await compare("companyfacts", "JSON.parse", 3, new TextEncoder().encode(json), (bytes) => {
    JSON.parse(new TextDecoder().decode(bytes));
  });
}

/** Times both in turn, takes the best of each, and fails above the limit. */
async function compare(
  what: string,
  base: string,
  limit: number,
  bytes: Uint8Array,
  doBase: (bytes: Uint8Array) => void,
): Promise<void> {
  const times = { import: Infinity, base: Infinity };
  for (let round = 0; round < rounds; round++) {
    times.base = Math.min(times.base, await cpuSeconds(() => doBase(bytes)));
    times.import = Math.min(times.import, await cpuSeconds(() => importDocument(bytes)));
  }
  const megabytes = bytes.length / 1e6;
  const ratio = times.import / times.base;
  process.stdout.write(
    `${what}: ${megabytes.toFixed(1)} MB in ${times.import.toFixed(2)} s (${(megabytes / times.import).toFixed(1)} MB/s), ` +
      `${ratio.toFixed(2)} times ${base} (${times.base.toFixed(2)} s); at most ${limit} times\n`,
  );
  if (ratio > limit) process.exitCode = 1;
}

/** Of the processor, so that other programs on the machine do not count. */
async function cpuSeconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

void main();
