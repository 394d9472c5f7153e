// What undo and redo cover, and what neither does, as Excel for Windows and Mac have it.
import { contosoWorkbook, onSheet, plain } from "./contoso";

test("redo does again what was taken back, names of tables and comments included", async () => {
  const workbench = contosoWorkbook();
  const names = () =>
    Excel.run(async (context) => {
      const { tables, names: defined, properties } = context.workbook;
      tables.load("items/name");
      defined.load("items/comment");
      properties.load("title");
      await context.sync();
      return plain([
        tables.items.map(({ name }) => name),
        defined.items.map((item) => item.comment),
        properties.title,
      ]);
    });
  await onSheet((sheet, context) => {
    sheet.getRange("A1:A2").values = [["Segment"], ["Network"]];
    sheet.tables.add("A1:A2", true).name = "Segments";
    context.workbook.names.add("First", sheet.getRange("A2"), "the first segment");
    context.workbook.properties.title = "Results";
  });
  workbench.undo();
  expect(await names()).toEqual([[], [], ""]);
  workbench.redo();
  expect(await names()).toEqual([["Segments"], ["the first segment"], "Results"]);
});

describe("what Excel does not undo, nor anything before it", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a sheet's name", (sheet) => (sheet.name = "Renamed")],
    ["its position", (sheet) => (sheet.position = 1)],
    ["its visibility", (sheet) => (sheet.visibility = "Hidden")],
    ["its deletion", (sheet) => sheet.delete()],
  ])("%s; what follows in the same batch is undone", async (_, act) => {
    const workbench = contosoWorkbook();
    await onSheet((sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").values = [["before"]];
      act(sheet);
      other.getRange("A2").values = [["after"]];
    });
    const names = workbench.sheetNames;
    workbench.undo();
    workbench.undo();
    expect(workbench.sheetNames).toEqual(names);
    expect(workbench.cell("Other", "A1").value).toBe("before");
    expect(workbench.cell("Other", "A2").value).toBe("");
  });

  test("nor settings and custom XML parts, which stay and stop nothing", async () => {
    const workbench = contosoWorkbook();
    await onSheet((sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      context.workbook.settings.add("currency", "JPY");
      context.workbook.customXmlParts.add("<part/>");
    });
    workbench.undo();
    const kept = await Excel.run(async (context) => {
      const { settings, customXmlParts } = context.workbook;
      const counts = [settings.getCount(), customXmlParts.getCount()];
      await context.sync();
      return counts.map(({ value }) => value);
    });
    expect(kept).toEqual([1, 1]);
    expect(workbench.cell("Sheet1", "A1").value).toBe("");
  });
});
