// npm run fuzz -- [FIRST_SEED] [COUNT]: imports mutated texts, 100,000 unless told; prints each seed that fails.
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inputOf } from "./case-files";
import { fuzzImport } from "./import-fuzz";

const [first = "1", count = "100000"] = process.argv.slice(2);

async function main(): Promise<void> {
  const texts = ["whole-release", "nothing-odd", "whole-release-as-copied-text"].map((name) =>
    readFileSync(inputOf(name), "utf8"),
  );
  const began = performance.now();
  const { inputs, imported, longest, failures } = await fuzzImport(
    texts,
    Number(first),
    Number(count),
    (done) => {
      if (done % 10_000 === 0) process.stdout.write(`${done} texts\n`);
    },
  );
  for (const { seed, what, bytes } of failures) {
    const file = join(tmpdir(), `fuzz-${seed}.txt`);
    writeFileSync(file, bytes);
    process.stderr.write(
      `Seed ${seed}: ${what}\nThe text is in ${file}; npm run fuzz -- ${seed} 1 imports it again.\n`,
    );
    process.exitCode = 1;
  }
  process.stdout.write(
    [
      `inputs    ${inputs}, seeds ${first} to ${Number(first) + inputs - 1}, in ${((performance.now() - began) / 1000).toFixed(0)} s`,
      `imported  ${imported}; the others were refused`,
      `longest   ${longest.seconds.toFixed(3)} s of the processor, seed ${longest.seed}`,
      `failures  ${failures.length}`,
      "",
    ].join("\n"),
  );
}

void main();
