// New asks before it discards, and only if there is something to discard.
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { openWorkbench, readCells, typeInto, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

declare const window: WorkbenchPage & { isTheSamePage?: boolean };

describeWith("Chromium")("a new workbook", () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
    await workbench.page.evaluate(() => (window.isTheSamePage = true));
  });
  afterEach(() => workbench.close());

  const pressNew = () => workbench.page.getByRole("button", { name: "New" }).click();
  const untilOpened = () =>
    workbench.page.waitForFunction(() => !window.isTheSamePage && "workbench" in window);
  const valueOfA1 = async () => (await readCells(workbench, "Sheet1", ["A1"]))[0]?.value;

  test("opens at once where nothing was written", async () => {
    await pressNew();
    await untilOpened();
  });

  test("asks where something was; Keep keeps it, Discard does not", async () => {
    const { page } = workbench;
    await typeInto(workbench, "A1", "42");
    await pressNew();
    await page.getByText("Book1.xlsx has changes that are not saved. Discard them?").waitFor();
    await page.getByRole("button", { name: "Keep" }).click();
    expect(await valueOfA1()).toBe(42);
    await pressNew();
    await page.getByRole("button", { name: "Discard" }).click();
    await untilOpened();
    expect(await valueOfA1()).toBe("");
  });

  test("loading the page anew by the browser asks too", async () => {
    const { page } = workbench;
    await typeInto(workbench, "A1", "42");
    const asked = page.waitForEvent("dialog");
    page.reload().catch(() => {}); // it never comes to that
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await valueOfA1()).toBe(42);
  });

  test("opens at once after Save", async () => {
    await typeInto(workbench, "A1", "42");
    const download = workbench.page.waitForEvent("download");
    await workbench.page.getByRole("button", { name: "Save .xlsx" }).click();
    await download;
    await pressNew();
    await untilOpened();
  });
});
