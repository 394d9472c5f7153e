// axe-core finds no violation in any tab, in any theme.
import axe from "axe-core";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { fillPane, frameOf, openTab, paint, tabNames, themes } from "./pane-tabs";
import { describeWith } from "./programs";

declare const window: Window & { axe: typeof axe };

describeWith("Chromium")("the pane", () => {
  let workbench: OpenWorkbench;
  let tabs: string[];
  beforeAll(async () => {
    workbench = await openWorkbench();
    await fillPane(workbench);
    tabs = await tabNames(workbench);
    await frameOf(workbench).evaluate(axe.source);
  });
  afterAll(() => workbench.close());

  test.each(themes)("has no violation in the %s theme", async (theme) => {
    await paint(workbench, theme);
    const found: Record<string, string[]> = {};
    for (const tab of tabs) {
      await openTab(workbench, tab);
      found[tab] = await violations(workbench);
    }
    expect(tabs.length).toBeGreaterThanOrEqual(4);
    expect(found).toEqual(Object.fromEntries(tabs.map((tab) => [tab, []])));
  });

  test.each(themes.flatMap((theme) => ["Health", "Settings"].map((name) => [name, theme] as const)))(
    "%s has none in the %s theme",
    async (name, theme) => {
      await paint(workbench, theme);
      const dialog = workbench.pane.getByRole("dialog", { name });
      await workbench.pane.locator(`#${name.toLowerCase()}`).click();
      await dialog.waitFor();
      expect(await violations(workbench)).toEqual([]);
      await dialog.getByRole("button", { name: "Close" }).click();
      await dialog.waitFor({ state: "detached" });
    },
  );

  test("and the list of functions has none", async () => {
    await openTab(workbench, "Functions");
    await workbench.pane.getByRole("button", { name: "All functions" }).click();
    expect(await violations(workbench)).toEqual([]);
  });
});

async function violations(workbench: OpenWorkbench): Promise<string[]> {
  const { violations: found } = await frameOf(workbench).evaluate(() => window.axe.run(document));
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
