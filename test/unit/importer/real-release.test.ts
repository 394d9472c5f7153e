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

  test("all 70 numeric claims come from its text, each with its line, period, value and unit", async () => {
    const { facts } = await importDocument(readFileSync(path));
    const claims = (JSON.parse(readFileSync(claimsPath, "utf8")) as Claim[]).filter(
      ({ kind }) => kind === "numeric",
    );
    expect(claims).toHaveLength(70);
    const imported = facts.map(
      ({ line, period, value, unit }) => `${line} ${period} ${Number(value)} ${unit}`,
    );
    expect(claims.map(claimed).sort()).toEqual([...imported].sort());
    const itemsByName = new Map<string, Set<string>>();
    for (const claim of claims) {
      const { item = "" } = facts[imported.indexOf(claimed(claim))] ?? {};
      itemsByName.set(claim.item, (itemsByName.get(claim.item) ?? new Set()).add(item));
    }
    expect([...itemsByName.values()].filter(({ size }) => size !== 1)).toEqual([]); // one name, one item
  });
});

interface Claim {
  readonly kind: string;
  readonly item: string;
  readonly line: number;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
}

/** As a fact says it: the rate and the balances of a day are those of the quarter that it ends, 13.4% is 0.134. */
function claimed({ line, period, value, unit }: Claim): string {
  const quarter = period.replace("2003-12-31", "3Q03").replace(/ \(as at .*\)/, "");
  return unit === "%"
    ? `${line} ${quarter} ${Number((value / 100).toFixed(6))} fraction`
    : `${line} ${quarter} ${value} ${unit}`;
}
