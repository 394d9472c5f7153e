// A function is found, filled in with the header cell of its column, seen before it is inserted, and inserted.
import { openWorkbench, readCells, selectCell, typeInto, type OpenWorkbench } from "./open-workbench";
import { openTab } from "./pane-tabs";
import { describeWith } from "./programs";

describeWith("Chromium")("inserting a function from the builder", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await typeInto(workbench, "C4", "3Q03");
    await openTab(workbench, "Functions");
  });
  afterAll(() => workbench.close());

  test("the search finds functions by an item that they take", async () => {
    const { pane } = workbench;
    await pane.getByRole("searchbox").fill("operating income");
    await pane.getByRole("button", { name: "IIJ.MARGIN" }).click();
    expect(await pane.locator("#argument-profit").inputValue()).toBe("Operating income (loss)");
  });

  test("the active cell's header is offered, and the preview follows", async () => {
    const { pane } = workbench;
    await selectCell(workbench, "C5");
    await pane.getByRole("button", { name: "Insert into C5" }).waitFor({ state: "attached" });
    const offered = await pane.locator("#choices-period option").first().getAttribute("value");
    expect(offered).toBe("C$4");
    await pane.locator("#argument-revenue").fill(offered ?? "");
    await pane.locator("#preview", { hasText: "0.024499117617" }).waitFor();
    await pane.locator("#argument-revenue").fill("9Q03");
    await pane.locator("#preview", { hasText: "#VALUE!" }).waitFor();
    await pane.locator("#argument-revenue").fill("C$4");
    await pane.locator("#preview", { hasText: "0.024499117617" }).waitFor();
  });

  test("Insert puts it into the cell, which shows what the preview showed", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Insert into C5" }).click();
    await pane.locator("#message", { hasText: "C5 holds" }).waitFor();
    const [cell] = await readCells(workbench, "Sheet1", ["C5"]);
    expect(cell).toMatchObject({
      formula: '=IIJ.MARGIN("Operating income (loss)",C$4)',
      value: 0.024499117616526525,
    });
  });

  test("a filled cell is replaced only by a button that says so; Undo gives it back; the formula is kept at hand", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Replace C5" }).waitFor();
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.locator("#message", { hasText: "C5 is as it was" }).waitFor();
    expect((await readCells(workbench, "Sheet1", ["C5"]))[0]?.value).toBe("");
    await pane.getByRole("button", { name: "All functions" }).click();
    await pane.getByRole("button", { name: "=IIJ.MARGIN(" }).click();
    expect(await pane.locator("#argument-revenue").inputValue()).toBe("C$4");
  });
});
