import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importRelease } from "../../../src/importer/import-release";
import bundled from "../../../src/statements/releases/2004-02-16.json";

/** What the importer reads so far: the results table, and the rate. */
const tableFacts = bundled.facts.filter((fact) => fact.section === "Results table");

const path = join("..", "shared", "release", "000_898d958ed2c48227.txt");
const absent = !existsSync(path) && !process.env.CI; // in CI the text must be there
const skipped = absent ? ` (skipped: its text is not at ${path})` : "";

(absent ? describe.skip : describe)(`the release of 2004-02-16${skipped}`, () => {
  test("comes out of its own text as it is bundled", () => {
    const { release, facts, issues } = importRelease(readFileSync(path));
    expect(issues).toEqual([]);
    const { remarks: _remarks, ...withoutRemarks } = bundled;
    const expected = [bundled.facts.find((fact) => fact.item === "ConvenienceRate"), ...tableFacts];
    expect(release).toEqual({ ...withoutRemarks, facts: expected });
    expect(facts).toEqual(expected);
  });
});
