// What a batch promises: order, the first failure ends it, what ran before stays, every error says where.
import { contosoWorkbook, onSheet, plain } from "./contoso";

test("the first failing action ends the batch, what ran before it stays done and loaded", async () => {
  const workbench = contosoWorkbook();
  const loaded: unknown[] = [];
  const failure = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["kept"]];
    const before = sheet.getRange("A1").load("values");
    context.workbook.worksheets.getItem("Nope").load("name");
    sheet.getRange("A2").values = [["not reached"]];
    try {
      await context.sync();
    } finally {
      loaded.push(before.values[0]?.[0]);
    }
  }).catch((error: OfficeExtension.Error) => error);

  expect(failure).toMatchObject({
    code: "ItemNotFound",
    message: 'There is no worksheet "Nope".',
    debugInfo: {
      errorLocation: "WorksheetCollection.getItem",
      statement: "var worksheet1 = worksheets.getItem(...);",
    },
  });
  expect(loaded).toEqual(["kept"]);
  expect(workbench.cell("Sheet1", "A1").value).toBe("kept");
  expect(workbench.cell("Sheet1", "A2").value).toBe("");
});

test("a member the workbench lacks is refused by its name", async () => {
  contosoWorkbook();
  await expect(onSheet((sheet) => sheet.getRange("A1").flashFill())).rejects.toMatchObject({
    code: "ApiNotAvailable",
    message: "Range.flashFill is not available in the workbench",
  });
  await expect(onSheet((sheet) => sheet.shapes.load("items/name"))).rejects.toMatchObject({
    code: "ApiNotAvailable",
    message: "Worksheet.shapes is not available in the workbench",
  });
  await expect(onSheet((sheet) => (sheet.getRange("A1").format.font.subscript = true))).rejects.toMatchObject(
    {
      message: "RangeFont.subscript is not available in the workbench",
    },
  );
});

test("a property that can only be read is not set", () => {
  const workbench = contosoWorkbook();
  const setName = workbench.execute({
    ObjectPaths: { 1: { ObjectPathType: 1, Name: "" } },
    Actions: [{ Id: 1, ActionType: 4, Name: "Name", ObjectPathId: 1, ArgumentInfo: { Arguments: ["x"] } }],
  });
  expect(setName.Error).toMatchObject({
    Code: "ApiNotAvailable",
    Message: "Workbook.name cannot be set in the workbench",
  });
});

test.each(["Constructor", "Host", "__proto__", "ToString", "Type", "Identity"])(
  "the wire does not reach %s of an object",
  (name) => {
    const workbench = contosoWorkbook();
    const root = { ObjectPathType: 1, Name: "" };
    const property = workbench.execute({
      ObjectPaths: { 1: root, 2: { ObjectPathType: 4, Name: name, ParentObjectPathId: 1 } },
      Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 2 }],
    });
    expect(property.Error?.Code).toBe("ApiNotAvailable");
    const method = workbench.execute({
      ObjectPaths: { 1: root },
      Actions: [{ Id: 1, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: [] } }],
    });
    expect(method.Error?.Code).toBe("ApiNotAvailable");
    const loaded = workbench.execute({
      ObjectPaths: { 1: root },
      Actions: [{ Id: 1, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: [name] } }],
    });
    expect(loaded.Error?.Code).toBe("ApiNotAvailable");
  },
);

test("a defect of the workbench is told, and reaches the add-in as GeneralException", async () => {
  const defects: unknown[] = [];
  const workbench = contosoWorkbook({ onDefect: (error) => defects.push(error) });
  const broken = new TypeError("broken");
  jest.spyOn(workbench.engine, "evaluate").mockImplementation(() => {
    throw broken;
  });
  await expect(onSheet((sheet) => sheet.getRange("A1").load("values"))).rejects.toMatchObject({
    code: "GeneralException",
  });
  expect(defects).toEqual([broken]);
});

test("what a missing object leads to is missing too", async () => {
  contosoWorkbook();
  const [sheet, range, table] = await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("Nope");
    const objects = [missing, missing.getRange("A1"), missing.tables.getItemOrNullObject("T")] as const;
    for (const object of objects) object.load();
    await context.sync();
    return objects.map((object) => object.isNullObject);
  });
  expect([sheet, range, table]).toEqual([true, true, true]);
});

test("load takes names, paths, objects, and everything", async () => {
  contosoWorkbook();
  const seen = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("A1").format.font.bold = true;
    const byPath = sheet.getRange("A1").load("values,format/font/bold,format/fill/color");
    const byObject = sheet.getRange("B1").load({ values: true, format: { font: { bold: true } } });
    const everything = sheet.getRange("A1:B1").load();
    const font = sheet.getRange("A1").format.font.load("$all");
    const sheets = context.workbook.worksheets.load({ select: "name", expand: "tables", top: 1 });
    await context.sync();
    return [
      [byPath.values, byPath.format.font.bold, byPath.format.fill.color],
      [byObject.values, byObject.format.font.bold],
      [everything.address, everything.text, everything.columnCount],
      [font.bold, font.italic],
      sheets.items.map(({ name, tables }) => [name, tables.items.length]),
    ];
  });
  expect(plain(seen)).toEqual([
    [[[1]], true, "#FFFFFF"],
    [[[2]], false],
    ["Sheet1!A1:B1", [["1", "2"]], 2],
    [true, false],
    [["Sheet1", 0]],
  ]);
});

test("reading what was not loaded is an error of the client itself", async () => {
  contosoWorkbook();
  await expect(onSheet((sheet) => sheet.getRange("A1")).then((range) => range.values)).rejects.toMatchObject({
    code: "PropertyNotLoaded",
  });
});

test("a read sees the writes before it in the same batch", async () => {
  contosoWorkbook();
  const values = await onSheet((sheet) => {
    sheet.getRange("A1:A3").formulas = [[20], [22], ["=A1+A2"]];
    const first = sheet.getRange("A3").load("values");
    sheet.getRange("A1").values = [[30]];
    return [first, sheet.getRange("A3").load("values")];
  });
  expect(values.map((range) => range.values[0]?.[0])).toEqual([42, 52]);
});

test("a tracked object follows its cells through later batches, until it is released", async () => {
  const workbench = contosoWorkbook();
  const range = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
    cell.track();
    await context.sync();
    return cell;
  });
  const { context } = range;
  range.values = [[1]];
  await context.sync();
  range.load("values,address");
  await context.sync();
  expect([plain(range.values), range.address]).toEqual([[[1]], "Sheet1!B2"]);
  expect(workbench.requests.cleanUp).toBe(0);
  context.trackedObjects.remove(range);
  await context.sync();
  range.load("values");
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
});

test("what a batch did not track is released behind it", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet) => sheet.getRange("A1").load("values"));
  expect(workbench.requests).toMatchObject({ sync: 1, cleanUp: 1 });
});

test("plain objects set many properties, and those of child objects", async () => {
  contosoWorkbook();
  const range = await onSheet((sheet) => {
    const cell = sheet.getRange("A1");
    cell.set({
      values: [[1206]],
      numberFormat: [["#,##0"]],
      format: { font: { bold: true }, fill: { color: "#FF0000" } },
    });
    sheet.set({ name: "Segments", tabColor: "#1F4E79" });
    return cell.load("text,address,format/font/bold,format/fill/color");
  });
  expect(plain(range.text)).toEqual([["1,206"]]);
  expect([range.address, range.format.font.bold, range.format.fill.color]).toEqual([
    "Segments!A1",
    true,
    "#FF0000",
  ]);
});

test("names load by string, array, object and nested path", async () => {
  contosoWorkbook();
  const seen = await onSheet(async (sheet, context) => {
    const load = () => sheet.getRange("A1");
    const ranges = [
      load().load("address"),
      load().load(["address", "rowIndex"]),
      load().load({ address: true, rowIndex: true }),
      load().load("address,worksheet/name"),
    ];
    const sheets = context.workbook.worksheets.load(["items/name", "items/charts/count"]);
    await context.sync();
    return [
      ranges.map(({ address }) => address),
      sheets.items.map(({ name, charts }) => [name, charts.count]),
    ];
  });
  expect(seen).toEqual([["Sheet1!A1", "Sheet1!A1", "Sheet1!A1", "Sheet1!A1"], [["Sheet1", 0]]]);
});
