// The help pages are what users read: every formula on them gives what stands beside it.
import fs from "node:fs";
import path from "node:path";
import { evaluateAlone, newAddinWorkbook } from "../../addin";

const folder = "docs/functions";
const pages = fs.readdirSync(folder).filter((file) => file !== "README.md");

/** The rows `| `=formula` | result | why |` of a page. */
function rowsOf(page: string): [formula: string, result: string][] {
  const markdown = fs.readFileSync(path.join(folder, page), "utf8");
  const rows = [...markdown.matchAll(/^\| `(=[^|]+)` \| ([^|]+) \|[^|]*\|$/gm)];
  return rows.map(([, formula, result]) => [formula!, result!]);
}

test.each(pages)("%s", async (page) => {
  const rows = rowsOf(page);
  expect(rows.length).toBe(fs.readFileSync(path.join(folder, page), "utf8").split("\n| `=").length - 1);
  const workbench = await newAddinWorkbook((file) => require(file));
  const results = await evaluateAlone(
    workbench,
    rows.map(([formula]) => formula),
  );
  expect(rows.map(([formula], i) => [formula, results[i]])).toEqual(rows);
});

test("every function has a row on its family's page, and no page calls a function that does not exist", async () => {
  const { metadata, associations } = await addinFunctions();
  const visible = metadata.functions.filter(({ options }) => !options?.excludeFromAutoComplete);
  const calledOn = (page: string) =>
    rowsOf(page).flatMap(([formula]) => [...formula.matchAll(/IIJ\.([A-Z]+)/g)].map(([, id]) => id!));
  for (const { id } of visible) {
    const family = path.basename(associations.find((each) => each.id === id)!.sourceFileName, ".ts");
    expect([id, calledOn(`${family}.md`).includes(id)]).toEqual([id, true]);
  }
  expect(new Set(pages.flatMap(calledOn))).toEqual(new Set(visible.map(({ id }) => id)));
});
