import { openWorkbook } from "../../../../src/excel/open-workbook";
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import { undoRefresh } from "../../../../src/excel/refresh/undo-refresh";
import { defaultOptions } from "../../../../src/excel/sheet-options";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { pinned, resetStore } from "../../../../src/statements/store";
import type { Workbench } from "../../../../src/workbench/workbench";
import { everyCell } from "../every-cell";

let workbench: Workbench;
beforeEach(async () => {
  workbench = newWorkbook();
  await writeSheets(plannedSheets(defaultOptions, "2003-11-21"), defaultOptions, "2003-11-21");
});
afterEach(resetStore);

const refresh = async () => applyRefresh(await prepareRefresh("all", "2004-02-16"));

test("an applied refresh is undone in one step: every cell, column and the pin as before", async () => {
  workbench.type("IIJ Operations", "C5", "8300");
  const before = await everyCell();
  await refresh();
  const after = await everyCell();
  expect(after).not.toEqual(before);
  expect(await undoRefresh()).toEqual({
    asOf: "2003-11-21",
    restored: expect.any(Number) as number,
    kept: 0,
  });
  expect(await everyCell()).toEqual(before);
  expect(pinned()).toEqual({ upTo: "2003-11-21" });
  expect(await openWorkbook()).toMatchObject({ generation: 1 });
  workbench.undo(); // Excel's own
  expect(await everyCell()).toEqual(after);
  expect(await openWorkbook()).toMatchObject({ generation: 2 });
  expect(pinned()).toEqual({ upTo: "2004-02-16" });
});

test("what the user changed since stays", async () => {
  await refresh();
  workbench.type("IIJ Operations", "C6", "7000");
  expect(await undoRefresh()).toMatchObject({ kept: 1 });
  expect(workbench.cell("IIJ Operations", "C6").value).toBe(7000);
  expect(workbench.cell("IIJ Operations", "D6").value).toBe("#N/A");
});

test.each([
  ["a figure typed over", "IIJ Operations", "E6", "1", "'IIJ Operations'!E6 stands in a column"],
  ["a note", "IIJ Operations", "E30", "mine", "'IIJ Operations'!E30 stands in a column"],
  ["a formula", "Sheet1", "A1", "='IIJ Operations'!E5*2", "'Sheet1'!A1 refers to a column"],
  ["a formula in the table", "IIJ Operations", "D6", "=[@3Q03]*2", "'IIJ Operations'!D6 refers to a column"],
  ["a structured formula", "Sheet1", "A1", "=SUM(IIJ_Operations[3Q03])", "'Sheet1'!A1 refers to a column"],
])(
  "%s that needs a column that was added is not lost: nothing is undone",
  async (_, sheet, cell, content, why) => {
    await refresh();
    workbench.type(sheet, cell, content);
    const before = await everyCell();
    await expect(undoRefresh()).rejects.toMatchObject({
      code: "inTheWay",
      message: expect.stringContaining(`Nothing was undone: ${why}`) as string,
    });
    expect(await everyCell()).toEqual(before);
  },
);

test("a sum over all periods survives", async () => {
  await refresh();
  workbench.type("Sheet1", "A1", "=SUM('IIJ Operations'!C5:E5)");
  await undoRefresh();
  expect(workbench.cell("Sheet1", "A1").formula).toBe("=SUM('IIJ Operations'!C5:D5)");
});

test("where nothing was refreshed there is nothing to undo; twice neither", async () => {
  await expect(undoRefresh()).rejects.toMatchObject({ code: "noRecord" });
  await refresh();
  await undoRefresh();
  await expect(undoRefresh()).rejects.toMatchObject({
    code: "noRecord",
    message: "There is no refresh to undo: it was not the last thing written here.",
  });
});
