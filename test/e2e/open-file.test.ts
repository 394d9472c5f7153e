// A workbook that was saved is opened again by the button; a file that is none is refused with a sentence.
import { readFile } from "node:fs/promises";
import { openWorkbench, readCells, typeInto, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

describeWith("Chromium")("opening a file", () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
  });
  afterEach(() => workbench.close());

  const choose = async (name: string, buffer: Buffer) => {
    const chooser = workbench.page.waitForEvent("filechooser");
    await workbench.page.getByRole("button", { name: "Open .xlsx" }).click();
    await (await chooser).setFiles({ name, mimeType: "", buffer });
  };
  const saved = async () => {
    const download = workbench.page.waitForEvent("download");
    await workbench.page.getByRole("button", { name: "Save .xlsx" }).click();
    return readFile(await (await download).path());
  };

  test("shows what was saved, and goes on calculating", async () => {
    await typeInto(workbench, "A1", "236");
    await typeInto(workbench, "B1", "=IIJ.MARGIN(A1,9633)");
    await readCells(workbench, "Sheet1", ["B1"]);
    const bytes = await saved();
    await typeInto(workbench, "A1", "999");
    await saved(); // nothing to discard
    await choose("Third quarter.xlsx", bytes);
    await workbench.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("#name")?.value === "Third quarter",
    );
    await workbench.pane.getByRole("button", { name: "Write statements" }).waitFor();
    const [a1, b1] = await readCells(workbench, "Sheet1", ["A1", "B1"]);
    expect(a1?.value).toBe(236);
    expect(b1).toMatchObject({ value: 0.024499117616526525, formula: "=IIJ.MARGIN(A1,9633)" });
    await typeInto(workbench, "A1", "472");
    const [again] = await readCells(workbench, "Sheet1", ["B1"]);
    expect(again?.value).toBe(0.04899823523305305);
    expect(workbench.complaints).toEqual([]);
  });

  test("refuses what is no workbook, and keeps the one that is open", async () => {
    await typeInto(workbench, "A1", "42");
    await saved();
    await choose("notes.xlsx", Buffer.from("Period,Revenue"));
    await workbench.page.getByText("notes.xlsx was not opened. It is not an .xlsx file.").waitFor();
    expect((await readCells(workbench, "Sheet1", ["A1"]))[0]?.value).toBe(42);
  });
});
