// From a check in the pane to its cell, which is in view beside what is frozen, wherever one comes from.
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { openWorkbench, writeStatements, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

declare const window: WorkbenchPage;

describeWith("Chromium")("going to a check", () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
  });
  afterEach(() => workbench.close());

  /** Resolves once a cell is the active one and wholly in the view. */
  const inView = (cell: string) =>
    workbench.page.waitForFunction((wanted) => {
      const { get } = window.workbench.engine;
      const sheetId = get.getActiveSheetId();
      const { col, row } = get.getActivePosition();
      const { zone } = get.getRangeFromSheetXC(sheetId, wanted);
      if (get.getSheetName(sheetId) !== "IIJ Checks" || col !== zone.left || row !== zone.top) return false;
      const seen = get.getVisibleRect(zone);
      return seen.width === get.getColSize(sheetId, col) && seen.height === get.getRowSize(sheetId, row);
    }, cell);

  test("each press shows the cell: far down at the right, back at the top, and by the arrow keys", async () => {
    const { page, pane } = workbench;
    await writeStatements(workbench);
    await pane.getByRole("tab", { name: "Checks" }).click();
    expect(await pane.locator("footer").textContent()).toContain("Undo"); // of the write, from every tab
    await pane.getByLabel("Show").selectOption({ label: "everything (78)" });
    const go = (cell: string) =>
      pane.getByRole("button", { name: `Go to IIJ Checks!${cell}`, exact: true }).click();
    await go("E33");
    await inView("E33");
    await go("C5");
    await inView("C5");
    await go("D22");
    await inView("D22");
    await page.locator(".o-grid").focus();
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowRight");
    for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowDown");
    await inView("F62");
  });
});
