/** @jest-environment ./test/es-module-environment.ts */
import { existsSync, readdirSync } from "node:fs";
import { readRelease } from "../../../src/cli/read-release";
import { issueSeverities } from "../../../src/importer/issue";
import { caseFolder, inputOf, outcomeOf, readExpected } from "../../case-files";

/** One odd document a folder: what comes out of `input.*` stands in `expected.json`. */
const cases = readdirSync(caseFolder).map((name) => ({ name, expected: readExpected(name) }));

test.each(cases)("$name", async ({ name, expected: { options, ...expected } }) => {
  const missing = expected.issues.some((issue) => issue.code === "unreadableFile");
  expect(existsSync(inputOf(name))).toBe(!missing);

  const result = await readRelease(inputOf(name), options);

  expect(outcomeOf(result)).toEqual(expected);
  for (const { page, line, message, expected: legal } of result.issues) {
    const place = page === undefined ? `Line ${line}` : `Page ${page}, line ${line}`;
    expect(message).toMatch(line === null ? /^[A-Z"].*[.?]$/ : new RegExp(`^${place}: .*[.?]$`));
    expect(legal).not.toBe("");
  }
});

test("every code has a case that produces it", () => {
  const produced = new Set(cases.flatMap(({ expected }) => expected.issues.map((issue) => issue.code)));
  expect([...produced].sort()).toEqual(Object.keys(issueSeverities).sort());
});
