import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function runImport(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const tsx = require.resolve("tsx/cli");
  return spawnSync(process.execPath, [tsx, "src/cli/import.ts", ...args], { encoding: "utf8" });
}

test("a release is printed as JSON, its values as decimal text", () => {
  const { status, stdout, stderr } = runImport("test/cases/importer/nothing-odd/input.txt");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const printed = JSON.parse(stdout) as { facts: unknown[] };
  expect(printed).toMatchObject({
    release: {
      published: "2004-02-16",
      company: "Internet Initiative Japan Inc.",
      title: "Third Quarter Results for the Year Ending March 31, 2004",
      unit: "JPY million",
    },
    issues: [],
  });
  expect(printed.facts).toHaveLength(37);
  expect(printed.facts[16]).toEqual({
    item: "OperatingIncome",
    label: "Operating income (loss)",
    period: "1Q03",
    value: "-1206",
    unit: "JPY million",
    printed: "(1,206)",
    line: 14,
    precision: "1",
  });
  expect(stdout).toContain('{\n  "release": {\n    "published"');
});

test("with an error there is no release, but what was read is printed", () => {
  const { status, stdout } = runImport("test/cases/importer/unreadable-number/input.txt");
  expect(status).toBe(1);
  const printed = JSON.parse(stdout) as { facts: unknown[] };
  expect(printed).toMatchObject({
    release: null,
    issues: [{ code: "unreadableFigure", severity: "error", line: 9, found: "8,3x4", expected: "a number" }],
  });
  expect(printed.facts).toHaveLength(24);
});

test("a missing file is an issue", () => {
  const { status, stdout } = runImport("no-such-file.txt");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    release: null,
    facts: [],
    issues: [
      {
        code: "unreadableFile",
        line: null,
        message: '"no-such-file.txt" cannot be read: there is no such file.',
      },
    ],
  });
});

test("several files come in order of publication, each with what it says", () => {
  const file = "test/cases/importer/nothing-odd/input.txt";
  const { status, stdout } = runImport("no-such-file.txt", file);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { file: "no-such-file.txt", release: null },
    { file, release: { published: "2004-02-16" } },
  ]);
});

test("--json-out writes what was imported, and import reads it again", () => {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  try {
    const file = join(folder, "release.json");
    const first = runImport("test/cases/importer/whole-release/input.txt", "--json-out", file);
    const again = runImport(file);
    expect([first.status, again.status]).toEqual([0, 0]);
    const [from, back] = [first, again].map(
      ({ stdout }) => JSON.parse(stdout) as { facts: unknown; release: unknown },
    );
    expect(back).toEqual({ ...from, issues: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the figures of several releases in one file name theirs", () => {
  const { stdout } = runImport("test/cases/importer/companyfacts/input.json");
  const { release, facts } = JSON.parse(stdout) as { release: unknown; facts: { published: string }[] };
  expect(release).toMatchObject({ published: "2018-11-09" });
  expect(facts.map(({ published }) => published)).toContain("2012-07-09");
});

test("--published says from which day a CSV file counts", () => {
  const { status, stdout } = runImport("test/cases/importer/csv/input.csv", "--published", "2004-05-14");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ release: { published: "2004-05-14" } });
});

test("--map says once what a line is that the catalogue does not know", () => {
  const file = "test/cases/importer/unknown-line/input.txt";
  const { status, stdout } = runImport(
    file,
    "--map",
    "Amortization of goodwill=Depreciation and amortization",
  );
  expect(status).toBe(0);
  const { facts, issues } = JSON.parse(stdout) as {
    facts: { line: number; item: string }[];
    issues: unknown[];
  };
  expect(facts.filter(({ line }) => line === 11).map(({ item }) => item)).toEqual(
    Array(2).fill("DepreciationAndAmortization"),
  );
  expect(issues).toEqual([]);
});

test("a file that cannot be written is a sentence", () => {
  const { status, stderr } = runImport(
    "test/cases/importer/nothing-odd/input.txt",
    "--json-out",
    "no/folder.json",
  );
  expect(status).toBe(1);
  expect(stderr).toContain('"no/folder.json" cannot be written: ENOENT');
});

test("wrong usage is a sentence, with the usage below", () => {
  const { status, stdout, stderr } = runImport("--verbose");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^Unknown option '--verbose'.*\nUsage: npm run --silent import -- FILE/);
});
