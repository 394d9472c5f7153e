// The used part of a range: what Excel gives for a selection of whole columns.
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook();
  workbench.type("Sheet1", "B2", "1");
  workbench.type("Sheet1", "C5", "2");
  workbench.type("Sheet1", "E9", "3");
});

const usedIn = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    const used = range.getUsedRange(true).load("address");
    const orNull = range.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [used.address, orNull.isNullObject ? null : orNull.address];
  });

test.each([
  ["A1:C10", "Sheet1!B2:C5"],
  ["C:E", "Sheet1!C5:E9"],
  ["C5", "Sheet1!C5"],
])("%s uses %s", async (address, expected) => {
  expect(await usedIn(address)).toEqual([expected, expected]);
});

test("an empty range uses its first cell, or nothing", async () => {
  expect(await usedIn("G1:H5")).toEqual(["Sheet1!G1", null]);
});
