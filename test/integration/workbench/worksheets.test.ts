// Sheets: adding, naming, finding, ordering, hiding, deleting.
import { contosoWorkbook, onSheet } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

const add = (name?: string) =>
  onSheet((_, { workbook }) => workbook.worksheets.add(name).load("name,id,position"));

test("sheets are added at the end, with a name of theirs or the next free one", async () => {
  expect((await add("Segments")).position).toBe(1);
  expect((await add()).name).toBe("Sheet3");
  expect(workbench.sheetNames).toEqual(["Sheet1", "Segments", "Sheet3"]);
});

test("a sheet is found by name whatever its case, and by id", async () => {
  const { id } = await add("Segments");
  const found = await onSheet((_, { workbook: { worksheets } }) =>
    [worksheets.getItem("SEGMENTS"), worksheets.getItem(id)].map((sheet) => sheet.load("name")),
  );
  expect(found.map(({ name }) => name)).toEqual(["Segments", "Segments"]);
});

test.each(["", " ", "a/b", "a:b", "[a]", "what?", "'quoted", "History", "x".repeat(32)])(
  "%p is no name for a sheet",
  async (name) => {
    await expect(add("Spare").then(() => onSheet((sheet) => (sheet.name = name)))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  },
);

test("two sheets never have one name", async () => {
  await expect(add("SHEET1")).rejects.toMatchObject({
    code: "ItemAlreadyExists",
    message: 'A worksheet named "SHEET1" exists already.',
  });
});

test("renaming and moving a sheet leaves formulas on it", async () => {
  await add("Data");
  await onSheet((sheet, { workbook }) => {
    const data = workbook.worksheets.getItem("Data");
    data.getRange("A1").values = [[5]];
    sheet.getRange("A1").formulas = [["=Data!A1*2"]];
    data.name = "Source data";
    data.position = 0;
  });
  expect(workbench.sheetNames).toEqual(["Source data", "Sheet1"]);
  expect(workbench.cell("Sheet1", "A1")).toMatchObject({ value: 10, formula: "='Source data'!A1*2" });
});

test("the last visible sheet is neither deleted nor hidden", async () => {
  await expect(onSheet((sheet) => sheet.delete())).rejects.toMatchObject({ code: "InvalidOperation" });
  await add("Other");
  await onSheet((sheet) => (sheet.visibility = "Hidden"));
  await expect(
    onSheet((_, { workbook }) => workbook.worksheets.getItem("Other").delete()),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
  await onSheet((sheet) => (sheet.visibility = "Visible"));
  await onSheet((_, { workbook }) => workbook.worksheets.getItem("Other").delete());
  expect(workbench.sheetNames).toEqual(["Sheet1"]);
});

test("activate, tab colour and frozen panes", async () => {
  const { active, tabColor, frozen } = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Segments");
    sheet.tabColor = "#1F4E79";
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    sheet.activate();
    await context.sync();
    const now = context.workbook.worksheets.getActiveWorksheet().load("name,tabColor");
    const location = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return { active: now.name, tabColor: now.tabColor, frozen: location.address };
  });
  expect([active, tabColor, frozen]).toEqual(["Segments", "#1F4E79", "Segments!A1:B3"]);
});

test("each freezing replaces the one before", async () => {
  const frozen = async (freeze: (panes: Excel.WorksheetFreezePanes) => void) => {
    const location = await onSheet((sheet) => {
      freeze(sheet.freezePanes);
      return sheet.freezePanes.getLocationOrNullObject().load("address");
    });
    return location.isNullObject ? "none" : location.address;
  };
  expect(await frozen((panes) => panes.freezeRows(2))).toBe("Sheet1!1:2");
  expect(await frozen((panes) => panes.freezeColumns(3))).toBe("Sheet1!A:C");
  expect(await frozen((panes) => panes.unfreeze())).toBe("none");
});

test("a copy has everything on its sheet, a name of its own and the place it is given", async () => {
  workbench = newWorkbook();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").formulas = [[20, "=A1+1"]];
    sheet.getRange("A1").format.font.bold = true;
    worksheets.add("Other");
    sheet.copy();
    sheet.copy("Before", worksheets.getItem("Other")).name = "Placed";
    sheet.copy("Beginning");
    const font = worksheets.getItem("Placed").getRange("A1").format.font.load("bold");
    await context.sync();
    expect(font.bold).toBe(true);
  });
  expect(workbench.sheetNames).toEqual(["Sheet1 (3)", "Sheet1", "Placed", "Other", "Sheet1 (2)"]);
  workbench.type("Placed", "A1", "41");
  expect([workbench.cell("Placed", "B1").value, workbench.cell("Sheet1", "B1").value]).toEqual([42, 21]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").copy("After");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("the sheets beside a sheet, hidden ones left out if asked", async () => {
  newWorkbook();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Hidden").visibility = "Hidden";
    worksheets.add("Last");
    const first = worksheets.getItem("Sheet1");
    const last = worksheets.getItem("Last");
    const beside = [
      first.getNext(),
      first.getNext(true),
      last.getPrevious(),
      last.getPreviousOrNullObject(true),
      last.getNextOrNullObject(),
    ].map((sheet) => sheet.load("name"));
    await context.sync();
    expect(beside.map((sheet) => (sheet.isNullObject ? null : sheet.name))).toEqual([
      "Hidden",
      "Last",
      "Hidden",
      "Sheet1",
      null,
    ]);
    last.getNext().load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
