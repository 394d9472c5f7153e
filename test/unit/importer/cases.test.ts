import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRelease } from "../../../src/cli/read-release";
import { type IssueCode, issueSeverities } from "../../../src/importer/issue";
import type { Fact } from "../../../src/statements/release";

/** One odd document a folder: what comes out of `input.txt` stands in `expected.json`. */
interface Expected {
  readonly imported: boolean;
  readonly facts: readonly string[];
  readonly issues: readonly {
    readonly code: IssueCode;
    readonly line: number | null;
    readonly found: string;
  }[];
}

const folder = join("test", "cases", "importer");
const cases = readdirSync(folder).map((name) => {
  const path = join(folder, name, "expected.json");
  return { name, expected: JSON.parse(readFileSync(path, "utf8")) as Expected };
});

const factLine = ({ line, item, period, printed, value, precision }: Fact): string =>
  `line ${line}: ${item} ${period} ${printed} = ${value} (±${precision})`;

test.each(cases)("$name", ({ name, expected }) => {
  const missing = expected.issues.some((issue) => issue.code === "unreadableFile");
  expect(readdirSync(join(folder, name)).sort()).toEqual(
    missing ? ["expected.json"] : ["expected.json", "input.txt"],
  );

  const { release, facts, issues } = readRelease(join(folder, name, "input.txt"));

  expect(issues.map(({ code, line, found }) => ({ code, line, found }))).toEqual(expected.issues);
  expect(facts.map(factLine)).toEqual(expected.facts);
  expect(release !== undefined).toBe(expected.imported);
  expect(release?.facts ?? facts).toEqual(facts);
  for (const { line, message, expected: legal } of issues) {
    expect(message).toMatch(line === null ? /^[A-Z"].*[.?]$/ : new RegExp(`^Line ${line}: .*[.?]$`));
    expect(legal).not.toBe("");
  }
});

test("every code has a case that produces it", () => {
  const produced = new Set(cases.flatMap(({ expected }) => expected.issues.map((issue) => issue.code)));
  expect([...produced].sort()).toEqual(Object.keys(issueSeverities).sort());
});
