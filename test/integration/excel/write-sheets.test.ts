import type { SheetPlan } from "../../../src/excel/sheet-plan";
import { plannedSheets } from "../../../src/excel/planned-sheets";
import { writeSheets } from "../../../src/excel/write-sheets";
import { fiscalQuarter, periodToken } from "../../../src/statements/period";
import type { Release } from "../../../src/statements/release";
import { addRelease, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook();
});
afterEach(resetStore);

const names = [
  "IIJ About",
  "IIJ Operations",
  "IIJ Balance Sheet",
  "IIJ Highlights",
  "IIJ Checks",
  "IIJ Charts",
];
const everyCell = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ranges = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load("formulas,numberFormat"),
    );
    await context.sync();
    return ranges.map((range, i) => [
      worksheets.items[i]?.name,
      range.isNullObject ? null : [range.formulas, range.numberFormat],
    ]);
  });
const countRequests = async (act: () => Promise<unknown>) => {
  const { sync, cleanUp } = workbench.requests;
  await act();
  return { sync: workbench.requests.sync - sync, cleanUp: workbench.requests.cleanUp - cleanUp };
};

/** The bundled release with its results table repeated for as many quarters as asked. */
function longRelease(quarters: number): Release {
  const release = releaseAsOf();
  const last = release.facts.filter((fact) => fact.period === "3Q03");
  const facts = Array.from({ length: quarters }, (_, i) =>
    periodToken(fiscalQuarter(2003 + Math.floor(i / 4), (i % 4) + 1)),
  ).flatMap((period) => last.map((fact) => ({ ...fact, period })));
  return { ...release, facts };
}

test("the 36 figures of the results table, with their signs, in real tables", async () => {
  const outcome = await writeSheets(plannedSheets());
  expect(outcome).toEqual({ written: names, unchanged: [], mended: [], changed: [] });
  await Excel.run(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    const operations = tables.getItem("IIJ_Operations").getRange().load("values,text");
    const balance = tables.getItem("IIJ_BalanceSheet").getDataBodyRange().load("values");
    await context.sync();
    expect(tables.items.map(({ name }) => name)).toEqual([
      "IIJ_Operations",
      "IIJ_BalanceSheet",
      "IIJ_Highlights",
      "IIJ_PrintedAgain",
      "IIJ_Checks",
      "IIJ_Alerts",
      "IIJ_Workings",
      "IIJ_ChartData",
      "IIJ_Bridge",
    ]);
    expect(operations.values.map((row) => row.slice(2))).toEqual([
      ["1Q03", "2Q03", "3Q03"],
      [8344, 9185, 9633],
      [7868, 8337, 8125],
      [973, 1100, 699],
      [612, 482, 486],
      [96, 96, 87],
      [-1206, -830, 236],
      [-1410, -987, 1806],
      [-1709, -50, -58],
      [-2475, -278, 1979],
    ]);
    expect(operations.text[6]).toEqual([
      "OperatingIncome",
      "Operating income (loss)",
      "(1,206)",
      "(830)",
      "236",
    ]);
    expect(balance.values.map((row) => row.slice(2))).toEqual([
      [27587, 38434, 38465],
      [37474, 36040, 33675],
      [-10512, 1957, 4303],
    ]);
  });
});

test("the named cells hold the as-of, the currency and the rate", async () => {
  await writeSheets(plannedSheets());
  await Excel.run(async (context) => {
    const ranges = ["IIJ_AsOf", "IIJ_Currency", "IIJ_JPYUSD"].map((name) =>
      context.workbook.names.getItem(name).getRange().load("values,text"),
    );
    await context.sync();
    expect(ranges.map((range) => range.text[0]?.[0])).toEqual(["2004-02-16", "JPY", "107.13"]);
    expect(ranges[2]?.values).toEqual([[107.13]]);
  });
});

test("panes are frozen above the figures and beside the labels, and no cell is an error but #N/A", async () => {
  await writeSheets(plannedSheets());
  await Excel.run(async (context) => {
    const frozen = context.workbook.worksheets
      .getItem("IIJ Operations")
      .freezePanes.getLocationOrNullObject();
    frozen.load("address");
    const types = names.map((name) =>
      context.workbook.worksheets.getItem(name).getUsedRange().load("values,valueTypes"),
    );
    await context.sync();
    expect(frozen.address).toBe("'IIJ Operations'!A1:B4");
    const errors = types.flatMap(({ values, valueTypes }) =>
      values.flat().filter((_, i) => valueTypes.flat()[i] === Excel.RangeValueType.error),
    );
    expect(new Set(errors)).toEqual(new Set(["#N/A"]));
  });
});

test.each([3, 12, 40])("three round trips for %i quarters, and one clean-up", async (quarters) => {
  addRelease(longRelease(quarters));
  pinAsOf("Latest");
  const plans = plannedSheets();
  expect(plans[1]?.tables[0]?.block.columns).toBe(2 + quarters);
  expect(await countRequests(() => writeSheets(plans))).toEqual({ sync: 3, cleanUp: 1 });
});

test("writing twice changes nothing", async () => {
  await writeSheets(plannedSheets());
  const before = await everyCell();
  const requests = await countRequests(async () => {
    expect(await writeSheets(plannedSheets())).toEqual({
      written: [],
      unchanged: names,
      mended: [],
      changed: [],
    });
  });
  expect(requests.sync).toBe(2);
  expect(await everyCell()).toEqual(before);
});

test("a deleted sheet is written again, the others stay", async () => {
  await writeSheets(plannedSheets());
  const before = await everyCell();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("IIJ Balance Sheet").delete();
    await context.sync();
  });
  expect(await writeSheets(plannedSheets())).toEqual({
    written: ["IIJ Balance Sheet"],
    unchanged: ["IIJ About", "IIJ Operations", "IIJ Highlights", "IIJ Charts"],
    mended: ["IIJ Checks"], // what it fetches from there had become #REF!
    changed: [],
  });
  await Excel.run(async (context) => {
    const generation = context.workbook.names.getItem("IIJ_Generation").getRange().load("values");
    await context.sync();
    expect(generation.values).toEqual([[2]]);
    generation.values = [[1]]; // the one cell that differs
    await context.sync();
  });
  expect(await everyCell()).toEqual(before);
});

test("a sheet that the user renamed is there, and not written again", async () => {
  await writeSheets(plannedSheets());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("IIJ Operations").name = "P&L";
    await context.sync();
  });
  const before = await everyCell();
  expect(await writeSheets(plannedSheets())).toMatchObject({
    written: [],
    changed: ["IIJ Operations", "IIJ Checks", "IIJ Charts"], // their formulas name it
  });
  expect(await everyCell()).toEqual(before);
});

test("a figure typed over by the user is never written over", async () => {
  await writeSheets(plannedSheets());
  workbench.type("IIJ Operations", "E10", "999");
  const before = await everyCell();
  expect(await writeSheets(plannedSheets())).toMatchObject({ written: [], changed: ["IIJ Operations"] });
  expect(await everyCell()).toEqual(before);
});

test("a sheet of our name that the record does not know stops the write", async () => {
  await writeSheets(plannedSheets());
  workbench.type("IIJ Operations", "E10", "999");
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id");
    await context.sync();
    for (const part of parts.items) part.delete();
    await context.sync();
  });
  const before = await everyCell();
  await expect(writeSheets(plannedSheets())).rejects.toMatchObject({
    code: "sheetDiffers",
    message:
      "Nothing was written: 'IIJ Operations'!E10 holds 999 where 236 belongs. " +
      "Rename or delete that sheet to have it written afresh.",
  });
  expect(await everyCell()).toEqual(before);
});

test("a name that belongs to something else stops the write", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add("IIJ_AsOf", sheet.getRange("B2"));
    await context.sync();
  });
  const before = await everyCell();
  await expect(writeSheets(plannedSheets())).rejects.toMatchObject({
    code: "nameTaken",
    message: expect.stringContaining("the name IIJ_AsOf already belongs to something else") as string,
  });
  expect(await everyCell()).toEqual(before);
});

test("a write that fails midway leaves the workbook as it was", async () => {
  const before = await everyCell();
  const [about, operations] = plannedSheets() as [SheetPlan, SheetPlan];
  const broken: SheetPlan = {
    ...operations,
    tables: [{ ...operations.tables[0]!, name: "not a legal name" }],
  };
  await expect(writeSheets([about, broken])).rejects.toMatchObject({
    code: "writeFailed",
    message: expect.stringMatching(/^The workbook is as it was before: /) as string,
  });
  expect(await everyCell()).toEqual(before);
  await Excel.run(async (context) => {
    const left = context.workbook.names.load("items/name");
    await context.sync();
    expect(left.items).toEqual([]);
  });
});

test("a write says how far it is; stopped after the writing it is taken back", async () => {
  const before = await everyCell();
  const progress: [number, number][] = [];
  const stop = new AbortController();
  const onProgress = (done: number, of: number) => {
    progress.push([done, of]);
    if (done === 1) stop.abort(); // while the next request is on its way
  };
  const written = writeSheets(plannedSheets(), undefined, undefined, { onProgress, signal: stop.signal });
  await expect(written).rejects.toMatchObject({ code: "cancelled" });
  expect(progress).toEqual([
    [0, 3],
    [1, 3],
  ]);
  expect(await everyCell()).toEqual(before);
  await writeSheets(plannedSheets(), undefined, undefined, { onProgress: (...at) => progress.push(at) });
  expect(progress.at(-1)).toEqual([3, 3]);
});
