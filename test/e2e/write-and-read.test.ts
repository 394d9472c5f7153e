/**
 * A person writes the statements, types a formula, saves; another program reads the same figures.
 *
 * @jest-environment ./test/dom-environment.ts
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readWithLibreOffice } from "./libre-office";
import {
  openSheet,
  openWorkbench,
  readCells,
  textsOnScreen,
  typeInto,
  writeStatements,
  type OpenWorkbench,
} from "./open-workbench";
import { describeWith } from "./programs";
import { figureIn, publishedFigures, type Rows } from "./published-figures";

describeWith("Chromium", "LibreOffice")("write and read", () => {
  const sheets = [
    "IIJ About",
    "IIJ Operations",
    "IIJ Balance Sheet",
    "IIJ Highlights",
    "IIJ Checks",
    "IIJ Charts",
  ];
  const statements = sheets.slice(1, 3);
  let workbench: OpenWorkbench;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "saved-"));
    workbench = await openWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  test("Write adds the sheets", async () => {
    expect(await writeStatements(workbench)).toBe(
      "Wrote IIJ About, IIJ Operations, IIJ Balance Sheet, IIJ Highlights, IIJ Checks and IIJ Charts.",
    );
    for (const name of sheets) await openSheet(workbench, name);
    const about = await readCells(workbench, "IIJ About", ["B4", "B5", "B6", "B9"]);
    expect(about.map(({ text }) => text)).toEqual([
      "Internet Initiative Japan Inc.",
      "Third Quarter Results for the Year Ending March 31, 2004",
      "2004-02-16",
      "107.13",
    ]);
  });

  test("the cells hold the 36 published figures, and the screen shows them as printed", async () => {
    expect(publishedFigures).toHaveLength(36);
    const held: Rows[] = [];
    const shown: string[] = [];
    for (const name of statements) {
      await openSheet(workbench, name);
      held.push(await readTable(workbench, name));
      shown.push(...(await textsOnScreen(workbench)));
    }
    const valueOf = (figure: (typeof publishedFigures)[number]) =>
      held.map((rows) => figureIn(rows, figure)).find((value) => value !== undefined);
    expect(publishedFigures.map(valueOf)).toEqual(publishedFigures.map(({ value }) => value));
    expect(shown).toEqual(expect.arrayContaining(publishedFigures.map(({ printed }) => printed)));
  });

  test("a formula typed into a cell is calculated by the add-in", async () => {
    await openSheet(workbench, "IIJ Operations");
    await typeInto(workbench, "C16", '=IIJ.MARGIN("Operating income","3Q03")');
    const [cell] = await readCells(workbench, "IIJ Operations", ["C16"]);
    expect(cell).toMatchObject({
      value: 0.024499117616526525,
      formula: '=IIJ.MARGIN("Operating income","3Q03")',
      error: undefined,
    });
    expect(await textsOnScreen(workbench)).toContain(cell?.text);
  });

  test("the saved file holds the same figures for LibreOffice", async () => {
    await workbench.page.getByRole("textbox", { name: "Name of the workbook" }).fill("Third quarter");
    const download = workbench.page.waitForEvent("download");
    await workbench.page.getByRole("button", { name: "Save .xlsx" }).click();
    expect((await download).suggestedFilename()).toBe("Third quarter.xlsx");
    const file = path.join(folder, "saved.xlsx");
    await (await download).saveAs(file);

    const read = await readWithLibreOffice(file);
    expect([...read.keys()]).toEqual(["Sheet1", ...sheets]);
    const differences = publishedFigures.filter((figure) => {
      const found = statements.map((name) => figureIn(read.get(name) ?? [], figure));
      return found.find((value) => value !== undefined) !== figure.value;
    });
    expect(differences).toEqual([]);
  });

  test("nothing was asked of another machine, and no page complained", () => {
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

/** The used part of a statement's sheet. */
async function readTable(workbench: OpenWorkbench, name: string): Promise<Rows> {
  const columns = ["A", "B", "C", "D", "E"];
  const addresses = Array.from({ length: 20 }, (_, row) => columns.map((column) => `${column}${row + 1}`));
  const cells = await readCells(workbench, name, addresses.flat());
  return addresses.map((row, r) => row.map((_, c) => cells[r * columns.length + c]?.value));
}
