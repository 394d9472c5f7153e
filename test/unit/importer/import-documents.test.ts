import { readFileSync } from "node:fs";
import { importDocuments } from "../../../src/importer/import-document";
import { exportOwnJson } from "../../../src/importer/own-json/export-own-json";
import { allReleases } from "../../../src/statements/store";
import { inputOf } from "../../case-files";

test("documents are taken in order of publication, each against those before it", async () => {
  const [august, november] = allReleases();
  const json = (name: string, release: typeof august) => ({
    name,
    bytes: new TextEncoder().encode(exportOwnJson([release!])),
  });
  const results = await importDocuments([
    { name: "broken", bytes: new TextEncoder().encode("no release") },
    { name: "February", bytes: readFileSync(inputOf("restated-figure")) },
    json("November", november),
    json("August", august),
  ]);
  expect(
    results.map(({ name, result }) => [
      name,
      result.releases[0]?.published,
      result.issues.filter(({ code }) => code === "restatedFigure").length,
    ]),
  ).toEqual([
    ["August", "2003-08-12", 0],
    ["November", "2003-11-21", 2], // operating income and adjusted EBITDA of 1Q03
    ["February", "2004-02-16", 1],
    ["broken", undefined, 0],
  ]);
});
