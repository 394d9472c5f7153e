// A figure that was typed over is listed by the refresh, unticked, and kept; Undo takes the refresh back and leaves it too.
import { openSheet, openWorkbench, readCells, typeInto, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

describeWith("Chromium")("typing over a figure", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  const message = (words: string | RegExp) =>
    workbench.pane.locator("#message", { hasText: words }).waitFor();
  /** Revenues and operating income of 1Q03; net income of 1Q03, which only the later release prints. */
  const values = async () =>
    (await readCells(workbench, "IIJ Operations", ["C5", "C10", "C13"])).map(({ value }) => value);

  test("the statements are written as of an earlier day, and one figure is typed over", async () => {
    const { pane } = workbench;
    await pane.getByLabel("As of").selectOption("2003-11-21");
    await pane.getByRole("button", { name: "Write statements" }).click();
    await message("Wrote IIJ About");
    await openSheet(workbench, "IIJ Operations");
    expect(await values()).toEqual([8344, -1206, "#N/A"]);
    await typeInto(workbench, "C5", "8400");
    expect(await values()).toEqual([8400, -1206, "#N/A"]);
  });

  test("Refresh lists it, unticked, and writes nothing yet", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Refresh…" }).click();
    await pane.getByRole("heading", { name: "Refresh 2003-11-21 → 2004-02-16" }).waitFor();
    const all = await pane.locator(".review-row input:checked").count();
    expect(all).toBeGreaterThan(1);
    await pane.locator(".filter select").selectOption({ label: "changed by you (1)" });
    const row = pane.locator(".review-row");
    expect(await row.allTextContents()).toEqual([
      expect.stringMatching(/^Total revenues · 1Q03IIJ Operations!C5yours 8,400, release 8,344/),
    ]);
    expect(await row.getByRole("checkbox").isChecked()).toBe(false);
    expect(await values()).toEqual([8400, -1206, "#N/A"]);
  });

  test("Apply brings the other figures to the new day and keeps the typed one", async () => {
    await workbench.pane.getByRole("button", { name: /^Apply \d+$/ }).click();
    await message(/Refreshed to 2004-02-16: \d+ cells written\./);
    const [typed, , disclosed] = await values();
    expect([typed, disclosed]).toEqual([8400, -2475]);
  });

  test("Undo takes the refresh back, and the typed one is still there", async () => {
    await workbench.pane.getByRole("button", { name: "Undo", exact: true }).click();
    await message("Taken back: the sheets are as of 2003-11-21 again");
    expect(await values()).toEqual([8400, -1206, "#N/A"]);
    expect(workbench.complaints).toEqual([]);
  });
});
