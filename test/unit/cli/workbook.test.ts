import { strFromU8, unzipSync } from "fflate";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const valid = readFileSync("test/cases/importer/nothing-odd/input.txt", "utf8");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/workbook.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
};
const writeFrom = (text: string | undefined) => {
  const release = join(folder, "release.txt");
  if (text !== undefined) writeFileSync(release, text);
  return run("--release", release, "--out", join(folder, "book.xlsx"));
};

test("a release becomes a workbook, and nothing else is left", () => {
  const { status, stdout } = writeFrom(valid);
  expect(status).toBe(0);
  expect(stdout).toContain(
    "IIJ About, IIJ Operations, IIJ Balance Sheet, IIJ Highlights, IIJ Checks, IIJ Charts",
  );
  expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "release.txt"]);
  // The release is none of the add-in's own: it travels in the file, so that the figures can be asked for again.
  const parts = Object.values(unzipSync(readFileSync(join(folder, "book.xlsx")))).map((part) =>
    strFromU8(part),
  );
  expect(parts.filter((part) => part.includes("urn:iij-financials:release:1"))).toHaveLength(1);
});

test.each([
  ["a missing file", undefined, /cannot be read: there is no such file\./],
  ["an empty file", "", /The file holds no text\./],
  [
    "a text with no results table",
    "Internet Initiative Japan Inc.\n\nNothing here.\n",
    /No results table: .* was looked for/,
  ],
  [
    "an unreadable number",
    valid.replace("9,633", "9,6x3"),
    /Line \d+: "9,6x3" for Total revenues in 3Q03 is not a number/,
  ],
  [
    "a table cut short",
    valid.slice(0, valid.indexOf("Net income")),
    /Line \d+: The results table ends here, before "Net income \(loss\)"/,
  ],
])("%s: a sentence, exit 1, no workbook", (_, text, sentence) => {
  const { status, stderr } = writeFrom(text);
  expect(status).toBe(1);
  expect(stderr).toMatch(sentence);
  expect(stderr).toContain("No workbook was written.");
  expect(existsSync(join(folder, "book.xlsx"))).toBe(false);
});

test("a workbook that stands there already survives a bad release", () => {
  writeFileSync(join(folder, "book.xlsx"), "kept");
  expect(writeFrom("").status).toBe(1);
  expect(readFileSync(join(folder, "book.xlsx"), "utf8")).toBe("kept");
});

test("a folder that is not there is named", () => {
  writeFileSync(join(folder, "release.txt"), valid);
  const { status, stderr } = run(
    "--release",
    join(folder, "release.txt"),
    "--out",
    join(folder, "no", "book.xlsx"),
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/no.book\.xlsx" cannot be written: /);
});

test.each([[[]], [["--release", "x.txt"]], [["--release", "x.txt", "--out", "x.csv"]], [["--nonsense"]]])(
  "wrong usage %j: exit 2 and how it is used",
  (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Usage: npm run workbook -- --release FILE --out FILE\.xlsx/m);
  },
);

test("as of an earlier day, in dollars: the release that does not count is named", () => {
  writeFileSync(join(folder, "release.txt"), valid);
  const out = join(folder, "book.xlsx");
  const chosen = ["--as-of", "2003-11-21", "--currency", "USD", "--mode", "live"];
  const { status, stdout } = run("--release", join(folder, "release.txt"), "--out", out, ...chosen);
  expect(status).toBe(0);
  expect(stdout).toContain("as of 2003-11-21.");
  expect(stdout).toContain("The release of 2004-02-16 does not count as of 2003-11-21.");
});

test("as of a day before any release: a sentence, exit 1, no workbook", () => {
  writeFileSync(join(folder, "release.txt"), valid);
  const out = join(folder, "book.xlsx");
  const { status, stderr } = run(
    "--release",
    join(folder, "release.txt"),
    "--out",
    out,
    "--as-of",
    "1999-01-01",
  );
  expect(status).toBe(1);
  expect(stderr).toContain("Nothing was published as of 1999-01-01");
  expect(existsSync(out)).toBe(false);
});
