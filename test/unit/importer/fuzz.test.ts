import { readFileSync } from "node:fs";
import { inputOf } from "../../case-files";
import { fuzzImport } from "../../import-fuzz";

test("2,000 mutated texts: nothing thrown, nothing invented, none slow; `npm run fuzz` imports more", async () => {
  const texts = ["whole-release", "nothing-odd", "whole-release-as-copied-text"].map((name) =>
    readFileSync(inputOf(name), "utf8"),
  );
  const { inputs, imported, failures } = await fuzzImport(texts, 1, 2_000);
  expect(failures).toEqual([]);
  expect(inputs).toBe(2_000);
  expect(imported).toBeGreaterThan(100); // mutations that the importer rightly passes over
}, 120_000);
