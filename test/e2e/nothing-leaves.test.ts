// Neither the add-in's page nor the workbench's reaches another machine: the browser itself refuses.
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

describeWith("Chromium")("nothing leaves the machine", () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
  });
  afterEach(() => workbench.close());

  const address = "https://telemetry.example/collect";

  test.each([
    ["the pane", () => workbench.pane.locator("body")],
    ["the page", () => workbench.page.locator("body")],
  ])("a request of %s is refused before it is sent", async (_, place) => {
    const answer = place().evaluate(async (_body, url) => fetch(url), address);
    await expect(answer).rejects.toThrow("Failed to fetch");
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints.join()).toContain("Content Security Policy");
  });
});
