// npm run fuzz -- [FIRST_SEED] [COUNT]: imports mutated texts, 100,000 unless told; prints the seed that fails.
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inputOf } from "./case-files";
import { fuzzImport } from "./import-fuzz";

const [first = "1", count = "100000"] = process.argv.slice(2);

async function main(): Promise<void> {
  const texts = ["whole-release", "nothing-odd"].map((name) => readFileSync(inputOf(name), "utf8"));
  const failure = await fuzzImport(texts, Number(first), Number(count), (done) => {
    if (done % 10_000 === 0) process.stdout.write(`${done} texts\n`);
  });
  if (!failure) {
    process.stdout.write(
      `${count} mutated texts from seed ${first}: nothing thrown, nothing invented, none slow.\n`,
    );
    return;
  }
  const file = join(tmpdir(), `fuzz-${failure.seed}.txt`);
  writeFileSync(file, failure.text);
  process.stderr.write(`Seed ${failure.seed}: ${failure.what}\nThe text is in ${file}.\n`);
  process.exitCode = 1;
}

void main();
