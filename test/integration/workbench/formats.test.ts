// How cells look.
import { contosoWorkbook, onSheet } from "./contoso";

beforeEach(() => contosoWorkbook());

test("fonts, fills and alignments are read as they were set", async () => {
  const { format } = await onSheet((sheet) => {
    const range = sheet.getRange("A1:B2");
    range.format.font.bold = true;
    range.format.font.italic = true;
    range.format.font.underline = "Single";
    range.format.font.color = "#1f4e79";
    range.format.font.size = 14;
    range.format.fill.color = "#FFF2CC";
    range.format.horizontalAlignment = "Right";
    range.format.verticalAlignment = "Center";
    range.format.wrapText = true;
    return sheet.getRange("A1:B2").load("format/font,format/fill,format");
  });
  expect(format.font.toJSON()).toMatchObject({
    bold: true,
    italic: true,
    underline: "Single",
    color: "#1F4E79",
    size: 14,
  });
  expect(format.fill.color).toBe("#FFF2CC");
  expect([format.horizontalAlignment, format.verticalAlignment, format.wrapText]).toEqual([
    "Right",
    "Center",
    true,
  ]);
});

test("a property that differs among the cells is null", async () => {
  const { format } = await onSheet((sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    return sheet.getRange("A1:B1").load("format/font/bold,format/font/italic");
  });
  expect([format.font.bold, format.font.italic]).toEqual([null, false]);
});

test("fill.clear takes the colour away", async () => {
  const { format } = await onSheet((sheet) => {
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("A1").format.fill.clear();
    return sheet.getRange("A1").load("format/fill/color");
  });
  expect(format.fill.color).toBe("#FFFFFF");
});

test("widths and heights are points; whole columns and rows take them too", async () => {
  const [narrow, tall, fitted] = await onSheet((sheet) => {
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("3:3").format.rowHeight = 30;
    sheet.getRange("D1").values = [["a text that is clearly wider than a column usually is"]];
    sheet.getRange("D:D").format.autofitColumns();
    return [
      sheet.getRange("B7").load("format/columnWidth"),
      sheet.getRange("C3").load("format/rowHeight"),
      sheet.getRange("D1").load("format/columnWidth"),
    ];
  });
  expect(narrow.format.columnWidth).toBe(90);
  expect(tall.format.rowHeight).toBe(30);
  expect(fitted.format.columnWidth).toBeGreaterThan(150);
});

test("borders have a style and a colour on each edge", async () => {
  const edges = await onSheet((sheet) => {
    const { borders } = sheet.getRange("B2:C3").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("EdgeBottom").color = "#1F4E79";
    borders.getItem("EdgeTop").style = "Continuous";
    borders.getItem("EdgeTop").style = "None";
    return (["EdgeBottom", "EdgeTop"] as const).map((edge) => borders.getItem(edge).load("style,color"));
  });
  expect(edges.map(({ style, color }) => [style, color])).toEqual([
    ["Continuous", "#1F4E79"],
    ["None", "#000000"],
  ]);
});

test.each([
  ["color", "blue"],
  ["horizontalAlignment", "Middle"],
  ["rowHeight", -1],
])("a wrong %s is refused", async (property, value) => {
  await expect(
    onSheet((sheet) => {
      const { format } = sheet.getRange("A1");
      Object.assign(property === "color" ? format.font : format, { [property]: value });
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("currency signs stand in number formats as they are, one format is for all cells", async () => {
  const workbench = newWorkbook();
  const range = await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
    cells.values = [[1206], [-5]];
    cells.numberFormat = [["€#,##0.00;(¥0)"]];
    cells.load("text,numberFormat");
    await context.sync();
    return cells;
  });
  expect(range.text.map(([text]) => text)).toEqual(["€1,206.00", "(¥5)"]);
  expect(range.numberFormat.map(([format]) => format)).toEqual(["€#,##0.00;(¥0)", "€#,##0.00;(¥0)"]);
  const bytes = await workbench.saveXlsx();
  const again = newWorkbook();
  again.openXlsx(bytes);
  expect(again.cell("Sheet1", "A1").text).toBe("€1,206.00");
  expect(Buffer.compare(await again.saveXlsx(), bytes)).toBe(0);
});

test("a number format that the engine cannot show is refused by name", async () => {
  newWorkbook();
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").numberFormat = [["0.00E+00"]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({
    code: "ApiNotAvailable",
    message: "The number format 0.00E+00 is not available in the workbench.",
  });
});

test("borders are counted from 0", async () => {
  const [sides, count] = await onSheet((sheet) => {
    const { borders } = sheet.getRange("B2:C3").format;
    return [
      [0, 5].map((index) => borders.getItemAt(index).load("sideIndex")),
      borders.load("count"),
    ] as const;
  });
  expect(sides.map(({ sideIndex }) => sideIndex)).toEqual(["EdgeTop", "InsideVertical"]);
  expect(count.count).toBe(6);
  await expect(
    onSheet((sheet) => sheet.getRange("B2").format.borders.getItemAt(6).load("sideIndex")),
  ).rejects.toMatchObject({ code: "InvalidArgument", message: "There are 6 borders, none at 6." });
});
