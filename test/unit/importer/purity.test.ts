import { spawnSync } from "node:child_process";
import { inputOf } from "../../case-files";

const noFetch = "data:text/javascript,globalThis.fetch=()=>{throw new Error('fetched')}";
const noEval = "--disallow-code-generation-from-strings";
const tsx = require.resolve("tsx");

/** The compiler keeps DOM and fetch out of src/importer itself (tsconfig.pure.json); this is of the libraries too. */
test("every format is imported where nothing can be evaluated or fetched, and without a DOM", () => {
  const names = ["whole-release", "whole-release-as-pdf", "companyfacts", "own-json", "csv"];
  const files = [...names.map(inputOf), "--published", "2004-05-14"];
  const flags = [noEval, "--import", noFetch, "--import", tsx];
  const { status, stdout } = spawnSync(process.execPath, [...flags, "src/cli/import.ts", ...files], {
    encoding: "utf8",
  });
  expect(status).toBe(0);
  const results = JSON.parse(stdout) as { release: unknown; facts: unknown[] }[];
  expect(results.map(({ release, facts }) => release !== null && facts.length > 0)).toEqual(
    Array(5).fill(true),
  );
});

test("there is such a Node", () => {
  const { stderr } = spawnSync(process.execPath, [noEval, "-e", "new Function('1')"], { encoding: "utf8" });
  expect(stderr).toContain("Code generation from strings disallowed");
});
