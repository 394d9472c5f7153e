// While the user types in a cell, Excel holds a batch that may wait and refuses any other.
import { contosoWorkbook } from "./contoso";

const write = (options: Excel.RunOptions, value: unknown) =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
    await context.sync();
  });
/** Long enough for an answer that is not held. */
const meanwhile = () => new Promise((resolve) => setTimeout(resolve, 50));

test("a batch that cannot wait fails, with the code that Excel documents, and changes nothing", async () => {
  const workbench = contosoWorkbook();
  workbench.cellEdit.begin();
  await expect(write({}, 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  workbench.cellEdit.end();
  expect(workbench.cell("Sheet1", "A1").value).toBe("");
  await write({}, 2);
  expect(workbench.cell("Sheet1", "A1").value).toBe(2);
});

test("batches that can wait are executed in their order once the cell is left", async () => {
  const workbench = contosoWorkbook();
  workbench.cellEdit.begin();
  const both = Promise.all([1, 2].map((value) => write({ delayForCellEdit: true }, value)));
  await meanwhile();
  expect(workbench.cell("Sheet1", "A1").value).toBe("");
  workbench.type("Sheet1", "A1", "typed");
  workbench.cellEdit.end();
  await both;
  expect(workbench.cell("Sheet1", "A1").value).toBe(2);
});

test("custom functions are answered meanwhile", async () => {
  const workbench = contosoWorkbook();
  workbench.cellEdit.begin();
  workbench.type("Sheet1", "A1", "=CONTOSO.LATER(7)");
  await workbench.settled();
  expect(workbench.cell("Sheet1", "A1").value).toBe(7);
});

test("what waits is forgotten with the page that asked", async () => {
  const workbench = contosoWorkbook();
  workbench.cellEdit.begin();
  void write({ delayForCellEdit: true }, 1);
  await meanwhile();
  workbench.detach();
  workbench.cellEdit.end();
  await meanwhile();
  expect(workbench.cell("Sheet1", "A1").value).toBe("");
});
