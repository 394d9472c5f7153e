import { plannedSheets } from "../../../src/excel/planned-sheets";
import { lastGeneration } from "../../../src/excel/record/last-generation";
import { applyRefresh } from "../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../src/excel/refresh/prepare-refresh";
import { defaultOptions } from "../../../src/excel/sheet-options";
import { undoWrite } from "../../../src/excel/undo-write";
import { writeSheets } from "../../../src/excel/write-sheets";
import { pinned, resetStore } from "../../../src/statements/store";
import type { Workbench } from "../../../src/workbench/workbench";
import { everyCell } from "./every-cell";

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook();
});
afterEach(resetStore);

const writeAsOf = (asOf: string) => writeSheets(plannedSheets(defaultOptions, asOf), defaultOptions, asOf);

test("a first write taken back leaves the workbook as it was, and it can be written again", async () => {
  workbench.type("Sheet1", "A1", "mine");
  const before = await everyCell();
  await writeAsOf("2003-11-21");
  expect((await lastGeneration())?.number).toBe(1);
  await undoWrite();
  expect(await everyCell()).toEqual(before);
  expect(await lastGeneration()).toBeUndefined();
  expect(pinned()).toEqual({ upTo: "2004-02-16" });
  expect((await writeAsOf("2003-11-21")).written).toHaveLength(6);
});

test("nothing is taken back that the user has built on", async () => {
  await writeAsOf("2003-11-21");
  workbench.type("Sheet1", "B2", "='IIJ Operations'!C5*2");
  const before = await everyCell();
  await expect(undoWrite()).rejects.toMatchObject({
    code: "inTheWay",
    message: "Nothing was undone: 'Sheet1'!B2 refers to 'IIJ Operations'.",
  });
  expect(await everyCell()).toEqual(before);
  workbench.type("Sheet1", "B2", "");
  workbench.type("IIJ Operations", "H40", "my note");
  await expect(undoWrite()).rejects.toThrow("'IIJ Operations'!H40 holds something else than was written.");
});

test.each(["5555", "1", "=1+1", "later"])(
  "nothing is taken back over a figure that was typed over: %s",
  async (typed) => {
    await writeAsOf("2004-02-16");
    workbench.type("IIJ Operations", "E5", typed);
    const before = await everyCell();
    await expect(undoWrite()).rejects.toThrow("'IIJ Operations'!E5 holds something else than was written.");
    expect(await everyCell()).toEqual(before);
  },
);

test.each([
  ['="As of "&IIJ_AsOf', "'Sheet1'!B2 refers to IIJ_AsOf"],
  ["=iij_jpyusd*2", "'Sheet1'!B2 refers to IIJ_JPYUSD"],
  ["=SUM(IIJ_Operations[3Q03])", "'Sheet1'!B2 refers to IIJ_Operations"],
])("nothing is taken back under %s", async (formula, why) => {
  await writeAsOf("2003-11-21");
  workbench.type("Sheet1", "B2", formula);
  const before = await everyCell();
  await expect(undoWrite()).rejects.toThrow(`Nothing was undone: ${why}.`);
  expect(await everyCell()).toEqual(before);
  workbench.type("Sheet1", "B2", '="IIJ_AsOf and IIJ_Operations[3Q03]"');
  await undoWrite();
});

test("nothing is taken back under a name of the user's for one of its cells", async () => {
  await writeAsOf("2003-11-21");
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("IIJ Operations").getRange("C5");
    context.workbook.names.add("Revenues", cell);
    await context.sync();
  });
  await expect(undoWrite()).rejects.toThrow(
    "Nothing was undone: the name Revenues refers to a cell of 'IIJ Operations'.",
  );
});

test("a refresh is no write", async () => {
  await expect(undoWrite()).rejects.toMatchObject({ code: "noRecord" });
  await writeAsOf("2003-11-21");
  await applyRefresh(await prepareRefresh());
  await expect(undoWrite()).rejects.toThrow("There is no write to undo");
});
