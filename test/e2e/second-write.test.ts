// Writing twice changes nothing the second time, and says so.
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { openWorkbench, writeStatements, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

declare const window: WorkbenchPage;

describeWith("Chromium")("a second write", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test("leaves the workbook as it is", async () => {
    await writeStatements(workbench);
    const first = await contents(workbench);
    expect(await writeStatements(workbench)).toBe(
      "Nothing to write: IIJ About, IIJ Operations, IIJ Balance Sheet, IIJ Highlights, IIJ Checks and IIJ Charts already hold these figures.",
    );
    expect(await contents(workbench)).toEqual(first);
  });
});

/** Every cell, format, table and name, and the number of the last change. */
function contents({ page }: OpenWorkbench): Promise<unknown> {
  return page.evaluate(() => window.workbench.engine.model.exportData());
}
