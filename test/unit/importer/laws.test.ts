import { readFileSync } from "node:fs";
import fc from "fast-check";
import { importDocument, type ImportResult } from "../../../src/importer/import-document";
import { inventedFacts, unseenNumbers } from "../../import-laws";

jest.setTimeout(60_000);

const valid = readFileSync("test/cases/importer/nothing-odd/input.txt", "utf8");
const whole = readFileSync("test/cases/importer/whole-release/input.txt", "utf8");
const importText = (text: string): Promise<ImportResult> => importDocument(new TextEncoder().encode(text));

async function expectNothingInvented(text: string): Promise<void> {
  const result = await importText(text);
  expect(inventedFacts(text, result)).toEqual([]);
  expect(result.releases.length === 0).toBe(result.issues.some((issue) => issue.severity === "error"));
}

test("any bytes", async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const { issues } = await importDocument(content);
      expect(issues).toContainEqual(expect.objectContaining({ severity: "error" }));
    }),
  );
});

test("any text", async () => {
  const fragments = fc.constantFrom(
    ...["\t", "  ", "\n", "\r\n", "1Q03", "3Q03", "Total revenues", "(1,206)", "８", "JPY1 = $1"],
    ...[" JPY ", " million ", "4.9%", " in ", " from ", " was ", ". ", " QoQ"],
  );
  const text = fc.array(fc.oneof(fragments, fc.string({ unit: "grapheme" })), { maxLength: 60 });
  await fc.assert(fc.asyncProperty(text, (pieces) => expectNothingInvented(pieces.join(""))));
});

test("a document cut off anywhere before its last figure is not imported", async () => {
  const end = valid.trimEnd().length - "4,303".length;
  const cuts = await Promise.all(
    Array.from({ length: end }, (_, length) => importText(valid.slice(0, length))),
  );
  expect(cuts.filter(({ releases }) => releases.length > 0)).toEqual([]);
});

test("every number of a release is imported or listed with its line", async () => {
  expect(unseenNumbers(whole, await importText(whole))).toEqual([]);
  const changed = whole
    .replace("$89.9 million", "89.9 million francs")
    .replace("1Q03\t2Q03\t3Q03", "1Q03\t2Q03\t3Q03\tChange")
    .replace("9,185\t9,633", "9,185\t9,633\t448")
    .replace("Total costs", "Total coats");
  expect(unseenNumbers(changed, await importText(changed))).toEqual([]);
});
