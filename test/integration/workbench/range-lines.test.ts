// Rows and columns: hidden, grouped, measured; cells merged; many properties at once.
import { contosoWorkbook, onSheet, plain } from "./contoso";

beforeEach(() => contosoWorkbook());

test("rows and columns are hidden and shown, and mixed ranges say neither", async () => {
  const seen = await onSheet((sheet) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    return ["A2:A3", "A1:A4", "B1:B4", "C9"].map((address) =>
      sheet.getRange(address).load("rowHidden,columnHidden,hidden"),
    );
  });
  expect(seen.map(({ rowHidden, columnHidden, hidden }) => [rowHidden, columnHidden, hidden])).toEqual([
    [true, false, true],
    [null, false, null],
    [null, true, true],
    [false, false, false],
  ]);
  const again = await onSheet((sheet) => {
    sheet.getRange("A1:A9").rowHidden = false;
    return sheet.getRange("A1:A9").load("rowHidden");
  });
  expect(again.rowHidden).toBe(false);
});

test("a range says where it lies in points; hidden rows take no room", async () => {
  const [range, below] = await onSheet((sheet) => {
    sheet.getRange("A:A").format.columnWidth = 60;
    sheet.getRange("1:2").format.rowHeight = 30;
    sheet.getRange("2:2").rowHidden = true;
    return [sheet.getRange("B1:B2"), sheet.getRange("A3")].map((cells) =>
      cells.load("left,top,width,height"),
    );
  });
  expect([range?.left, range?.top, range?.height]).toEqual([60, 0, 30]);
  expect([below?.left, below?.top, below?.width]).toEqual([0, 30, 60]);
});

test("groups of rows are folded and unfolded", async () => {
  const hidden = async () => (await onSheet((sheet) => sheet.getRange("A2:A4").load("rowHidden"))).rowHidden;
  await onSheet((sheet) => {
    sheet.getRange("2:4").group("ByRows");
    sheet.getRange("2:4").hideGroupDetails("ByRows");
  });
  expect(await hidden()).toBe(true);
  await onSheet((sheet) => sheet.getRange("3:3").showGroupDetails("ByRows"));
  expect(await hidden()).toBe(false);
  await onSheet((sheet) => {
    sheet.getRange("2:4").ungroup("ByRows");
    sheet.getRange("2:4").hideGroupDetails("ByRows");
  });
  expect(await hidden()).toBe(false); // there is no group to fold
});

test("cells are merged, whole or row by row, and separated", async () => {
  const areas = async () => {
    const merged = await onSheet((sheet) =>
      sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address"),
    );
    return merged.isNullObject ? null : merged.address;
  };
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").merge();
    sheet.getRange("D1:E2").merge(true);
  });
  expect(await areas()).toBe("Sheet1!A1:B2,Sheet1!D1:E1,Sheet1!D2:E2");
  await onSheet((sheet) => sheet.getRange("A1:F9").unmerge());
  expect(await areas()).toBeNull();
});

test("properties of cells, rows and columns are read many at once", async () => {
  const [cells, rows, columns] = await onSheet((sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A:A").format.columnWidth = 60;
    const range = sheet.getRange("A1:B2");
    return [
      range.getCellProperties({ address: true, format: { font: { bold: true } }, hidden: false }),
      range.getRowProperties({ rowIndex: true, format: { font: { bold: true } } }),
      range.getColumnProperties({ format: { columnWidth: true } }),
    ];
  });
  const bold = (address: string, isBold: boolean) => ({ address, format: { font: { bold: isBold } } });
  expect(plain(cells.value)).toEqual([
    [bold("Sheet1!A1", true), bold("Sheet1!B1", false)],
    [bold("Sheet1!A2", false), bold("Sheet1!B2", false)],
  ]);
  expect(plain(rows.value)).toEqual([
    { rowIndex: 0, format: { font: { bold: null } } },
    { rowIndex: 1, format: { font: { bold: false } } },
  ]);
  expect(plain(columns.value)[0]).toEqual({ format: { columnWidth: 60 } });
});

test("properties of cells, rows and columns are set many at once", async () => {
  const [fill, font, width, height] = await onSheet((sheet) => {
    const range = sheet.getRange("A1:B2");
    range.setCellProperties([
      [{ format: { fill: { color: "#FF0000" } } }, {}],
      [{}, { format: { font: { italic: true } } }],
    ]);
    range.setColumnProperties([{ format: { columnWidth: 60 } }, {}]);
    range.setRowProperties([{}, { format: { rowHeight: 45 } }]);
    return [
      sheet.getRange("A1").format.fill.load("color"),
      sheet.getRange("B2").format.font.load("italic"),
      sheet.getRange("A9").format.load("columnWidth"),
      sheet.getRange("F2").format.load("rowHeight"),
    ] as const;
  });
  expect([fill.color, font.italic, width.columnWidth, height.rowHeight]).toEqual(["#FF0000", true, 60, 45]);
  await expect(onSheet((sheet) => sheet.getRange("A1:B2").setRowProperties([{}]))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(onSheet((sheet) => sheet.getRange("A1:B2").setCellProperties([[{}]]))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});
