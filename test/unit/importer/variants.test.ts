/** @jest-environment ./test/es-module-environment.ts */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRelease } from "../../../src/cli/read-release";
import bundled from "../../../src/statements/releases/2004-02-16.json";
import { importDocument } from "../../../src/importer/import-document";
import { inputOf } from "../../case-files";
import { variantsOf } from "../../import-variants";

interface Figure {
  readonly item: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly printed: string;
  readonly precision: string;
}
const figureOf = ({ item, period, value, unit, printed, precision }: Figure): string =>
  [item, period, value, unit, printed, precision].join(" ");
const figuresOf = (facts: readonly Figure[]): string[] => facts.map(figureOf).sort();

const real = join("..", "shared", "release", "000_898d958ed2c48227.txt");
const absent = !existsSync(real) && !process.env.CI; // in CI the text must be there
const texts = [
  ["the release in our words", inputOf("whole-release")],
  ...(absent ? [] : [["its own text", real]]),
];
const skipped = absent ? ` (its own text is skipped: it is not at ${real})` : "";

describe(`the release of 2004-02-16 in other forms${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "variants-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(texts)("%s: each form gives its 70 figures and no error", async (_, path = "") => {
    for (const [name, { extension, bytes }] of Object.entries(await variantsOf(readFileSync(path, "utf8")))) {
      const file = join(folder, `${name}.${extension}`);
      writeFileSync(file, bytes);
      const { releases, facts } = await readRelease(file);
      expect([name, releases.length]).toEqual([name, 1]);
      expect([name, ...figuresOf(facts)]).toEqual([name, ...figuresOf(bundled.facts)]);
    }
  });
});

test("the folders hold what the script makes", async () => {
  const variants = await variantsOf(readFileSync(inputOf("whole-release"), "utf8"));
  for (const [name, { bytes }] of Object.entries(variants)) {
    const made = await importDocument(bytes);
    const kept = await importDocument(readFileSync(inputOf(`whole-release-as-${name}`)));
    expect(kept).toEqual(made);
  }
});
