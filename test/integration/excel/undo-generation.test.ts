import { plannedSheets } from "../../../src/excel/planned-sheets";
import { lastGeneration } from "../../../src/excel/record/last-generation";
import { applyRefresh } from "../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../src/excel/refresh/prepare-refresh";
import { defaultOptions } from "../../../src/excel/sheet-options";
import { undoGeneration } from "../../../src/excel/undo-generation";
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
  await undoGeneration(1);
  expect(await everyCell()).toEqual(before);
  expect(await lastGeneration()).toBeUndefined();
  expect((await writeAsOf("2003-11-21")).written).toHaveLength(6);
});

test("a refresh taken back: cells, columns, record and pin; a cell changed since stays", async () => {
  await writeAsOf("2003-11-21");
  const before = await everyCell();
  const plan = await prepareRefresh();
  await applyRefresh(plan);
  workbench.type("IIJ Operations", "C6", "1");
  await undoGeneration(2);
  const after = await everyCell();
  expect(workbench.cell("IIJ Operations", "C6").value).toBe(1);
  workbench.type("IIJ Operations", "C6", "#N/A");
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(await everyCell()).toEqual(before);
  expect(pinned()).toEqual({ upTo: "2003-11-21" });
  expect((await prepareRefresh()).rows).toEqual(plan.rows);
});

test("nothing is taken back that the user has built on, or that is not the last", async () => {
  await writeAsOf("2003-11-21");
  await expect(undoGeneration(7)).rejects.toMatchObject({
    code: "changedSince",
    message: "Nothing was taken back: the sheets were written again since.",
  });
  workbench.type("Sheet1", "B2", "='IIJ Operations'!C5*2");
  const before = await everyCell();
  await expect(undoGeneration(1)).rejects.toThrow("Nothing was taken back: 'Sheet1'!B2 refers to it.");
  workbench.type("Sheet1", "B2", "");
  workbench.type("IIJ Operations", "H40", "my note");
  await expect(undoGeneration(1)).rejects.toThrow("IIJ Operations holds cells of yours");
  workbench.type("IIJ Operations", "H40", "");
  workbench.type("Sheet1", "B2", "='IIJ Operations'!C5*2");
  expect(await everyCell()).toEqual(before);
});
