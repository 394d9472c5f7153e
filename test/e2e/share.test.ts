// A copy for people without the add-in: it shows the same figures and calls no IIJ function; the workbook stays as it is.
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { openWorkbench, readCells, typeInto, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

declare const window: WorkbenchPage;

describeWith("Chromium")("preparing to share", () => {
  let workbench: OpenWorkbench;
  let copy: Buffer;
  beforeAll(async () => {
    workbench = await openWorkbench();
    const { pane } = workbench;
    await typeInto(workbench, "A1", '=IIJ.GET("Operating income","3Q03")');
    await typeInto(workbench, "A2", "=A1*2");
    await pane.getByLabel("Figures").selectOption("live");
    await pane.getByRole("button", { name: "Write statements" }).click();
    await pane.locator("#message", { hasText: "Wrote IIJ About" }).waitFor();
    await pane.getByRole("button", { name: "Settings" }).click();
    await pane.getByLabel("Open this pane with the workbook").check();
    await pane.locator("#message", { hasText: "The pane opens with this workbook" }).waitFor();
    await pane.getByRole("button", { name: "Close" }).click();
  });
  afterAll(() => workbench.close());

  const formulas = () =>
    workbench.page.evaluate(async () => {
      await window.workbench.settled();
      return JSON.stringify((window.workbench.engine.model.exportData() as { sheets: unknown }).sheets);
    });
  const cells = async () => [
    ...(await readCells(workbench, "Sheet1", ["A1", "A2"])),
    ...(await readCells(workbench, "IIJ Operations", ["C5", "C10", "E10"])),
  ];

  test("the pane opens a copy, says what became of the formulas, and leaves the workbook alone", async () => {
    const before = await formulas();
    const download = workbench.page.waitForEvent("download");
    await workbench.pane.getByRole("button", { name: "Prepare to share" }).click();
    copy = await readFile(await (await download).path());
    const message = workbench.pane.locator("#message", { hasText: "A copy is made" });
    await message.waitFor();
    // The probe of About is no formula of the user's: nothing is said of it.
    expect(await message.textContent()).toMatch(
      /Look-ups that are values now: \d+\. Formulas that are Excel's own now: \d+\.$/,
    );
    expect(await formulas()).toBe(before);
  });

  test("no part of the copy calls an IIJ function, holds the record or opens the pane", () => {
    const calling = Object.entries(unzipSync(copy)).flatMap(([name, bytes]) => {
      const text = strFromU8(bytes);
      const calls = /<(f|formula\d?|definedName)\b[^>]*>[^<]*IIJ[._]\w+\(/i.test(text);
      return calls || /urn:iij-financials:|webextension\d*\.xml/.test(name + text) ? [name] : [];
    });
    expect(calling).toEqual([]);
  });

  test("opened, it shows the figures that the workbook showed", async () => {
    const before = await cells();
    expect(before[0]?.formula).toBe('=IIJ.GET("Operating income","3Q03")');
    expect(before[0]?.value).toBe(236);
    const { page, pane } = workbench;
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open .xlsx" }).click();
    await page.getByRole("button", { name: "Discard" }).click();
    await (await chooser).setFiles({ name: "For others.xlsx", mimeType: "", buffer: copy });
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("#name")?.value === "For others",
    );
    await pane.locator("#write").waitFor();
    const after = await cells();
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    expect(after.map(({ formula }) => formula)).toEqual([
      undefined,
      "=A1*2",
      undefined,
      undefined,
      undefined,
    ]);
  });
});
