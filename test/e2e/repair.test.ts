// A workbook that was calculated before the add-in's functions were known shows #NAME?; Repair puts it right.
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { openWorkbench, readCells, typeInto, writeStatements, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

declare const window: WorkbenchPage;

describeWith("Chromium")("repairing formulas", () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
    await makeStuck();
  });
  afterEach(() => workbench.close());

  const shown = async () =>
    (await readCells(workbench, "Sheet1", ["A1", "A2", "A3"])).map(({ value }) => value);

  /** The functions are known from the pane's next load on; as in Excel, no cell notices. */
  async function makeStuck(): Promise<void> {
    await workbench.page.evaluate(() =>
      window.workbench.registerFunctions({ namespace: "IIJ", functions: [] }),
    );
    await typeInto(workbench, "A1", '=IIJ.GET("Operating income","3Q03")');
    await typeInto(workbench, "A2", "=A1*2");
    await typeInto(workbench, "A3", "=NOSUCH(1)");
    await writeStatements(workbench); // its About sheet holds the probe formula
    await workbench.page.locator("#reload").click();
    await workbench.pane.getByRole("button", { name: "Health" }).waitFor();
    expect(await shown()).toEqual(["#NAME?", "#NAME?", "#NAME?"]);
  }

  test("the light says so, and Repair in Health enters the formulas again", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Health: Needs repair" }).click();
    const dialog = pane.getByRole("dialog", { name: "Health" });
    expect(await dialog.textContent()).toContain("not registered");
    await dialog.getByRole("button", { name: "Repair formulas" }).click();
    await pane.locator("#message", { hasText: "again: " }).waitFor();
    expect(await pane.locator("#message").textContent()).toContain("'Sheet1'!A1");
    expect(await pane.locator("#message").textContent()).toContain(
      "No formula was changed, so there is nothing to undo.",
    );
    expect(await shown()).toEqual([236, 472, "#NAME?"]);
    await pane.getByRole("button", { name: "Health: Ready" }).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  test("a formula of one's own is repaired from Statements too", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Repair formulas" }).click();
    await pane.locator("#message", { hasText: "again: " }).waitFor();
    expect(await shown()).toEqual([236, 472, "#NAME?"]);
    await pane.getByRole("button", { name: "Repair formulas" }).click();
    await pane.locator("#message", { hasText: "No IIJ formula is stuck in #NAME?." }).waitFor();
  });
});
