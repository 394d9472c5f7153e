// The pane's text wraps: 320 pixels at 200% zoom are 160 of CSS, and nothing scrolls sideways.
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { fillPane, frameOf, openTab, tabNames } from "./pane-tabs";
import { describeWith } from "./programs";

describeWith("Chromium")("the pane does not scroll sideways", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ deviceScaleFactor: 2 });
    await fillPane(workbench);
  });
  afterAll(() => workbench.close());

  test.each([160, 320, 900])("at %d pixels of CSS", async (width) => {
    await workbench.page.locator("#pane").evaluate((frame, pixels) => {
      frame.style.cssText = `position: fixed; inset: 0 auto 0 0; z-index: 9; width: ${pixels}px; height: 100%`;
    }, width);
    for (const tab of await tabNames(workbench)) {
      await openTab(workbench, tab);
      expect([tab, await tooWide(workbench)]).toEqual([tab, []]);
    }
  });
});

/** Elements that reach beyond the pane's right edge; a table of results may scroll within itself. */
function tooWide(workbench: OpenWorkbench): Promise<string[]> {
  return frameOf(workbench).evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [...document.body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => element.checkVisibility() && !element.closest(".spill"))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`);
  });
}
