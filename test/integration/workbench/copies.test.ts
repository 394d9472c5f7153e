// Range.copyFrom and Table.resize: what fills a table's new column from its neighbour.
import { contosoWorkbook, onSheet, plain } from "./contoso";

beforeEach(() => {
  contosoWorkbook();
});

test("formulas are filled: relative references move, absolute ones stay", async () => {
  const filled = await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 10],
      [2, 20],
    ];
    sheet.getRange("B3").formulas = [["=SUM(B1:B2)*$A$1"]];
    sheet.getRange("C3:D3").copyFrom("B3", "Formulas");
    return sheet.getRange("C3:D3").load("formulas");
  });
  expect(plain(filled.formulas)).toEqual([["=SUM(C1:C2)*$A$1", "=SUM(D1:D2)*$A$1"]]);
});

test("formats are copied without contents, values without formulas", async () => {
  const cells = await onSheet((sheet) => {
    const source = sheet.getRange("A1");
    source.formulas = [["=1+1"]];
    source.numberFormat = [["0.00"]];
    source.format.font.bold = true;
    sheet.getRange("B1").copyFrom(source, "Formats");
    sheet.getRange("C1").copyFrom(source, "Values");
    sheet.getRange("B1").format.font.load("bold");
    return sheet.getRange("B1:C1").load("formulas,numberFormat");
  });
  expect(plain(cells.formulas)).toEqual([["", 2]]);
  expect(plain(cells.numberFormat)).toEqual([["0.00", "General"]]);
});

test("a larger target is filled again and again, one that does not fit is refused", async () => {
  const filled = await onSheet((sheet) => {
    sheet.getRange("A1:A2").values = [["x"], ["y"]];
    sheet.getRange("B1:B4").copyFrom("A1:A2");
    return sheet.getRange("B1:B4").load("values");
  });
  expect(plain(filled.values)).toEqual([["x"], ["y"], ["x"], ["y"]]);
  await expect(onSheet((sheet) => sheet.getRange("B1:B3").copyFrom("A1:A2"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("a table takes in the column beside it", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("A1:C2").values = [
      ["Item", "2Q03", "3Q03"],
      ["Revenue", 1, 2],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.resize("A1:C2");
    return table.getRange().load("address,values");
  });
  expect(range.address).toBe("Sheet1!A1:C2");
  expect(plain(range.values)[0]).toEqual(["Item", "2Q03", "3Q03"]);
});

test("a table keeps its header row", async () => {
  const resize = onSheet((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("A1:B3", true).resize("A2:B3");
  });
  await expect(resize).rejects.toMatchObject({ code: "InvalidArgument" });
});
