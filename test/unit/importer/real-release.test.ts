import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importDocument } from "../../../src/importer/import-document";
import bundled from "../../../src/statements/releases/2004-02-16.json";
import { allReleases } from "../../../src/statements/store";
import { unseenNumbers } from "../../import-laws";

const path = join("..", "shared", "release", "000_898d958ed2c48227.txt");
const claimsPath = join("..", "shared", "data", "claims.json");
const absent = !existsSync(path) && !process.env.CI; // in CI the text must be there
const skipped = absent ? ` (skipped: its text is not at ${path})` : "";

(absent ? describe.skip : describe)(`the release of 2004-02-16${skipped}`, () => {
  test("comes out of its own text as it is bundled, every figure and remark; three numbers are none", async () => {
    const { releases, issues } = await importDocument(readFileSync(path), { earlier: allReleases() });
    expect(releases).toEqual([bundled]);
    expect(issues.map(({ severity, line, found }) => `${severity} ${line}: ${found}`)).toEqual([
      "note 34: 2005",
      "note 65: 3",
      "note 65: 1.2",
    ]);
  });

  test("each of its numbers is imported or listed", async () => {
    const bytes = readFileSync(path);
    expect(unseenNumbers(bytes.toString(), await importDocument(bytes))).toEqual([]);
  });

  test("all 70 numeric claims come from its text", async () => {
    const { facts } = await importDocument(readFileSync(path));
    const claims = JSON.parse(readFileSync(claimsPath, "utf8")) as {
      kind: string;
      line: number;
      value: number;
      unit: string;
    }[];
    const claimed = claims
      .filter(({ kind }) => kind === "numeric")
      .map(({ line, value, unit }) => `${line}: ${unit === "%" ? Number((value / 100).toFixed(6)) : value}`);
    expect(claimed).toHaveLength(70);
    expect(facts.map(({ line, value }) => `${line}: ${Number(value)}`).sort()).toEqual(claimed.sort());
  });
});
