// The pane's page may be loaded anew at any time; functions, writing and the workbook go on.
import { openWorkbench, readCells, typeInto, writeStatements, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

describeWith("Chromium")("a pane that is loaded anew", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test("answers the cells and writes", async () => {
    const { page, pane } = workbench;
    await pane.locator("body").evaluate((body) => body.setAttribute("data-before", ""));
    await page.getByRole("button", { name: "Reload" }).click();
    await pane.locator("body:not([data-before]) #write").waitFor();
    await typeInto(workbench, "A1", "=IIJ.TOUSD(9633)");
    const [cell] = await readCells(workbench, "Sheet1", ["A1"]);
    expect(cell?.value).toBe(89.91879025483058);
    expect(await writeStatements(workbench)).toMatch(/^Wrote /);
  });
});
