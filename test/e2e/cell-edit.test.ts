// The user is typing in a cell and presses something in the pane: as Excel does, the workbench lets nobody at the
// workbook meanwhile, and the pane says what it waits for.
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { frameOf, openTab } from "./pane-tabs";
import { openWorkbench, readCells, selectCell, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

declare const window: WorkbenchPage;

describeWith("Chromium")("while a cell is being edited", () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
    await selectCell(workbench, "B2");
    await workbench.page.keyboard.type("my note");
    await workbench.page.waitForFunction(() => window.workbench.cellEdit.isGoingOn);
  });
  afterEach(async () => {
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });

  const waiting = () => workbench.pane.getByText("Excel is editing a cell: finish it with Enter or Esc.");
  const says = (words: string) => workbench.pane.locator("#message", { hasText: words }).waitFor();
  const sheets = () => workbench.page.evaluate(() => window.workbench.sheetNames);
  const noteOf = async () => (await readCells(workbench, "Sheet1", ["B2"]))[0]?.value;
  const backInTheCell = () => workbench.page.locator(".o-grid-composer .o-composer").click();

  test("Write waits, says so, and writes once Enter has ended the edit", async () => {
    await workbench.pane.locator("#write").click();
    await waiting().waitFor();
    expect(await sheets()).toEqual(["Sheet1"]);
    expect(await noteOf()).toBe("");
    await backInTheCell();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type(" of today");
    await workbench.page.keyboard.press("Enter");
    await says("Wrote IIJ About");
    expect(await waiting().isVisible()).toBe(false);
    expect(await noteOf()).toBe("my note of today");
    expect(await sheets()).toContain("IIJ Operations");
  });

  test("Esc ends the edit too", async () => {
    await workbench.pane.locator("#write").click();
    await waiting().waitFor();
    await backInTheCell();
    await workbench.page.keyboard.press("Escape");
    await says("Wrote IIJ About");
    expect(await noteOf()).toBe("");
  });

  test("Cancel ends the waiting at once; nothing is written, then or later, and the edit goes on", async () => {
    await workbench.pane.locator("#write").click();
    await waiting().waitFor();
    await workbench.pane.getByRole("button", { name: "Cancel" }).click();
    await says("Stopped as asked: nothing was changed.");
    expect(await waiting().isVisible()).toBe(false);
    expect(await workbench.page.evaluate(() => window.workbench.cellEdit.isGoingOn)).toBe(true);
    await backInTheCell();
    await workbench.page.keyboard.press("Enter");
    await workbench.page.waitForFunction(() => !window.workbench.cellEdit.isGoingOn);
    await workbench.page.waitForTimeout(700);
    expect(await sheets()).toEqual(["Sheet1"]);
    expect(await noteOf()).toBe("my note");
    await workbench.pane.locator("#write").click(); // the next one is not held up
    await says("Wrote IIJ About");
  });

  test("the focus stays in the pane: what is typed there does not go into the cell", async () => {
    await openTab(workbench, "Functions");
    await workbench.pane.getByRole("searchbox").click();
    await workbench.page.mouse.move(300, 300); // the grid paints what is pointed at
    await workbench.page.waitForTimeout(500);
    await workbench.page.keyboard.type("margin");
    expect(await workbench.pane.getByRole("searchbox").inputValue()).toBe("margin");
    await backInTheCell();
    await workbench.page.keyboard.press("Enter");
    await workbench.page.waitForFunction(() => !window.workbench.cellEdit.isGoingOn);
    expect(await noteOf()).toBe("my note");
  });

  test("a pane that opens meanwhile gets ready afterwards, and functions answer", async () => {
    await frameOf(workbench).evaluate(() => location.reload());
    await waiting().waitFor();
    await backInTheCell();
    await workbench.page.keyboard.press("Enter");
    await workbench.pane.locator("#write").waitFor();
    await workbench.page.evaluate(() =>
      window.workbench.type("Sheet1", "C1", '=IIJ.GET("Operating income","3Q03")'),
    );
    const [cell] = await readCells(workbench, "Sheet1", ["C1"]);
    expect(cell?.value).toBe(236);
  });

  test("Health and the light say that they cannot know yet", async () => {
    await workbench.pane.locator("#health").click();
    const dialog = workbench.pane.getByRole("dialog", { name: "Health" });
    await dialog.getByText("A cell is being edited; the probe formula").waitFor();
  });
});
