// The ribbon's buttons: the host calls the action by its id, the published client calls what the add-in associated.
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { openWorkbench, readCells, type OpenWorkbench } from "./open-workbench";
import { openTab } from "./pane-tabs";
import { describeWith } from "./programs";

declare const window: WorkbenchPage;

describeWith("Chromium")("the ribbon's buttons", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  const press = (id: string) =>
    workbench.page.evaluate((action) => window.workbench.invokeAction(action), id);
  const says = (words: string) => workbench.pane.locator("#message", { hasText: words }).waitFor();
  const front = () => workbench.pane.getByRole("tab", { selected: true }).textContent();

  test("Refresh in an empty workbook says that there is nothing to refresh", async () => {
    await press("refresh");
    await says("There is nothing to refresh yet: write the statements first.");
  });

  test("Checks in an empty workbook leads to the tab, which says where checks come from", async () => {
    await press("checks");
    await workbench.pane.getByText("This workbook has no IIJ Checks yet").waitFor();
    expect(await front()).toBe("Checks");
  });

  test("Pane leaves the tab as it is", async () => {
    await press("pane");
    expect(await front()).toBe("Checks");
  });

  test("Write opens Statements, writes, says what, and offers Undo", async () => {
    await press("write");
    await says("Wrote IIJ About");
    expect(await front()).toBe("Statements");
    const [revenues] = await readCells(workbench, "IIJ Operations", ["E5"]);
    expect(revenues?.value).toBe(9633);
    await workbench.pane.getByRole("button", { name: "Undo", exact: true }).waitFor();
  });

  test("Refresh opens Statements and compares", async () => {
    await openTab(workbench, "Source");
    await press("refresh");
    await says("Nothing to refresh");
    expect(await front()).toBe("Statements");
  });

  test("Checks shows the checks of the workbook", async () => {
    await press("checks");
    await workbench.pane.locator(".banner").first().waitFor();
    expect(await front()).toBe("Checks");
    expect(workbench.complaints).toEqual([]);
  });
});
