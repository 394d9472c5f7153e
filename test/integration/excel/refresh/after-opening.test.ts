// The record lives in the file: what was written is refreshed, and undone, after the workbook was saved and opened.
import { openWorkbook } from "../../../../src/excel/open-workbook";
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { keepRelease } from "../../../../src/excel/record/imported-releases";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import { undoRefresh } from "../../../../src/excel/refresh/undo-refresh";
import { defaultOptions } from "../../../../src/excel/sheet-options";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { pinned, releaseAsOf, resetStore } from "../../../../src/statements/store";
import type { Workbench } from "../../../../src/workbench/workbench";

afterEach(resetStore);

let workbench: Workbench;
/** Saves the workbook and opens the file in a session that knows only the bundled releases. */
async function savedAndOpened(): Promise<void> {
  const bytes = await workbench.saveXlsx();
  resetStore();
  workbench = newWorkbook();
  workbench.openXlsx(bytes);
}
const cell = (sheet: string, address: string) => workbench.cell(sheet, address).value;

test("tables, rows and columns are found again after saving, renaming, moving, sorting, filtering and inserting", async () => {
  workbench = newWorkbook();
  await writeSheets(plannedSheets(defaultOptions, "2003-11-21"), defaultOptions, "2003-11-21");
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("IIJ Operations");
    sheet.name = "P&L";
    const table = sheet.tables.getItem("IIJ_Operations");
    table.sort.apply([{ key: 3, ascending: false }]);
    sheet.getRange("A:A").insert("Right"); // beside the table
    sheet.getRange("1:2").insert("Down");
    table.showFilterButton = true;
    await context.sync();
    table.columns.getItem("2Q03").filter.applyValuesFilter(["9185"]);
    sheet.position = 0;
    await context.sync();
  });
  await savedAndOpened();
  expect(await openWorkbook()).toMatchObject({ generation: 1 });
  expect(pinned()).toEqual({ upTo: "2003-11-21" });
  const plan = await prepareRefresh("all", "2004-02-16");
  const onSheet = plan.rows.filter(({ sheet, at }) => sheet === "P&L" && at);
  expect(onSheet.filter(({ type }) => type === "newPeriod")).toHaveLength(9);
  expect(onSheet.filter(({ type }) => type === "firstDisclosed")).toHaveLength(13);
  expect(plan.rows.filter(({ type }) => type === "deleted")).toEqual([]);
  expect(plan.rows.filter(({ type }) => type === "moved").map(({ says }) => says)).toEqual([
    "the table stood in 'IIJ Operations'!A4",
    "the rows are in another order",
  ]);
  await applyRefresh(plan);
  const codes = ["B7", "B8", "B9", "B10", "B11", "B12", "B13", "B14", "B15"].map((at) => cell("P&L", at));
  expect(cell("P&L", `F${7 + codes.indexOf("OperatingIncome")}`)).toBe(236);
  expect(cell("P&L", `D${7 + codes.indexOf("TotalCosts")}`)).toBe(7868);

  await savedAndOpened();
  await openWorkbook();
  expect(pinned()).toEqual({ upTo: "2004-02-16" });
  expect(await undoRefresh()).toMatchObject({ asOf: "2003-11-21", kept: 0 });
  expect(cell("P&L", `D${7 + codes.indexOf("TotalCosts")}`)).toBe("#N/A");
  expect(cell("IIJ About", "B5")).toBe("Second quarter results for the year ending March 31, 2004");
  expect(pinned()).toEqual({ upTo: "2003-11-21" });
});

test("an imported release counts once the workbook is refreshed to it, in the next session too", async () => {
  workbench = newWorkbook();
  await writeSheets(plannedSheets(defaultOptions, "2004-02-16"), defaultOptions, "2004-02-16");
  const latest = releaseAsOf();
  const restated = latest.facts.map((fact) =>
    fact.item === "TotalRevenues" && fact.period === "3Q03"
      ? { ...fact, value: "9634", printed: "9,634" }
      : fact,
  );
  await keepRelease({ ...latest, published: "2004-02-20", facts: restated });
  await savedAndOpened();
  await openWorkbook();
  expect(cell("IIJ Operations", "E5")).toBe(9633);
  const plan = await prepareRefresh();
  expect(
    plan.rows.filter(({ sheet, type }) => sheet === "IIJ Operations" && type === "restated"),
  ).toMatchObject([
    { cell: "E5", wrote: 9633, next: 9634, releases: { wrote: "2004-02-16", next: "2004-02-20" } },
  ]);
  await applyRefresh(plan);
  expect(cell("IIJ Operations", "E5")).toBe(9634);
});
