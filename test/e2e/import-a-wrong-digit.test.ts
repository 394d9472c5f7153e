// A release with one wrong digit is refused, and the pane shows where; the right one is kept and changes no cell, and can be taken back.
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { openTab, readText, releaseText } from "./pane-tabs";
import { describeWith } from "./programs";

declare const window: WorkbenchPage;

describeWith("Chromium")("importing a release with a wrong digit", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await openTab(workbench, "Import");
  });
  afterAll(() => workbench.close());

  const cells = () =>
    workbench.page.evaluate(() =>
      JSON.stringify((window.workbench.engine.model.exportData() as { sheets: unknown }).sheets),
    );

  test("it is refused, with the place highlighted in its text", async () => {
    const { pane } = workbench;
    await readText(workbench, releaseText("wrong-digit-in-the-table"));
    await pane.getByText("Refused: 1 error. Nothing of it is kept.").waitFor();
    expect(await pane.locator(".of-error .issue-message").textContent()).toMatch(
      /^Line 14: The check "Operating income foots" fails for 3Q03/,
    );
    expect(await pane.locator(".source-line.here .line-number").textContent()).toBe("14");
    expect(await pane.locator(".source-line.here mark").textContent()).toContain("Operating income (loss)");
    expect(await pane.locator(".source-text").textContent()).toContain("8,135"); // the wrong one is in sight
    expect(await pane.getByRole("button", { name: "Keep in this workbook" }).count()).toBe(0);
  });

  test("a number that is none is marked itself", async () => {
    await readText(workbench, releaseText("nothing-odd").replace("9,633", "9,6x3"));
    const mark = workbench.pane.locator("mark", { hasText: "9,6x3" });
    await mark.first().waitFor();
    expect(await mark.first().textContent()).toBe("9,6x3");
  });

  test("a label that is unknown is mapped, and the workbook remembers it", async () => {
    const { pane } = workbench;
    await readText(workbench, releaseText("nothing-odd").replace("Total costs", "Outlays of all kinds"));
    await pane.getByText("Refused: 1 error").waitFor();
    await pane.getByLabel("Outlays of all kinds (line").selectOption("TotalCosts");
    await pane.getByRole("button", { name: "Map Outlays of all kinds" }).click();
    const says = (words: string) => pane.locator("#message", { hasText: words }).waitFor();
    await says("Outlays of all kinds is TotalCosts in this workbook.");
    await pane.getByRole("button", { name: "Keep in this workbook" }).waitFor();
    await pane.getByRole("button", { name: "Undo", exact: true }).click();
    await says("Taken back: Outlays of all kinds stands for what it stood for before.");
    await pane.getByText("Refused: 1 error").waitFor();
    await pane.getByLabel("Outlays of all kinds (line").selectOption("TotalCosts");
    await pane.getByRole("button", { name: "Map Outlays of all kinds" }).click();
    await pane.getByRole("button", { name: "Keep in this workbook" }).waitFor();
    await readText(workbench, releaseText("nothing-odd").replace("Total costs", "Outlays of all kinds"));
    await pane.getByRole("button", { name: "Keep in this workbook" }).waitFor();
  });

  test("the right one is kept, no cell changes, and Undo takes it out again", async () => {
    const before = await cells();
    await readText(workbench, releaseText("nothing-odd"));
    await workbench.pane.getByRole("button", { name: "Keep in this workbook" }).click();
    await workbench.pane.locator("#message", { hasText: "Kept the release of 2004-02-16" }).waitFor();
    expect(await cells()).toBe(before);
    await workbench.pane.getByRole("button", { name: "Undo", exact: true }).click();
    await workbench.pane.locator("#message", { hasText: "Taken back" }).waitFor();
    await workbench.pane.getByRole("button", { name: "Keep in this workbook" }).waitFor();
    await workbench.pane.getByRole("tab", { name: "Statements" }).click();
    expect(await workbench.pane.locator("#message").textContent()).toBe("");
    expect(workbench.complaints).toEqual([]);
  });
});
