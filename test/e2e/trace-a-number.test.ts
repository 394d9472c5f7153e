// A number of the sheets leads to the line of the release that it was printed on.
import {
  openSheet,
  openWorkbench,
  selectCell,
  typeInto,
  writeStatements,
  type OpenWorkbench,
} from "./open-workbench";
import { openTab } from "./pane-tabs";
import { describeWith } from "./programs";
import { publishedFigures } from "./published-figures";

describeWith("Chromium")("tracing a number", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await writeStatements(workbench);
    await openSheet(workbench, "IIJ Operations");
    await openTab(workbench, "Source");
  });
  afterAll(() => workbench.close());

  /** What the tab says beside a word. */
  const said = (word: string) =>
    workbench.pane.locator(`#source dt:text-is("${word}") + dd`).first().textContent();

  test("a figure names its item, period, print, line, release and vintages", async () => {
    await selectCell(workbench, "C10");
    await workbench.pane.getByRole("heading", { name: "C10" }).waitFor();
    await workbench.pane.locator(".trace").waitFor();
    const figure = publishedFigures.find(
      ({ item, period }) => item === "OperatingIncome" && period === "1Q03",
    );
    expect(await said("Item")).toBe("Operating income (loss) (OperatingIncome)");
    expect(await said("Period")).toContain("1Q03: April to June 2003");
    expect(await said("Printed")).toContain(figure?.printed);
    expect(await said("Place")).toBe("Results table, line 104");
    expect(await said("Published")).toBe("2004-02-16");
    expect(await said("Precision")).toContain("-1206.5 and -1205.5");
    const vintages = await workbench.pane.locator(".trace tbody tr").allTextContents();
    expect(vintages.map((row) => row.slice(0, 15))).toEqual([
      "2004-02-16(1,20",
      "2003-11-21-1206",
      "2003-08-12-1060",
    ]);
  });

  test("a derived figure names its formula and the prints it rests on", async () => {
    await openSheet(workbench, "Sheet1");
    await typeInto(workbench, "C4", "1Q03");
    await typeInto(workbench, "C5", '=IIJ.GET("Gross profit",C$4)');
    await selectCell(workbench, "C5");
    await workbench.pane.getByText("Total revenues − Total costs").waitFor();
    expect(await workbench.pane.locator(".trace tbody tr").allTextContents()).toHaveLength(2);
    expect(await said("period")).toBe("C$4 = 1Q03");
  });

  test("an error says why and what to do", async () => {
    await typeInto(workbench, "C6", '=IIJ.GET("Operating incom",C$4)');
    await selectCell(workbench, "C6");
    const error = workbench.pane.locator("#source-error");
    await error.waitFor();
    expect(await error.textContent()).toContain('Did you mean "Operating income (loss)"?');
    expect(await error.textContent()).toContain("What to do:");
  });

  test("a number that was typed over a figure says what was published", async () => {
    await openSheet(workbench, "IIJ Operations");
    await typeInto(workbench, "C10", "-1200");
    await selectCell(workbench, "C10");
    await workbench.pane.getByText("This cell holds -1200; the releases say -1206.").waitFor();
  });
});
