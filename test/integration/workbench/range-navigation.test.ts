// From one range to others of its sheet.
import { contosoWorkbook, onSheet } from "./contoso";

beforeEach(() => contosoWorkbook());

type Lead = (range: Excel.Range) => Excel.Range;

async function addressFrom(start: string, lead: Lead): Promise<string> {
  const { address } = await onSheet((sheet) => {
    // A block C3:E5 with a gap in it, and a lonely cell below.
    sheet.getRange("C3:E5").values = [
      [1, 2, 3],
      [4, "", 6],
      [7, 8, 9],
    ];
    sheet.getRange("C9").values = [["x"]];
    return lead(sheet.getRange(start)).load("address");
  });
  return address.replace("Sheet1!", "");
}

test.each<[string, Lead, string]>([
  ["C3:D4", (range) => range.getRowsAbove(), "C2:D2"],
  ["C3:D4", (range) => range.getRowsAbove(2), "C1:D2"],
  ["C3:D4", (range) => range.getRowsAbove(-2), "C5:D6"],
  ["C3:D4", (range) => range.getRowsBelow(3), "C5:D7"],
  ["C3:D4", (range) => range.getColumnsBefore(), "B3:B4"],
  ["C3:D4", (range) => range.getColumnsAfter(2), "E3:F4"],
  ["C3:D4", (range) => range.getColumnsAfter(-1), "B3:B4"],
  ["C3:D4", (range) => range.getAbsoluteResizedRange(1, 5), "C3:G3"],
  ["C3:D4", (range) => range.getIntersection("D4:F9"), "D4"],
  ["C3:D4", (range) => range.getIntersectionOrNullObject("D:D"), "D3:D4"],
  ["D4", (range) => range.getSurroundingRegion(), "C3:E5"],
  ["C9", (range) => range.getSurroundingRegion(), "C9"],
  ["C3", (range) => range.getRangeEdge("Right"), "E3"],
  ["C3", (range) => range.getRangeEdge("Down"), "C5"],
  ["C5", (range) => range.getRangeEdge("Down"), "C9"],
  ["C9", (range) => range.getRangeEdge("Down"), "C1048576"],
  ["E3", (range) => range.getRangeEdge("Right"), "XFD3"],
  ["A3", (range) => range.getRangeEdge("Right"), "C3"],
  ["C3:D3", (range) => range.getRangeEdge("Down", "D3"), "D5"],
  ["C3", (range) => range.getExtendedRange("Down"), "C3:C5"],
  ["D3", (range) => range.getExtendedRange("Left"), "C3:D3"],
  ["E3", (range) => range.getExtendedRange("Down", "E3"), "E3:E5"],
])("from %s with %s to %s", async (start, lead, address) => {
  expect(await addressFrom(start, lead)).toBe(address);
});

test("ranges that do not meet have no intersection", async () => {
  await expect(addressFrom("A1", (range) => range.getIntersection("B2"))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
  const none = await onSheet((sheet) =>
    sheet.getRange("A1").getIntersectionOrNullObject("B2").load("address"),
  );
  expect(none.isNullObject).toBe(true);
});

test("no rows beside a range are no range", async () => {
  await expect(addressFrom("A5", (range) => range.getRowsAbove(0))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(addressFrom("A1", (range) => range.getRowsAbove(1))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("a range says where it is and how large", async () => {
  const seen = await onSheet((sheet) =>
    ["B3:D4", "C:D", "7:7"].map((address) =>
      sheet
        .getRange(address)
        .load("addressLocal,rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireColumn,isEntireRow"),
    ),
  );
  expect(
    seen.map((range) => [
      range.addressLocal,
      range.rowIndex,
      range.columnIndex,
      range.rowCount,
      range.columnCount,
      range.cellCount,
      range.isEntireColumn,
      range.isEntireRow,
    ]),
  ).toEqual([
    ["Sheet1!B3:D4", 2, 1, 2, 3, 6, false, false],
    ["Sheet1!C:D", 0, 2, 1_048_576, 2, 2_097_152, true, false],
    ["Sheet1!7:7", 6, 0, 1, 16_384, 16_384, false, true],
  ]);
});

test("a whole sheet has more cells than Excel counts, and a range leads to its sheet", async () => {
  const [whole, home] = await onSheet((sheet) => [
    sheet.getRange().load("cellCount"),
    sheet.getRange("A1").worksheet.load("name"),
  ]);
  expect([whole.cellCount, home.name]).toEqual([-1, "Sheet1"]);
});

test("the active cell is where the selection begins", async () => {
  await onSheet((sheet) => sheet.getRange("B2:C3").select());
  const cell = await onSheet((_, { workbook }) => workbook.getActiveCell().load("address"));
  expect(cell.address).toBe("Sheet1!B2");
});
