// Defined names of the workbook.
import { contosoWorkbook, onSheet } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

test("a name stands for its range, in formulas too", async () => {
  const item = await onSheet((sheet, { workbook }) => {
    sheet.getRange("B2").values = [[107.13]];
    sheet.getRange("A1").formulas = [["=Rate*2"]];
    return workbook.names.add("Rate", sheet.getRange("B2"), "JPY per USD").load();
  });
  expect([item.name, item.type, item.value, item.formula, item.visible, item.comment]).toEqual([
    "Rate",
    "Range",
    "Sheet1!$B$2",
    "=Sheet1!$B$2",
    true,
    "JPY per USD",
  ]);
  workbench.type("Sheet1", "A1", "=Rate*2");
  expect(workbench.cell("Sheet1", "A1").value).toBe(214.26);
});

test("a reference as a formula names its range", async () => {
  await onSheet((_, { workbook }) => workbook.names.add("Block", "=Sheet1!$A$1:$B$2"));
  const range = await onSheet((_, { workbook }) =>
    workbook.names.getItem("BLOCK").getRange().load("address"),
  );
  expect(range.address).toBe("Sheet1!A1:B2");
});

test("a name stands for a constant, in formulas too", async () => {
  const items = await onSheet((sheet, { workbook }) => {
    sheet.getRange("A1:A3").formulas = [["=Rate*2"], ['=Unit&"!"'], ["=IF(IsFinal,SUM(Rate,1),0)"]];
    return [
      workbook.names.add("Rate", "=107.13", "JPY per USD"),
      workbook.names.add("Unit", '="¥ ""million"""'),
      workbook.names.add("IsFinal", "=true"),
      workbook.names.add("Less", -5e-7 as unknown as string),
    ].map((item) => item.load("type,value,formula,comment"));
  });
  expect(items.map(({ type, value, formula, comment }) => [type, value, formula, comment])).toEqual([
    ["Double", 107.13, "=107.13", "JPY per USD"],
    ["String", '¥ "million"', '="¥ ""million"""', ""],
    ["Boolean", true, "=TRUE", ""],
    ["Double", -5e-7, "=-5E-7", ""],
  ]);
  expect(["A1", "A2", "A3"].map((address) => workbench.cell("Sheet1", address).value)).toEqual([
    214.26,
    '¥ "million"!',
    108.13,
  ]);
});

test("a constant has no range; it is taken away, undone and done again like any name", async () => {
  await onSheet((sheet, { workbook }) => {
    sheet.getRange("A1").formulas = [["=Rate*2"]];
    workbook.names.add("Rate", "=100");
  });
  const none = await onSheet((_, { workbook }) =>
    workbook.names.getItem("Rate").getRangeOrNullObject().load("address"),
  );
  expect(none.isNullObject).toBe(true);
  await expect(
    onSheet((_, { workbook }) => workbook.names.getItem("Rate").getRange().load("address")),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(
    onSheet((sheet, { workbook }) => workbook.names.add("RATE", sheet.getRange("A1"))),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  const shown = () => workbench.cell("Sheet1", "A1").value;
  await onSheet((_, { workbook }) => workbook.names.getItem("rate").delete());
  expect(shown()).toBe("#NAME?");
  workbench.undo();
  expect(shown()).toBe(200);
  workbench.redo();
  expect(shown()).toBe("#NAME?");
});

test("a formula has no place in the engine, and says so", async () => {
  await expect(onSheet((_, { workbook }) => workbook.names.add("Rate", "=1+1"))).rejects.toMatchObject({
    code: "ApiNotAvailable",
    message: expect.stringContaining("NamedItemCollection.add of a formula"),
  });
});

test("names are unique, legal, listed, and can be deleted", async () => {
  const add = (name: string) =>
    onSheet((sheet, { workbook }) => workbook.names.add(name, sheet.getRange("A1")));
  await add("First_1");
  await expect(add("FIRST_1")).rejects.toMatchObject({ code: "InvalidArgument" });
  for (const illegal of ["1st", "A1", "R1C1", "two words", "x-y"])
    await expect(add(illegal)).rejects.toMatchObject({ code: "InvalidArgument" });
  const names = await onSheet((_, { workbook }) => workbook.names.load("items/name"));
  expect(names.items.map(({ name }) => name)).toEqual(["First_1"]);
  await onSheet((_, { workbook }) => workbook.names.getItem("First_1").delete());
  const gone = await onSheet((_, { workbook }) => workbook.names.getItemOrNullObject("First_1").load("name"));
  expect(gone.isNullObject).toBe(true);
});
