// Everything in the pane is reached and done without a mouse.
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { openWorkbench, readCells, type OpenWorkbench } from "./open-workbench";
import { fillPane, frameOf, openTab, releaseText, tabNames } from "./pane-tabs";
import { describeWith } from "./programs";

describeWith("Chromium")("with the keyboard alone", () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
  });
  afterEach(() => workbench.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const type = (words: string) => workbench.page.keyboard.type(words);
  /** What has the focus: its label, else its text. */
  const focused = () =>
    frameOf(workbench).evaluate(() => {
      const element = document.activeElement;
      if (element === document.body || element?.role === "tabpanel") return ""; // their text is everybody's
      const labels = element && "labels" in element ? (element as HTMLInputElement).labels : null;
      return element?.ariaLabel ?? labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
  /** Goes on with Tab until something of that name has the focus. */
  const tabTo = async (name: string) => {
    for (let i = 0; i < 80; i++) {
      if ((await focused()).includes(name)) return;
      await press("Tab");
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };
  /** Excel brings the focus into the pane with F6. */
  const enterPane = () => workbench.pane.getByRole("tab", { selected: true }).focus();
  const message = (words: string) => workbench.pane.locator("#message", { hasText: words }).waitFor();

  test("the statements are written, a function is inserted and taken back", async () => {
    await enterPane();
    await tabTo("Write");
    await press("Enter");
    await message("Wrote");
    await enterPane();
    await press("ArrowRight");
    await workbench.pane.getByRole("searchbox").waitFor();
    await tabTo("Search");
    await type("where a figure comes from");
    await tabTo("IIJ.SOURCE");
    await press("Enter");
    await type("Operating income");
    await tabTo("period");
    await type("3Q03");
    await workbench.pane.locator("#preview", { hasText: "line 104" }).waitFor();
    await tabTo("Replace A1"); // the title of the sheet that was written
    await press("Enter");
    await message("holds =IIJ.SOURCE");
    await tabTo("Undo");
    await press("Enter");
    await message("as it was");
  });

  test("a release is pasted, read and kept", async () => {
    await enterPane();
    await tabToLast("Import");
    await tabTo("Or paste");
    await workbench.page.keyboard.insertText(releaseText("nothing-odd"));
    await tabTo("Read the text");
    await press("Enter");
    await message("Read 1 document");
    await tabTo("Keep in this workbook");
    await press("Enter");
    await message("Kept the release of 2004-02-16");
  });

  test("a typed number is linked to the figure that it equals", async () => {
    const { page } = workbench;
    await page.locator(".o-grid").waitFor();
    await page.evaluate(() =>
      (window as unknown as { workbench: { type(...given: string[]): void } }).workbench.type(
        "Sheet1",
        "A1",
        "236",
      ),
    );
    await enterPane();
    await tabToLast("Source");
    await workbench.pane.getByText("Equals a published figure").waitFor();
    await tabTo('=IIJ.GET("OperatingIncome","3Q03")');
    await press("Enter");
    await message("The number is now");
    const [cell] = await readCells(workbench, "Sheet1", ["A1"]);
    expect(cell).toMatchObject({ formula: '=IIJ.GET("OperatingIncome","3Q03")', value: 236 });
  });

  test("a refresh is reviewed and applied, a check leads to its cell", async () => {
    await enterPane();
    await tabTo("As of");
    await type("2003-11-21"); // a list chooses what begins as one types
    await tabTo("Write statements");
    await press("Enter");
    await message("Wrote");
    await enterPane();
    await tabTo("Refresh…");
    await press("Enter");
    await workbench.pane.getByRole("heading", { name: "Refresh 2003-11-21 → 2004-02-16" }).waitFor();
    const ticked = () => workbench.pane.locator(".review-row input:checked").count();
    const before = await ticked();
    await tabTo("· 1Q03"); // the first change
    await press("Space");
    expect(await ticked()).toBe(before - 1);
    await tabTo("Apply");
    await press("Enter");
    await message("Refreshed to 2004-02-16");
    await enterPane();
    await tabToLast("Checks");
    await tabTo("Show");
    await type("checks");
    await tabTo("Go to");
    const cell = (await focused()).replace("Go to IIJ Checks!", "");
    await press("Enter");
    await workbench.page.waitForFunction((address) => {
      const { get } = (window as unknown as WorkbenchPage).workbench.engine;
      const { col, row } = get.getActivePosition();
      return (
        `${String.fromCharCode(65 + col)}${row + 1}` === address &&
        get.getActiveSheetId() !== get.getSheetIds()[0]
      );
    }, cell);
  });

  test("a model is written, its case chosen, an estimate recorded", async () => {
    await enterPane();
    await tabTo("Write statements");
    await press("Enter");
    await message("Wrote");
    await enterPane();
    await tabToLast("Model");
    await tabTo("Write the model");
    await press("Enter");
    await message("Wrote IIJ Model");
    await tabTo("Live case");
    await press("ArrowDown");
    await message("is the live case");
    await tabTo("Title of the estimate");
    await type("Before the results");
    await tabTo("Record estimate");
    await press("Enter");
    await message("Estimate 1 holds");
  });

  test.each(["Health", "Settings"])("%s is opened, gone through and closed", async (name) => {
    await workbench.pane.getByRole("tab", { selected: true }).focus();
    while (!(await focused()).startsWith(name)) await press("Shift+Tab");
    await press("Enter");
    const dialog = workbench.pane.getByRole("dialog", { name });
    await dialog.waitFor();
    await tabTo("Close");
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await focused()).toContain(name); // the focus is back where it was
    await press("Enter");
    await dialog.waitFor();
    await tabTo("Close");
    await press("Enter");
    await dialog.waitFor({ state: "detached" });
  });

  /** Arrow keys go from tab to tab. */
  async function tabToLast(name: string): Promise<void> {
    for (let i = 0; i < 8 && (await focused()) !== name; i++) await press("ArrowRight");
    expect(await focused()).toBe(name);
    await workbench.pane.getByRole("tabpanel", { name, exact: true }).locator(":scope > *").first().waitFor();
  }

  test("every control of every tab is reached with Tab", async () => {
    await fillPane(workbench);
    for (const tab of await tabNames(workbench)) {
      await openTab(workbench, tab);
      await workbench.page.waitForTimeout(500); // a tab shows itself anew once it has read the workbook
      await workbench.pane.locator("#health").focus(); // the first; behind the last the grid takes Tab
      const all = await frameOf(workbench).evaluate(() => {
        const controls = [
          ...document.querySelectorAll<HTMLElement>("button, input, select, textarea, a[href], summary"),
        ];
        const usable = controls.filter(
          (control) =>
            control.checkVisibility({ visibilityProperty: true }) &&
            control.tabIndex >= 0 &&
            !control.matches(":disabled"),
        );
        usable.forEach((control, i) => (control.dataset.nth = String(i)));
        return usable.length;
      });
      const reached = new Set<string>();
      for (let i = 0; i < all + 5; i++) {
        const nth = await frameOf(workbench).evaluate(
          () => (document.activeElement as HTMLElement | null)?.dataset.nth,
        );
        if (nth !== undefined) reached.add(nth);
        await press("Tab");
      }
      expect([tab, reached.size]).toEqual([tab, all]);
      await frameOf(workbench).evaluate(() =>
        document.querySelectorAll<HTMLElement>("[data-nth]").forEach((control) => delete control.dataset.nth),
      );
    }
  });
});
