// Where printed pages end, and which part of a sheet is printed: kept, moved with the cells, and written into the file.
import { strFromU8, unzipSync } from "fflate";
import { contosoWorkbook, onSheet } from "./contoso";

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

test("a break stands above its row, moves with it, and is removed", async () => {
  contosoWorkbook();
  const [rows, counts] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const breaks = sheet.horizontalPageBreaks;
    const [first, second] = [breaks.add("A5"), breaks.add("A12")];
    sheet.getRange("6:7").insert("Down");
    const loaded = [first.load("rowIndex"), second.load("rowIndex")];
    const before = breaks.getCount();
    first.delete();
    const one = breaks.getCount();
    breaks.removePageBreaks();
    const none = breaks.getCount();
    await context.sync();
    return [loaded.map(({ rowIndex }) => rowIndex), [before, one, none].map(({ value }) => value)];
  });
  expect(rows).toEqual([4, 13]);
  expect(counts).toEqual([2, 1, 0]);
});

test("breaks and the print area stand in the file, and come back from it", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:C20").values = Array.from({ length: 20 }, (_, i) => [i, i, i]);
    sheet.pageLayout.setPrintArea("A1:B20");
    sheet.horizontalPageBreaks.add(sheet.getRange("B11"));
  });
  const first = partsOf(await workbench.saveXlsx());
  expect(first["xl/workbook.xml"]).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$B$20</definedName>',
  );
  expect(first["xl/worksheets/sheet0.xml"]).toContain(
    '<rowBreaks count="1" manualBreakCount="1"><brk id="10" max="16383" man="1"/></rowBreaks>',
  );
  const again = contosoWorkbook();
  again.openXlsx(await workbench.saveXlsx());
  expect(partsOf(await again.saveXlsx())).toEqual(first);
});

test("a print area that is no area is refused", async () => {
  contosoWorkbook();
  await expect(onSheet((sheet) => sheet.pageLayout.setPrintArea("nowhere!"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});
