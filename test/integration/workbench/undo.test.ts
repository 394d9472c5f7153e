// One context.sync() is one undo step, whatever it writes and reads.
import { contosoWorkbook, onSheet } from "./contoso";

test("a sheet with a table, formats, names and reads in between is taken back at once", async () => {
  const workbench = contosoWorkbook();
  workbench.type("Sheet1", "A1", "mine");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Segments");
    sheet.getRange("A1:B3").formulas = [
      ["Segment", "Sum"],
      ["Network", "=1+1"],
      ["Systems", "=B2*2"],
    ];
    sheet.getRange("B3").load("values");
    sheet.tables.add("A1:B3", true).name = "Segments";
    sheet.getRange("A1:B1").format.fill.color = "#1F4E79";
    sheet.getRange("A300").values = [["grown"]];
    sheet.getUsedRange().load("address");
    context.workbook.names.add("Total", sheet.getRange("B3"));
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  workbench.undo();
  expect(workbench.sheetNames).toEqual(["Sheet1"]);
  expect(workbench.cell("Sheet1", "A1").value).toBe("mine");
});

test("a batch that fails is one step too, with what it had done", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    context.workbook.worksheets.getItem("Nope").activate();
  }).catch(() => undefined);
  expect(workbench.cell("Sheet1", "A2").value).toBe(2);
  workbench.undo();
  expect(workbench.cell("Sheet1", "A1").value).toBe("");
});

test("results of custom functions are no step of their own", async () => {
  const workbench = contosoWorkbook();
  workbench.type("Sheet1", "A1", "=CONTOSO.RATIO(1,4)");
  await workbench.settled();
  workbench.undo();
  expect(workbench.cell("Sheet1", "A1").formula).toBeUndefined();
});
