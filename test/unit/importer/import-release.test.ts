import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Fact } from "../../../src/statements/release";
import { type ImportResult, importRelease } from "../../../src/importer/import-release";

const valid = readFileSync("test/cases/importer/nothing-odd/input.txt", "utf8");
const importText = (text: string): ImportResult => importRelease(new TextEncoder().encode(text));

/** Whether label and figure stand on the line that the fact names, and the value has the digits printed there. */
function standsIn(lines: readonly string[], { section, label, printed, value, line }: Fact): boolean {
  const text = lines[(line ?? 0) - 1] ?? "";
  const digits = printed.normalize("NFKC").replace(/[^0-9.]/g, "");
  const sameValue = Number(value.replace("-", "")) === Number(digits);
  return sameValue && text.includes(printed) && (section !== "Results table" || text.includes(label));
}

function expectNothingInvented(text: string, { release, facts, issues }: ImportResult): void {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  expect(facts.filter((fact) => !standsIn(lines, fact))).toEqual([]);
  expect(release === undefined).toBe(issues.some((issue) => issue.severity === "error"));
}

test("labels stay as printed", () => {
  const { release } = importText(valid.replace("Total costs", "Cost of revenues"));
  expect(release?.facts.filter((fact) => fact.item === "TotalCosts").map((fact) => fact.label)).toEqual(
    Array(3).fill("Cost of revenues"),
  );
});

test("issues come in document order, those of the whole document first", () => {
  const text = valid.replace("9,633", "9,6x3").replace("February 16, 2004", "").replace("1Q03", "9Q03");
  expect(importText(text).issues.map(({ code, line }) => [code, line])).toEqual([
    ["noPublicationDate", null],
    ["unknownPeriod", 8],
    ["unreadableFigure", 9],
  ]);
});

test("any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(importRelease(bytes).issues).toContainEqual(expect.objectContaining({ severity: "error" }));
    }),
  );
});

test("any text", () => {
  const fragments = fc.constantFrom(
    "\t",
    "  ",
    "\n",
    "\r\n",
    "1Q03",
    "3Q03",
    "Total revenues",
    "(1,206)",
    "８",
    "JPY1 = $1",
  );
  const text = fc.array(fc.oneof(fragments, fc.string({ unit: "grapheme" })), { maxLength: 60 });
  fc.assert(
    fc.property(text, (pieces) => {
      expectNothingInvented(pieces.join(""), importText(pieces.join("")));
    }),
  );
});

test("a valid table in which anything is cut, put in or exchanged", () => {
  const pieces = [
    "",
    "\t",
    "  ",
    "\n",
    ",",
    "(",
    ")",
    "-",
    "x",
    "0",
    "1",
    "９",
    "¹",
    "1Q03",
    "\tTotal costs",
  ];
  const piece = fc.constantFrom(...pieces);
  const changes = fc.record({ at: fc.nat(valid.length), remove: fc.nat(12), piece });
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), (list) => {
      const text = list.reduce(
        (mutant, change) =>
          mutant.slice(0, change.at) + change.piece + mutant.slice(change.at + change.remove),
        valid,
      );
      expectNothingInvented(text, importText(text));
    }),
    { numRuns: 1000 },
  );
});

test("a document cut off anywhere before its last figure is not imported", () => {
  const end = valid.trimEnd().length;
  for (let length = 0; length < end - "4,303".length; length++) {
    expect(importText(valid.slice(0, length)).release).toBeUndefined();
  }
});

test("a long document takes no long time", () => {
  const long = `${valid}\n${"Page of the year 2004, JPY JPY = ( and  more\n".repeat(50_000)}`;
  const start = performance.now();
  expect(importText(long).release).toBeDefined();
  expect(performance.now() - start).toBeLessThan(5_000);
});
