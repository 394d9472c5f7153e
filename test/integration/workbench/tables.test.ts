// Tables: headers, names, parts, and what stands in the way of one.
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

const segments = (act: (table: Excel.Table, sheet: Excel.Worksheet) => void = () => undefined) =>
  onSheet((sheet) => {
    sheet.getRange("B2:D4").values = [
      ["Segment", "3Q03", 2003],
      ["Network", 10, 20],
      ["Systems", 30, 40],
    ];
    const table = sheet.tables.add("B2:D4", true);
    table.name = "Segments";
    act(table, sheet);
    return table.load();
  });

test("a table has a name, a style and switches", async () => {
  const table = await segments((added) => {
    added.style = "TableStyleLight1";
    added.showFilterButton = false;
    added.showBandedRows = false;
  });
  expect([table.name, table.style, table.showFilterButton, table.showBandedRows, table.showHeaders]).toEqual([
    "Segments",
    "TableStyleLight1",
    false,
    false,
    true,
  ]);
});

test("its parts are ranges", async () => {
  await segments();
  const parts = await onSheet((_, { workbook }) => {
    const table = workbook.tables.getItem("segments");
    const column = table.columns.getItem("3Q03");
    return [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      column.getRange(),
      column.getDataBodyRange(),
      table.columns.getItemAt(0).getHeaderRowRange(),
    ].map((range) => range.load("address"));
  });
  expect(parts.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
    "B2:D4",
    "B2:D2",
    "B3:D4",
    "C2:C4",
    "C3:C4",
    "B2",
  ]);
});

test("columns and rows are counted and named", async () => {
  await segments();
  const { columns, rows } = await onSheet((sheet) => {
    const table = sheet.tables.getItem("Segments");
    return {
      columns: table.columns.load("count,items/name,items/index,items/values"),
      rows: table.rows.getCount(),
    };
  });
  expect(columns.count).toBe(3);
  expect(plain(columns.items.map(({ name, index, values }) => [name, index, values]))).toEqual([
    ["Segment", 0, [["Segment"], ["Network"], ["Systems"]]],
    ["3Q03", 1, [["3Q03"], [10], [30]]],
    ["2003", 2, [["2003"], [20], [40]]],
  ]);
  expect(rows.value).toBe(2);
});

test("headers are text, none blank, none twice", async () => {
  const headers = await onSheet((sheet) => {
    sheet.getRange("A1:E2").values = [
      ["Q1", "", "q1", 2003, true],
      [1, 2, 3, 4, 5],
    ];
    sheet.tables.add("A1:E2", true);
    return sheet.getRange("A1:E1").load("values");
  });
  expect(plain(headers.values)).toEqual([["Q1", "Column2", "q12", "2003", "TRUE"]]);
});

test("a table cannot overlap another", async () => {
  await segments();
  await expect(onSheet((sheet) => sheet.tables.add("D4:E9", true))).rejects.toMatchObject({
    code: "InvalidArgument",
    message: "A table cannot overlap another: D4:E9 meets Segments in B2:D4.",
  });
});

test("a name belongs to one table or defined name only", async () => {
  await segments((_, sheet) => {
    sheet.getRange("G1").values = [["Other"]];
    sheet.tables.add("G1:G2", true).name = "Other";
  });
  const rename = (name: string) => onSheet((sheet) => (sheet.tables.getItem("Other").name = name));
  await expect(rename("SEGMENTS")).rejects.toMatchObject({ code: "InvalidArgument" });
  await onSheet((sheet, { workbook }) => workbook.names.add("Rate", sheet.getRange("Z1")));
  await expect(rename("rate")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(rename("two words")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(rename("Q1")).rejects.toMatchObject({ message: 'The name "Q1" looks like a cell reference.' });
});

test("tables are found in their sheet and in the workbook, or not at all", async () => {
  await segments();
  const found = await onSheet((sheet, { workbook }) => ({
    all: workbook.tables.load("count,items/name"),
    missing: sheet.tables.getItemOrNullObject("Nope").load("name"),
    home: workbook.tables.getItem("Segments").worksheet.load("name"),
  }));
  expect([found.all.count, found.all.items.map(({ name }) => name)].flat()).toEqual([1, "Segments"]);
  expect(found.missing.isNullObject).toBe(true);
  expect(found.home.name).toBe("Sheet1");
});

test("delete takes the cells along, convertToRange leaves them", async () => {
  await segments();
  await onSheet((sheet) => sheet.tables.getItem("Segments").convertToRange());
  expect(workbench.cell("Sheet1", "C3").value).toBe(10);
  await segments();
  await onSheet((sheet) => sheet.tables.getItem("Segments").delete());
  expect(workbench.cell("Sheet1", "C3").value).toBe("");
  expect((await onSheet((sheet) => sheet.tables.getCount())).value).toBe(0);
});

test("a name is free again when its table is gone by undo", async () => {
  await onSheet((sheet) => (sheet.getRange("B2:D4").values = "x" as never));
  await onSheet((sheet) => (sheet.tables.add("B2:D4", true).name = "Segments"));
  workbench.undo();
  const table = await onSheet((sheet) => {
    const again = sheet.tables.add("B2:D3", true);
    again.name = "Segments";
    return again.load("name");
  });
  expect(table.name).toBe("Segments");
});
