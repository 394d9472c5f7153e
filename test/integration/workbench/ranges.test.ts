// Rectangles: how they are addressed and how one leads to another.
import { contosoWorkbook, onSheet } from "./contoso";

beforeEach(() => contosoWorkbook());

const addressOf = async (pick: (sheet: Excel.Worksheet) => Excel.Range) =>
  (await onSheet((sheet) => pick(sheet).load("address"))).address;

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ["Sheet1!B2:C3", (sheet) => sheet.getRange("$B$2:C3")],
  ["Sheet1!B2:C3", (sheet) => sheet.getRange("C3:B2")],
  ["Sheet1!A:B", (sheet) => sheet.getRange("A:B")],
  ["Sheet1!2:3", (sheet) => sheet.getRange("2:3")],
  ["Sheet1!B2", (sheet) => sheet.getRange("Sheet1!B2")],
  ["Sheet1!C2:D4", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 2)],
  ["Sheet1!B3", (sheet) => sheet.getCell(2, 1)],
  ["Sheet1!C5", (sheet) => sheet.getRange("B2:D9").getCell(3, 1)],
  ["Sheet1!B4:D4", (sheet) => sheet.getRange("B2:D9").getRow(2)],
  ["Sheet1!C2:C9", (sheet) => sheet.getRange("B2:D9").getColumn(1)],
  ["Sheet1!B9:D9", (sheet) => sheet.getRange("B2:D9").getLastRow()],
  ["Sheet1!D2:D9", (sheet) => sheet.getRange("B2:D9").getLastColumn()],
  ["Sheet1!D9", (sheet) => sheet.getRange("B2:D9").getLastCell()],
  ["Sheet1!B2:C3", (sheet) => sheet.getRange("B2").getResizedRange(1, 1)],
  ["Sheet1!C4:D5", (sheet) => sheet.getRange("B2:C3").getOffsetRange(2, 1)],
  ["Sheet1!A1:D9", (sheet) => sheet.getRange("A1").getBoundingRect("D9")],
  ["Sheet1!B:C", (sheet) => sheet.getRange("B2:C3").getEntireColumn()],
  ["Sheet1!2:3", (sheet) => sheet.getRange("B2:C3").getEntireRow()],
  ["Sheet1!XFD1048576", (sheet) => sheet.getRange("XFD1048576")],
])("%s", async (address, pick) => {
  expect(await addressOf(pick)).toBe(address);
});

test("a sheet whose name needs quotes has them in its addresses", async () => {
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("FY 2003").getRange("A1").load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'FY 2003'!A1");
});

test("a defined name is an address on its sheet", async () => {
  await onSheet((sheet, context) => context.workbook.names.add("Rate", sheet.getRange("C7")));
  expect(await addressOf((sheet) => sheet.getRange("Rate"))).toBe("Sheet1!C7");
});

test.each(["", "A", "7", "1A", "A0", "XFE1", "A1048577", "A1:B", "Sheet2!A1", "no such name"].slice(1))(
  "%p is not an address",
  async (address) => {
    await expect(addressOf((sheet) => sheet.getRange(address))).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Worksheet.getRange" },
    });
  },
);

test("a range does not leave the sheet", async () => {
  await expect(addressOf((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(addressOf((sheet) => sheet.getRange("A1:B2").getResizedRange(-2, 0))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("the used range holds every value, and is absent or A1 on an empty sheet", async () => {
  const empty = await onSheet((sheet) => [
    sheet.getUsedRange().load("address"),
    sheet.getUsedRangeOrNullObject().load("address"),
  ]);
  expect(empty.map((range) => (range.isNullObject ? "none" : range.address))).toEqual(["Sheet1!A1", "none"]);
  await onSheet((sheet) => {
    sheet.getRange("C3").values = [[1]];
    sheet.getRange("E9").formulas = [["=SEQUENCE(2)"]];
    sheet.getRange("Z90").format.font.bold = true;
  });
  expect(await addressOf((sheet) => sheet.getUsedRange())).toBe("Sheet1!C3:E10");
});

test("select moves the selection, and the sheet with it", async () => {
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other");
    sheet.getRange("B2:C3").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return selected.address;
  });
  expect(address).toBe("Other!B2:C3");
});
