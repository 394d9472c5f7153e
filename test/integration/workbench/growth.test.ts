// Sheets are small at first and grow; nothing an add-in or a user sees depends on their size.
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

test("a write beyond the end makes room", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("AZ1200").values = [["far"]];
    return sheet.getRange("AZ1199:BA1200").load("values");
  });
  expect(plain(range.values)).toEqual([
    ["", ""],
    ["far", ""],
  ]);
});

test("a reference beyond the end stays where it points while the sheet grows", () => {
  workbench.type("Sheet1", "A1", "=B150");
  workbench.type("Sheet1", "A2", "=SUM(B140:B300)");
  workbench.type("Sheet1", "A3", "=SUM(B:B)");
  workbench.type("Sheet1", "B150", "7");
  workbench.type("Sheet1", "B2000", "5");
  expect(["A1", "A2", "A3"].map((address) => workbench.cell("Sheet1", address))).toMatchObject([
    { value: 7, formula: "=B150" },
    { value: 7, formula: "=SUM(B140:B300)" },
    { value: 12, formula: "=SUM(B:B)" },
  ]);
});

test("a spill beyond the end makes room, of a native and of a custom function", async () => {
  workbench.type("Sheet1", "A1", "=SEQUENCE(500)");
  workbench.type("Sheet1", "B1", "=CONTOSO.COUNTTO(700)");
  await workbench.settled();
  expect(workbench.cell("Sheet1", "A500").value).toBe(500);
  expect(workbench.cell("Sheet1", "B700").value).toBe(700);
});

test("room for a spill is nobody's undo step", async () => {
  workbench.type("Sheet1", "A1", "before");
  workbench.type("Sheet1", "B1", "=CONTOSO.COUNTTO(700)");
  await workbench.settled();
  workbench.undo();
  expect([workbench.cell("Sheet1", "B1").value, workbench.cell("Sheet1", "B700").value]).toEqual(["", ""]);
  expect(workbench.cell("Sheet1", "A1").value).toBe("before");
  workbench.undo();
  expect(workbench.cell("Sheet1", "A1").value).toBe("");
});

test("new rows do not take the look of the last written one", async () => {
  await onSheet((sheet) => (sheet.getRange("A100").format.font.bold = true));
  const below = await onSheet((sheet) => {
    sheet.getRange("A400").values = [[1]];
    return sheet.getRange("A101:A400").load("format/font/bold");
  });
  expect(below.format.font.bold).toBe(false);
});
