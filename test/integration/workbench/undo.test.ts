// One context.sync() is one undo step, whatever it writes and reads.
import { contosoWorkbook, onSheet } from "./contoso";

test("a sheet with a table, formats, names and reads in between is taken back at once", async () => {
  const workbench = contosoWorkbook();
  workbench.type("Sheet1", "A1", "mine");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Segments");
    sheet.getRange("A1:B3").formulas = [
      ["Segment", "Sum"],
      ["Network", "=1+1"],
      ["Systems", "=B2*2"],
    ];
    sheet.getRange("B3").load("values");
    sheet.tables.add("A1:B3", true).name = "Segments";
    sheet.getRange("A1:B1").format.fill.color = "#1F4E79";
    sheet.getRange("A300").values = [["grown"]];
    sheet.getUsedRange().load("address");
    context.workbook.names.add("Total", sheet.getRange("B3"));
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  workbench.undo();
  expect(workbench.sheetNames).toEqual(["Sheet1"]);
  expect(workbench.cell("Sheet1", "A1").value).toBe("mine");
});

test("a batch that fails is one step too, with what it had done", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    context.workbook.worksheets.getItem("Nope").activate();
  }).catch(() => undefined);
  expect(workbench.cell("Sheet1", "A2").value).toBe(2);
  workbench.undo();
  expect(workbench.cell("Sheet1", "A1").value).toBe("");
});

test("results of custom functions are no step of their own", async () => {
  const workbench = contosoWorkbook();
  workbench.type("Sheet1", "A1", "=CONTOSO.RATIO(1,4)");
  await workbench.settled();
  workbench.undo();
  expect(workbench.cell("Sheet1", "A1").formula).toBeUndefined();
});

test("settings and custom XML parts stay when the rest of their batch is taken back", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet, { workbook }) => {
    sheet.getRange("A1").values = [[1]];
    workbook.settings.add("release", "3Q03");
    workbook.customXmlParts.add("<a xmlns='urn:a'/>");
  });
  workbench.undo();
  const [setting, parts] = await onSheet(
    (_, { workbook }) =>
      [
        workbook.settings.getItemOrNullObject("release").load("value"),
        workbook.customXmlParts.getByNamespace("urn:a").getCount(),
      ] as const,
  );
  expect(workbench.cell("Sheet1", "A1").value).toBe("");
  expect([setting.value, parts.value]).toEqual(["3Q03", 1]);
});

test.each<[string, (sheet: Excel.Worksheet, other: Excel.Worksheet) => void, string[]]>([
  ["a name", (sheet) => (sheet.name = "Segments"), ["Segments", "Other"]],
  ["visibility", (sheet) => (sheet.visibility = "Hidden"), ["Sheet1", "Other"]],
  ["a deletion", (_, other) => other.delete(), ["Sheet1"]],
  ["the order", (_, other) => (other.position = 0), ["Other", "Sheet1"]],
  ["a copy", (sheet) => void sheet.copy(), ["Sheet1", "Other", "Sheet1 (2)"]],
])("%s of a worksheet is not taken back, nor what came before it", async (_, act, names) => {
  const workbench = contosoWorkbook();
  await onSheet((sheet, { workbook }) => {
    workbook.worksheets.add("Other");
    sheet.getRange("A1").values = [["before"]];
  });
  await onSheet((sheet, { workbook }) => act(sheet, workbook.worksheets.getItem("Other")));
  workbench.undo();
  expect(workbench.sheetNames).toEqual(names);
  const [first = ""] = names.filter((name) => name !== "Other");
  expect(workbench.cell(first, "A1").value).toBe("before");
});
