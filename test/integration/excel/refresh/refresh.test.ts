import { openWorkbook } from "../../../../src/excel/open-workbook";
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { keepRelease } from "../../../../src/excel/record/imported-releases";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import type { RefreshPlan } from "../../../../src/excel/refresh/plan-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import type { RowType } from "../../../../src/excel/refresh/refresh-row";
import { refreshWrites } from "../../../../src/excel/refresh/refresh-writes";
import { defaultOptions } from "../../../../src/excel/sheet-options";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { pinned, readInto, releaseAsOf, resetStore } from "../../../../src/statements/store";
import type { Workbench } from "../../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../../addin";
import { everyCell } from "../every-cell";

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
  expect(plan.rows.filter(({ type }) => type === "restated")).toEqual([]);
  expect(plan.rows.every(({ ticked }) => ticked)).toBe(true);
  // What the text of the releases reports, on a sheet of its own.
  const inText = plan.rows.filter(({ sheet }) => sheet === "IIJ Highlights");
  expect(inText.filter(({ type }) => type === "newPeriod")).toHaveLength(33);
  expect(inText.filter(({ type }) => type === "firstDisclosed")).toHaveLength(6);
  expect(plan.rows).toHaveLength(12 + 19 + 33 + 6);

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

test("importing alone changes no cell and moves no pin", async () => {
  await writeAsOf("2003-11-21");
  const before = await everyCell();
  await keepRelease({ ...releaseAsOf("Latest"), published: "2004-02-17" });
  expect(await everyCell()).toEqual(before);
  expect(pinned()).toEqual({ upTo: "2003-11-21" });
});

test("a title that the user wrote on About stays, and is listed; a chart that they deleted stays away", async () => {
  await writeAsOf("2003-11-21");
  workbench.type("IIJ About", "B5", "My title");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("IIJ Charts").charts.getItem("IIJ Margins").delete();
    await context.sync();
  });
  const plan = await prepareRefresh();
  expect(plan.rows.filter(({ sheet }) => sheet === "IIJ About")).toMatchObject([
    { type: "changedByYou", now: "My title", next: releaseAsOf("Latest").title, ticked: false },
  ]);
  await applyRefresh(plan);
  expect([cell("IIJ About", "B5"), cell("IIJ About", "B9")]).toEqual(["My title", 107.13]);
  const { charts } = await everyCell();
  expect(charts.some((chart) => chart.startsWith("IIJ Margins"))).toBe(false);
  expect(charts.find((chart) => chart.startsWith("IIJ Total revenues"))).toContain('["8344","9185","9633"]');
});

test("applying twice changes nothing the second time", async () => {
  await writeAsOf("2003-11-21");
  await applyRefresh(await prepareRefresh());
  const again = await prepareRefresh();
  expect(again.rows).toEqual([]);
});

test("three round trips to apply, whatever the number of rows", async () => {
  await writeAsOf("2003-11-21");
  const plan = await prepareRefresh();
  const { sync } = workbench.requests;
  await applyRefresh(plan);
  expect(workbench.requests.sync - sync).toBe(3);
});

test("above the limit of a request the writing takes one trip, and one undo step, for each part", async () => {
  await writeAsOf("2003-11-21");
  const before = await everyCell();
  const plan = await prepareRefresh();
  const { sync } = workbench.requests;
  const progress: number[] = [];
  await applyRefresh(plan, { mostRequestBytes: 2_000, onProgress: (done) => progress.push(done) });
  const writing = workbench.requests.sync - sync - 2;
  expect(writing).toBeGreaterThan(1);
  expect(progress).toHaveLength(writing + 1);
  expect(progress[0]).toBe(0);
  expect(progress.at(-1)).toBe(refreshWrites(plan).cells.length);
  for (let i = 0; i < writing; i++) workbench.undo();
  expect(await everyCell()).toEqual(before);
});

test("one undo takes a refresh back, and the record with it", async () => {
  await writeAsOf("2003-11-21");
  const before = await everyCell();
  const plan = await prepareRefresh();
  await applyRefresh(plan);
  workbench.undo();
  expect(await everyCell()).toEqual(before);
  expect(await openWorkbook()).toMatchObject({ generation: 1 });
  expect(pinned()).toEqual({ upTo: "2003-11-21" });
  expect((await prepareRefresh()).rows).toEqual(plan.rows);
});

test("stopping before the first cell leaves everything as it was", async () => {
  await writeAsOf("2003-11-21");
  const before = await everyCell();
  const stop = new AbortController();
  stop.abort();
  const applied = applyRefresh(await prepareRefresh(), { signal: stop.signal });
  await expect(applied).rejects.toMatchObject({ code: "cancelled" });
  expect(await everyCell()).toEqual(before);
});

test("stopping in the middle takes back what was written", async () => {
  await writeAsOf("2003-11-21");
  const before = await everyCell();
  const stop = new AbortController();
  const applied = applyRefresh(await prepareRefresh(), {
    mostRequestBytes: 2_000,
    onProgress: () => stop.abort(),
    signal: stop.signal,
  });
  await expect(applied).rejects.toMatchObject({ code: "cancelled" });
  expect(await everyCell()).toEqual(before);
});

test("reading says how far it is, and stops where that is asked for", async () => {
  await writeAsOf("2003-11-21");
  const progress: [number, number][] = [];
  await prepareRefresh("all", undefined, { onProgress: (done, of) => progress.push([done, of]) });
  expect(progress).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  const stop = new AbortController();
  const onProgress = (done: number) => done === 1 && stop.abort();
  const reading = prepareRefresh("all", undefined, { onProgress, signal: stop.signal });
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});

test("a list that is no longer true is not applied", async () => {
  await writeAsOf("2003-11-21");
  const plan = await prepareRefresh();
  workbench.type("IIJ Operations", "C5", "1");
  const before = await everyCell();
  await expect(applyRefresh(plan)).rejects.toMatchObject({
    code: "changedSince",
    message:
      "Nothing was written: IIJ_Operations is not as it was when the list was made. Look at the list again first.",
  });
  expect(await everyCell()).toEqual(before);
});

test("a protected sheet is named, and nothing is written", async () => {
  await writeAsOf("2003-11-21");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("IIJ Balance Sheet").protection.protect();
    await context.sync();
  });
  const before = await everyCell();
  await expect(prepareRefresh().then((plan) => applyRefresh(plan))).rejects.toMatchObject({
    code: "sheetProtected",
    message: "Nothing was written: 'IIJ Balance Sheet' is protected. Take the protection off first.",
  });
  expect(await everyCell()).toEqual(before);
});

test("a selection is refreshed alone, as of the pin", async () => {
  await writeAsOf("2003-11-21");
  workbench.type("IIJ Operations", "C5", "1");
  workbench.type("IIJ Operations", "D5", "2");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("IIJ Operations").getRange("C5").select();
    await context.sync();
  });
  const plan = await prepareRefresh("selection");
  expect(plan.rows).toMatchObject([{ type: "changedByYou", cell: "C5", now: 1, next: 8344, ticked: false }]);
  await applyRefresh({ ...plan, rows: plan.rows.map((row) => ({ ...row, ticked: true })) });
  expect([cell("IIJ Operations", "C5"), cell("IIJ Operations", "D5")]).toEqual([8344, 2]);
  expect(pinned()).toEqual({ upTo: "2003-11-21" });
});

test("a sheet is refreshed alone, as of the pin", async () => {
  await writeAsOf("2003-11-21");
  workbench.type("IIJ Operations", "C5", "1");
  workbench.type("IIJ Highlights", "C5", "2");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("IIJ Highlights").activate();
    await context.sync();
  });
  const { rows } = await prepareRefresh("sheet");
  expect(rows).toMatchObject([{ type: "changedByYou", sheet: "IIJ Highlights", cell: "C5" }]);
});

test("going back to an earlier day is a refresh too: what was not disclosed yet is #N/A again", async () => {
  await writeAsOf("2003-11-21");
  const plan = await prepareRefresh("all", "2003-08-12");
  expect(rowsOf(plan, "noLongerDisclosed").map(({ item, period }) => `${item} ${period}`)).toEqual([
    "TotalRevenues 2Q03",
    "OperatingIncome 2Q03",
    "NetIncome 2Q03",
  ]);
  expect(rowsOf(plan, "restated")).toMatchObject([{ item: "OperatingIncome", wrote: -1206, next: -1060 }]);
  await applyRefresh(plan);
  expect(cell("IIJ Operations", "D5")).toBe("#N/A");
});

test("a workbook without the add-in's sheets has nothing to refresh", async () => {
  await expect(prepareRefresh()).rejects.toMatchObject({ code: "noRecord" });
});

test("a formula on another sheet keeps its item and period after a period is added before it", async () => {
  const options = { ...defaultOptions, from: "2Q03" };
  await writeSheets(plannedSheets(options, "2003-11-21"), options, "2003-11-21");
  workbench.type("Sheet1", "A1", "='IIJ Operations'!C10");
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace("urn:iij-financials:generation:1");
    const part = parts.getOnlyItem();
    const xml = part.getXml();
    await context.sync();
    part.setXml(xml.value.replace('"from":"2Q03"', '"from":"1Q03"')); // as if the user asked for more
    await context.sync();
  });
  await applyRefresh(await prepareRefresh("all", "2003-11-21"));
  expect(["C4", "D4", "C10"].map((address) => cell("IIJ Operations", address))).toEqual([
    "1Q03",
    "2Q03",
    -1206,
  ]);
  expect(workbench.cell("Sheet1", "A1")).toMatchObject({ value: -830, formula: "='IIJ Operations'!D10" });
});

describe("live mode", () => {
  const live = { mode: "live", currency: "JPY" } as const;

  beforeEach(async () => {
    workbench = await newAddinWorkbook((file) => require(file));
    await writeSheets(plannedSheets(live, "2003-11-21"), live, "2003-11-21");
    await workbench.settled();
  });

  test("live figures are listed with what they will show, and follow the pin", async () => {
    expect(cell("IIJ Operations", "C6")).toBe("#N/A");
    const plan = await prepareRefresh("all", "2004-02-16");
    expect(rowsOf(plan, "newPeriod")).toHaveLength(12);
    expect(rowsOf(plan, "firstDisclosed")).toHaveLength(19);
    expect(rowsOf(plan, "firstDisclosed")[0]).toMatchObject({
      cell: "C6",
      wrote: "#N/A",
      next: 7868,
      live: true,
    });
    const { unverified } = await applyRefresh(plan);
    expect(unverified).toEqual([]);
    await workbench.settled();
    expect(["C6", "D6", "E6"].map((address) => cell("IIJ Operations", address))).toEqual([7868, 8337, 8125]);
    expect(workbench.cell("IIJ Operations", "E6").formula).toBe("=IIJ.GET($A6,E$4,IIJ_Currency,IIJ_AsOf)");
    expect((await prepareRefresh()).rows).toEqual([]);
  });

  test("a live figure typed over is left alone, and asked for again when it is ticked", async () => {
    workbench.type("IIJ Operations", "C5", "1");
    const plan = await prepareRefresh("all", "2003-11-21");
    expect(plan.rows).toMatchObject([
      { type: "changedByYou", cell: "C5", now: 1, next: 8344, ticked: false },
    ]);
    await applyRefresh({ ...plan, rows: plan.rows.map((row) => ({ ...row, ticked: true })) });
    await workbench.settled();
    expect(workbench.cell("IIJ Operations", "C5")).toMatchObject({
      formula: "=IIJ.GET($A5,C$4,IIJ_Currency,IIJ_AsOf)",
      value: 8344,
    });
  });

  test("figures that do not answer within the time limit are named, and the refresh stands", async () => {
    const plan = await prepareRefresh("all", "2004-02-16");
    readInto(new Promise(() => undefined)); // no function answers while the workbook is being read
    const { unverified, written } = await applyRefresh(plan, { mostWait: 300 });
    expect(written).toBeGreaterThan(0);
    expect(unverified).toContain("'IIJ Operations'!E6");
    expect(pinned()).toEqual({ upTo: "2004-02-16" });
  });

  test("importing alone changes no cell", async () => {
    const before = await everyCell();
    const { invocations } = workbench.calculations;
    await keepRelease({ ...releaseAsOf("Latest"), published: "2004-02-17" });
    await workbench.settled();
    expect(await everyCell()).toEqual(before);
    expect(workbench.calculations.invocations).toBe(invocations);
    expect(cell("IIJ Operations", "C6")).toBe("#N/A");
  });

  test("live cells of the user's own are listed with their answers before and after", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B6").formulas = [
        ["Total costs", '=IIJ.GET(A1,"1Q03")'],
        ["1Q03", '=IIJ.GET("Total costs",A2)*2'],
        ["", '=IIJ.GET("Total revenues","1Q03")'],
        ["", '=IIJ.GET("Total costs","1Q03",,"2004-02-16")'],
        ["", '=SUM(IIJ.HISTORY("Total costs"))'],
        ["", "=IIJ.MARGIN(236,9633)"],
      ];
      await context.sync();
    });
    await workbench.settled();
    const plan = await prepareRefresh("all", "2004-02-16");
    expect(plan.live).toEqual([
      {
        sheet: "Sheet1",
        cell: "B1",
        formula: '=IIJ.GET(A1,"1Q03")',
        name: "GET",
        change: { was: "#N/A", is: 7868 },
      },
      {
        sheet: "Sheet1",
        cell: "B2",
        formula: '=IIJ.GET("Total costs",A2)*2',
        name: "GET",
        change: { was: "#N/A", is: 7868 },
      },
      { sheet: "Sheet1", cell: "B5", formula: '=SUM(IIJ.HISTORY("Total costs"))', name: "HISTORY" },
    ]);
    await applyRefresh(plan);
    await workbench.settled();
    expect([cell("Sheet1", "B1"), cell("Sheet1", "B2")]).toEqual([7868, 15736]);
  });
});
