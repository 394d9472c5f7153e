// Table[Column] in formulas: calculated over the table's cells, shown as written, and right when the table changes.
import { changeRows } from "./custom-functions/foreign";
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("B2:D5").values = [
      ["Item", "Q1", "Q 2"],
      ["Network", 10, 1],
      ["Systems", 20, 2],
      ["Equipment", 30, 3],
    ];
    sheet.tables.add("B2:D5", true).name = "Revenue";
  });
});
const typed = async (formula: string, address = "G3") => {
  workbench.type("Sheet1", address, formula);
  await workbench.settled();
  return cell(address);
};
const cell = (address = "G3") => {
  const { value, formula } = workbench.cell("Sheet1", address);
  return [value, formula];
};

test.each<[string, unknown]>([
  ["=SUM(Revenue[Q1])", 60],
  ["=sum(revenue[q1])", 60],
  ["=SUM(Revenue[[Q1]:[Q 2]])", 66],
  ["=SUM(Revenue)", 66],
  ["=SUM(Revenue[])", 66],
  ["=SUM(Revenue[#Data])", 66],
  ["=ROWS(Revenue[#All])", 4],
  ["=Revenue[[#Headers],[Q 2]]", "Q 2"],
  ["=COUNTA(Revenue[#Headers])", 3],
  ["=ROWS(Revenue[[#Headers],[#Data],[Q1]])", 4],
  ["=Revenue[[#This Row],[Q1]]*2", 20],
  ["=Revenue[@Q1]+Revenue[@[Q 2]]", 11],
  ["=SUM(Revenue[@[Q1]:[Q 2]])", 11],
  ['=XLOOKUP("Systems",Revenue[Item],Revenue[Q1])', 20],
  ["=A1+SUM(Revenue[Q1])-$A$1", 60],
])("%s", async (formula, value) => {
  expect((await typed(formula))[0]).toBe(value);
});

test("formulas are read as they were written, names as the table has them", async () => {
  for (const [written, read] of [
    ["=SUM(Revenue[Q1])+A1", "=SUM(Revenue[Q1])+A1"],
    ["=SUM(revenue[Q1])", "=SUM(Revenue[Q1])"],
    ["=SUM(Revenue)", "=SUM(Revenue)"],
    ["=Revenue[[#This Row],[Q 2]]", "=Revenue[@[Q 2]]"],
    ["=Revenue[[#Headers],[Q1]]", "=Revenue[[#Headers],[Q1]]"],
  ] as const)
    expect((await typed(written))[1]).toBe(read);
  const range = await onSheet((sheet) => sheet.getRange("G3").load("formulas"));
  expect(plain(range.formulas)).toEqual([["=Revenue[[#Headers],[Q1]]"]]);
});

test("inside its table a reference needs no name, and is shown without", async () => {
  await onSheet((sheet) => {
    sheet.getRange("E2:E5").formulas = [["Sum"], ["=[@Q1]+[@[Q 2]]"], ["=SUM([Q1])"], ["=Revenue[@Q1]"]];
  });
  const read = ["E3", "E4", "E5"].map((address) => cell(address));
  expect(read).toEqual([
    [11, "=[@Q1]+[@[Q 2]]"],
    [60, "=SUM([Q1])"],
    [30, "=[@Q1]"],
  ]);
});

test("a row below or a column beside belongs to the table, and to the reference", async () => {
  await typed("=SUM(Revenue[Q1])");
  await typed("=SUM(Revenue)", "G4");
  workbench.type("Sheet1", "B6", "Other");
  workbench.type("Sheet1", "C6", "40");
  workbench.type("Sheet1", "E2", "Q3");
  workbench.type("Sheet1", "E3", "1000");
  expect([cell(), cell("G4")]).toEqual([
    [100, "=SUM(Revenue[Q1])"],
    [1106, "=SUM(Revenue)"],
  ]);
});

test("it moves with the table, and survives renaming it and its columns", async () => {
  await typed("=SUM(Revenue[Q1])+A9", "G9");
  changeRows(workbench, "ADD_COLUMNS_ROWS");
  expect(cell("G10")).toEqual([60, "=SUM(Revenue[Q1])+A10"]);
  await onSheet((sheet) => {
    sheet.tables.getItem("Revenue").name = "Sales";
    sheet.getRange("C3:D3").values = [["Q 2", "First half"]];
  });
  expect(cell("G10")).toEqual([60, "=SUM(Sales[Q 2])+A10"]);
});

test("undo and redo keep formula and table together", async () => {
  await typed("=SUM(Revenue[Q1])");
  workbench.type("Sheet1", "C2", "First");
  expect(cell()).toEqual([60, "=SUM(Revenue[First])"]);
  workbench.undo();
  expect(cell()).toEqual([60, "=SUM(Revenue[Q1])"]);
  workbench.redo();
  expect(cell()).toEqual([60, "=SUM(Revenue[First])"]);
  workbench.undo();
  workbench.undo();
  expect(cell()).toEqual(["", undefined]);
});

test("from another sheet, and as a custom function's argument", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other sheet");
    sheet.getRange("A1:A2").formulas = [["=SUM(Revenue[Q1])"], ["=CONTOSO.RATIO(SUM(Revenue[Q1]),120)"]];
    await context.sync();
  });
  await workbench.settled();
  expect(["A1", "A2"].map((address) => workbench.cell("Other sheet", address))).toMatchObject([
    { value: 60, formula: "=SUM(Revenue[Q1])" },
    { value: 0.5, formula: "=CONTOSO.RATIO(SUM(Revenue[Q1]),120)" },
  ]);
});

test("a table converted to a range leaves its cells in the formula", async () => {
  await typed("=SUM(Revenue[Q1])");
  await onSheet((sheet) => void sheet.tables.getItem("Revenue").convertToRange());
  expect(cell()).toEqual([60, "=SUM($C$3:$C$5)"]);
});

test("overwritten, it is forgotten", async () => {
  await typed("=SUM(Revenue[Q1])");
  expect(await typed("=SUM($C$3:$C$5)")).toEqual([60, "=SUM($C$3:$C$5)"]);
  await typed("=SUM(Revenue[Q1])");
  await typed("7");
  expect(await typed("=SUM($C$3:$C$5)")).toEqual([60, "=SUM($C$3:$C$5)"]);
});

test.each(["=SUM(Revenue[Nothing])", "=SUM(Nowhere[Q1])", "=[@Q1]", "=Revenue[#Totals]"])(
  "%s, which names nothing there, is refused",
  async (formula) => {
    const write = onSheet((sheet) => (sheet.getRange("J20").formulas = [[formula]]));
    await expect(write).rejects.toMatchObject({ code: "InvalidArgument" });
  },
);

test("brackets in a text are a text", async () => {
  expect(await typed('="Revenue[Q1]"')).toEqual(["Revenue[Q1]", '="Revenue[Q1]"']);
});
