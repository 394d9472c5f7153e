// Worksheet.copy of a sheet that others refer to: its tables are tables of their own in the copy.
import { strFromU8, unzipSync } from "fflate";
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("B2:C5").values = [
      ["Item", "Q1"],
      ["Network", 10],
      ["Systems", 20],
      ["Equipment", 30],
    ];
    const table = sheet.tables.add("B2:C5", true);
    table.name = "Sales";
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.showTotals = true;
    sheet.getRange("E1:E3").formulas = [["=SUM(Sales[Q1])"], ["=ROWS(Sales)"], ["=Sales[[#Headers],[Q1]]"]];
    sheet.getRange("D2:D5").formulas = [["Twice"], ["=[@Q1]*2"], ["=Sales[@Q1]*2"], ["=[@Q1]*2"]];
  });
});

const copied = (...args: Parameters<Excel.Worksheet["copy"]>) =>
  onSheet((sheet) => sheet.copy(...args).load("name,id"));
const cell = (sheet: string, address: string) => {
  const { value, formula } = workbench.cell(sheet, address);
  return [value, formula];
};
const type = async (sheet: string, address: string, content: string) => {
  workbench.type(sheet, address, content);
  await workbench.settled();
};
const tables = () =>
  onSheet((_, { workbook }) => workbook.tables.load("items/id,items/name,items/style")).then(({ items }) =>
    items.map(({ id, name, style }) => ({ id, name, style })),
  );

test("its tables come along under names of their own, with all that they show", async () => {
  await copied();
  const [sales, copy] = await tables();
  expect(copy).toMatchObject({ name: "Sales2", style: "TableStyleLight9" });
  expect(copy!.id).not.toBe(sales!.id);
  const table = await onSheet((_, { workbook }) => {
    const found = workbook.worksheets.getItem("Sheet1 (2)").tables.getItem("Sales2");
    return {
      range: found.getRange().load("address"),
      total: found.getTotalRowRange().load("values"),
      columns: found.columns.load("items/name,items/id"),
      shown: found.load("showBandedRows,showFilterButton,showTotals"),
    };
  });
  expect(table.range.address).toBe("'Sheet1 (2)'!B2:D6");
  expect(plain(table.total.values)).toEqual([["Total", 60, ""]]);
  expect(table.columns.items.map(({ name, id }) => [name, id])).toEqual([
    ["Item", 1],
    ["Q1", 2],
    ["Twice", 3],
  ]);
  expect(table.shown).toMatchObject({ showBandedRows: false, showFilterButton: true, showTotals: true });
});

test("formulas on the copy mean the copy's table, those elsewhere the one that they meant", async () => {
  await onSheet((_, { workbook }) => {
    workbook.worksheets.add("Other").getRange("A1").formulas = [["=SUM(Sales[Q1])"]];
  });
  await copied();
  await type("Sheet1 (2)", "C3", "1010");
  expect(["E1", "E2", "E3", "D3", "D4"].map((address) => cell("Sheet1 (2)", address))).toEqual([
    [1060, "=SUM(Sales2[Q1])"],
    [3, "=ROWS(Sales2)"],
    ["Q1", "=Sales2[[#Headers],[Q1]]"],
    [2020, "=[@Q1]*2"],
    [40, "=[@Q1]*2"],
  ]);
  expect([cell("Sheet1", "E1"), cell("Other", "A1")]).toEqual([
    [60, "=SUM(Sales[Q1])"],
    [60, "=SUM(Sales[Q1])"],
  ]);
  await type("Sheet1 (2)", "C2", "First");
  expect([cell("Sheet1 (2)", "E1"), cell("Sheet1", "E1")]).toEqual([
    [1060, "=SUM(Sales2[First])"],
    [60, "=SUM(Sales[Q1])"],
  ]);
});

test("a formula that means a table of a third sheet goes on meaning it", async () => {
  await onSheet((_, { workbook }) => {
    workbook.worksheets.add("Other").getRange("A1").formulas = [["=SUM(Sales[Q1])"]];
    workbook.worksheets.getItem("Other").copy();
  });
  expect(cell("Other (2)", "A1")).toEqual([60, "=SUM(Sales[Q1])"]);
});

test("copies of copies, and names that are taken already", async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.names.add("Sales2", sheet.getRange("A1"));
    sheet.copy();
  });
  await copied();
  await onSheet((_, { workbook }) => void workbook.worksheets.getItem("Sheet1 (2)").copy());
  expect((await tables()).map(({ name }) => name)).toEqual(["Sales", "Sales3", "Sales4", "Sales32"]);
});

test("a change of one table leaves the other alone", async () => {
  await copied();
  await onSheet((_, { workbook }) => {
    workbook.tables.getItem("Sales").convertToRange();
    workbook.tables.getItem("Sales2").rows.add(undefined, [["Other", 40, ""]]);
  });
  expect((await tables()).map(({ name }) => name)).toEqual(["Sales2"]);
  expect(cell("Sheet1 (2)", "E1")).toEqual([100, "=SUM(Sales2[Q1])"]);
  await onSheet((_, { workbook }) => void workbook.worksheets.getItem("Sheet1").delete());
  expect(cell("Sheet1 (2)", "E1")).toEqual([100, "=SUM(Sales2[Q1])"]);
});

test("filter and order come along: the same rows are hidden, and each table has its own", async () => {
  await onSheet((sheet) => {
    const table = sheet.tables.getItem("Sales");
    table.sort.apply([{ key: 1, ascending: false }]);
    table.columns.getItem("Item").filter.applyValuesFilter(["Systems"]);
  });
  await copied();
  const look = () =>
    onSheet((_, { workbook }) => {
      const table = workbook.tables.getItem("Sales2");
      return {
        sort: table.sort.load("fields"),
        filter: table.columns.getItem("Item").filter.load("criteria"),
        rows: ["3:3", "4:4"].map((row) => table.worksheet.getRange(row).load("rowHidden")),
      };
    });
  const { sort, filter, rows } = await look();
  expect(plain(sort.fields)).toMatchObject([{ key: 1, ascending: false }]);
  expect(filter.criteria).toMatchObject({ filterOn: "Values", values: ["Systems"] });
  expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([true, false]);
  await onSheet((sheet) => sheet.tables.getItem("Sales").clearFilters());
  expect((await look()).rows.map(({ rowHidden }) => rowHidden)).toEqual([true, false]);
});

test("a copy that does not last leaves nothing behind", async () => {
  await onSheet((sheet) =>
    sheet.tables.getItem("Sales").columns.getItem("Item").filter.applyValuesFilter(["Systems"]),
  );
  await onSheet((sheet) => sheet.copy().delete());
  expect((await tables()).map(({ name }) => name)).toEqual(["Sales"]);
});

test("a protected sheet is copied with its tables, and is protected", async () => {
  await onSheet((sheet) =>
    sheet.tables.getItem("Sales").columns.getItem("Item").filter.applyValuesFilter(["Systems"]),
  );
  await onSheet((sheet) => {
    sheet.protection.protect();
    sheet.copy();
  });
  expect((await tables()).map(({ name }) => name)).toEqual(["Sales", "Sales2"]);
  const copy = (act: (sheet: Excel.Worksheet) => void) =>
    onSheet((_, { workbook }) => act(workbook.worksheets.getItem("Sheet1 (2)")));
  await expect(copy((sheet) => sheet.tables.getItem("Sales2").delete())).rejects.toMatchObject({
    code: "AccessDenied",
  });
});

test("the copy of a table is told as an added one", async () => {
  const added: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.tables.onAdded.add(({ tableId, worksheetId }) => {
      added.push(`${tableId} ${worksheetId}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  const { id } = await copied();
  await new Promise((resolve) => setTimeout(resolve));
  expect(added).toEqual([`${(await tables())[1]!.id} ${id}`]);
});

test("copied in the grid, it is the same", async () => {
  const { engine } = workbench;
  await onSheet((sheet) =>
    sheet.tables.getItem("Sales").columns.getItem("Item").filter.applyValuesFilter(["Systems"]),
  );
  engine.dispatch(
    "DUPLICATE_SHEET",
    structuredClone({ sheetId: engine.get.getActiveSheetId(), sheetIdTo: "grid", sheetNameTo: "By hand" }),
  );
  await workbench.settled();
  expect((await tables()).map(({ name }) => name)).toEqual(["Sales", "Sales2"]);
  expect(cell("By hand", "E1")).toEqual([60, "=SUM(Sales2[Q1])"]);
  const row = await onSheet((_, { workbook }) =>
    workbook.worksheets.getItem("By hand").getRange("3:3").load("rowHidden"),
  );
  expect(row.rowHidden).toBe(true);
});

test("a saved file has both tables, each with a name and a number of its own", async () => {
  await copied();
  const bytes = await workbench.saveXlsx();
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith("xl/tables/"));
  const attributes = parts.map(([, content]) => {
    const root = new DOMParser().parseFromString(strFromU8(content), "text/xml").documentElement;
    return ["id", "name", "displayName", "ref"].map((name) => root.getAttribute(name));
  });
  expect(attributes).toEqual([
    ["1", "Sales", "Sales", "B2:D6"],
    ["2", "Sales2", "Sales2", "B2:D6"],
  ]);
  workbench = contosoWorkbook();
  workbench.openXlsx(bytes);
  expect((await tables()).map(({ name, style }) => [name, style])).toEqual([
    ["Sales", "TableStyleLight9"],
    ["Sales2", "TableStyleLight9"],
  ]);
  expect(cell("Sheet1 (2)", "E1")[0]).toBe(60);
});
