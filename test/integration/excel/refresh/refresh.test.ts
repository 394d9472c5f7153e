import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import type { RefreshPlan } from "../../../../src/excel/refresh/plan-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import type { RowType } from "../../../../src/excel/refresh/refresh-row";
import { defaultOptions } from "../../../../src/excel/sheet-options";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { pinned, resetStore } from "../../../../src/statements/store";
import type { Workbench } from "../../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook();
});
afterEach(resetStore);

const writeAsOf = (asOf: string) => writeSheets(plannedSheets(defaultOptions, asOf), defaultOptions, asOf);
/** The two parts of a results table; the release's text reports more. */
const resultsTable = ["IIJ Operations", "IIJ Balance Sheet"];
const rowsOf = ({ rows }: RefreshPlan, type: RowType) =>
  rows.filter((row) => row.type === type && resultsTable.includes(row.sheet));
const cell = (sheet: string, address: string) => workbench.cell(sheet, address).value;

test("2003-11-21 to 2004-02-16: 12 figures of a new period, 19 first disclosed, none restated", async () => {
  await writeAsOf("2003-11-21");
  const plan = await prepareRefresh("all", "2004-02-16");
  expect(rowsOf(plan, "newPeriod")).toHaveLength(12);
  expect(new Set(rowsOf(plan, "newPeriod").map(({ period }) => period))).toEqual(new Set(["3Q03"]));
  const disclosed = rowsOf(plan, "firstDisclosed");
  expect(disclosed).toHaveLength(19);
  expect(new Set(disclosed.map(({ period }) => period))).toEqual(new Set(["1Q03", "2Q03"]));
  expect(rowsOf(plan, "restated")).toEqual([]);
  expect(plan.rows.every(({ ticked }) => ticked)).toBe(true);

  await applyRefresh(plan);
  expect(["C6", "D6", "E6"].map((address) => cell("IIJ Operations", address))).toEqual([7868, 8337, 8125]);
  expect(cell("IIJ Operations", "E4")).toBe("3Q03");
  expect(pinned()).toEqual({ upTo: "2004-02-16" });
});

test("2003-08-12 to 2003-11-21: the restated operating income is listed with both releases", async () => {
  await writeAsOf("2003-08-12");
  workbench.type("IIJ Operations", "C5", "8300");
  const plan = await prepareRefresh("all", "2003-11-21");
  expect(rowsOf(plan, "restated")).toEqual([
    {
      type: "restated",
      sheet: "IIJ Operations",
      cell: "C10",
      at: { table: expect.any(String) as string, key: "OperatingIncome", period: "1Q03" },
      item: "OperatingIncome",
      period: "1Q03",
      wrote: -1060,
      now: -1060,
      next: -1206,
      releases: { wrote: "2003-08-12", next: "2003-11-21" },
      ticked: true,
      live: false,
    },
  ]);
  expect(rowsOf(plan, "changedByYou")).toMatchObject([
    { cell: "C5", item: "TotalRevenues", wrote: 8344, now: 8300, next: 8344, ticked: false },
  ]);
  await applyRefresh(plan);
  expect([cell("IIJ Operations", "C10"), cell("IIJ Operations", "C5")]).toEqual([-1206, 8300]);
});
