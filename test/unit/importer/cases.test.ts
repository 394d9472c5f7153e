import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRelease } from "../../../src/cli/read-release";
import type { ImportOptions } from "../../../src/importer/import-document";
import { type IssueCode, issueSeverities } from "../../../src/importer/issue";
import type { Fact } from "../../../src/statements/release";

/** One odd document a folder: what comes out of `input.*` stands in `expected.json`. */
interface Expected {
  /** What the user has set, where the document alone does not make the case. */
  readonly options?: ImportOptions;
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

test.each(cases)("$name", async ({ name, expected }) => {
  const missing = expected.issues.some((issue) => issue.code === "unreadableFile");
  const [input = "input.txt", ...others] = readdirSync(join(folder, name)).filter(
    (file) => file !== "expected.json",
  );
  expect([input.replace(/\.\w+$/, ""), ...others]).toEqual(["input"]);
  expect(existsSync(join(folder, name, input))).toBe(!missing);

  const { releases, facts, issues } = await readRelease(join(folder, name, input), expected.options);

  expect(issues.map(({ code, line, found }) => ({ code, line, found }))).toEqual(expected.issues);
  expect(facts.map(factLine)).toEqual(expected.facts);
  expect(releases.length > 0).toBe(expected.imported);
  for (const { line, message, expected: legal } of issues) {
    expect(message).toMatch(line === null ? /^[A-Z"].*[.?]$/ : new RegExp(`^Line ${line}: .*[.?]$`));
    expect(legal).not.toBe("");
  }
});

test("every code has a case that produces it", () => {
  const produced = new Set(cases.flatMap(({ expected }) => expected.issues.map((issue) => issue.code)));
  expect([...produced].sort()).toEqual(Object.keys(issueSeverities).sort());
});
