import { readFileSync } from "node:fs";
import { issueSeverities } from "../../../src/importer/issue";

test("docs/errors.md explains every import issue, with its severity", () => {
  const [, section = ""] =
    /\n## Import issues\n(.*?)(?:\n## |$)/s.exec(readFileSync("docs/errors.md", "utf8")) ?? [];
  const rows = [...section.matchAll(/^\| `(\w+)` *\| (\w+) *\| (.+?) *\| (.+?) *\|$/gm)];
  expect(rows.map(([, code, severity]) => [code, severity])).toEqual(Object.entries(issueSeverities));
});
