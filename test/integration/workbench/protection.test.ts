// A protected sheet refuses what it does not allow.
import type { Workbench } from "../../../src/workbench/workbench";
import { contosoWorkbook, onSheet, plain } from "./contoso";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["Rate", 107.13],
      ["Input", 1],
    ];
    sheet.getRange("B2").format.protection.locked = false;
  });
});

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string) =>
  onSheet((sheet) => sheet.protection.protect(options, password));

test("whether it is protected, and what it allows", async () => {
  const state = () =>
    onSheet((sheet) => {
      sheet.protection.load("protected,options");
      return sheet.protection;
    });
  expect(await state()).toMatchObject({ protected: false, options: null });
  await protect({ allowFormatColumns: true, allowSort: true, selectionMode: "Unlocked" });
  const { protected: isProtected, options } = await state();
  expect(isProtected).toBe(true);
  expect(plain(options)).toEqual({
    allowAutoFilter: false,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowEditObjects: false,
    allowEditScenarios: false,
    allowFormatCells: false,
    allowFormatColumns: true,
    allowFormatRows: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: false,
    allowPivotTables: false,
    allowSort: true,
    selectionMode: "Unlocked",
  });
});

test("locked cells stay, unlocked ones are written, nothing is written of a range with both", async () => {
  await protect();
  await onSheet((sheet) => (sheet.getRange("B2").values = [[2]]));
  expect(workbench.cell("Sheet1", "B2").value).toBe(2);
  const refused = onSheet((sheet) => (sheet.getRange("B1:B2").values = [[0], [0]]));
  await expect(refused).rejects.toMatchObject({
    code: "AccessDenied",
    message: "B1:B2 has locked cells, and its sheet is protected.",
    debugInfo: { errorLocation: "Range.values" },
  });
  expect(workbench.cell("Sheet1", "B1").value).toBe(107.13);
  expect(workbench.cell("Sheet1", "B2").value).toBe(2);
});

test("a user can type into unlocked cells only", async () => {
  await protect();
  expect(() => workbench.type("Sheet1", "B1", "typed")).toThrow("protected");
  workbench.type("Sheet1", "B2", "typed");
  expect(workbench.cell("Sheet1", "B1").value).toBe(107.13);
  expect(workbench.cell("Sheet1", "B2").value).toBe("typed");
});

test("locks are read and set", async () => {
  const locks = await onSheet((sheet) => {
    const [input, all] = [sheet.getRange("B2"), sheet.getRange("A1:B2")];
    input.format.protection.formulaHidden = true;
    input.load("format/protection/locked,format/protection/formulaHidden");
    all.load("format/protection/locked");
    return [input.format.protection, all.format.protection];
  });
  expect(locks[0]).toMatchObject({ locked: false, formulaHidden: true });
  expect(locks[1]!.locked).toBeNull();
});

describe("what an option allows is refused without it", () => {
  test.each<[keyof Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown]>([
    ["allowFormatCells", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["allowFormatCells", (sheet) => (sheet.getRange("A1").numberFormat = [["0.00"]])],
    ["allowFormatColumns", (sheet) => (sheet.getRange("A:A").format.columnWidth = 80)],
    ["allowFormatRows", (sheet) => (sheet.getRange("1:1").format.rowHeight = 30)],
    ["allowEditObjects", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"))],
  ])("%s", async (option, act) => {
    await protect();
    await expect(onSheet(act)).rejects.toMatchObject({ code: "AccessDenied" });
    await onSheet((sheet) => sheet.protection.unprotect());
    await protect({ [option]: true });
    await onSheet(act);
  });

  test("a table is refused with any", async () => {
    await protect({ allowFormatCells: true, allowEditObjects: true });
    const refused = onSheet((sheet) => sheet.tables.add("A1:B2", false));
    await expect(refused).rejects.toMatchObject({
      code: expect.stringMatching(/AccessDenied|ApiNotAvailable/),
    });
  });
});

test("a sheet that grows for what is written into unlocked cells is no insertion", async () => {
  await onSheet((sheet) => (sheet.getRange("A400").format.protection.locked = false));
  await protect();
  await onSheet((sheet) => (sheet.getRange("A400").values = [["=A900"]]));
  expect(workbench.cell("Sheet1", "A400").value).toBe(0);
});

test("passwords", async () => {
  await protect(undefined, "secret");
  const unprotect = (password?: string) => onSheet((sheet) => sheet.protection.unprotect(password));
  await expect(unprotect()).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(unprotect("Secret")).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(protect()).rejects.toMatchObject({ code: "InvalidOperation" });
  await unprotect("secret");
  await unprotect(); // of a sheet that is not protected: nothing
  await onSheet((sheet) => (sheet.getRange("A1").values = [["free"]]));
});

test("protecting ends the undo list", async () => {
  await protect();
  workbench.undo();
  expect(workbench.cell("Sheet1", "B1").value).toBe(107.13);
});

test("the workbook's structure", async () => {
  const protection = await onSheet((_, context) => {
    context.workbook.worksheets.add("Second");
    const present = context.workbook.protection;
    present.protect("secret");
    present.load("protected");
    return present;
  });
  expect(protection.protected).toBe(true);
  const refused: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [
    (_, context) => context.workbook.worksheets.add("Another"),
    (sheet) => (sheet.name = "Renamed"),
    (sheet) => (sheet.visibility = "Hidden"),
    (_, context) => context.workbook.protection.unprotect(),
  ];
  for (const act of refused) await expect(onSheet(act)).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(onSheet((_, { workbook }) => workbook.protection.protect())).rejects.toMatchObject({
    code: "InvalidOperation",
  });
  await onSheet((sheet, context) => {
    sheet.getRange("A1").values = [["cells are free"]];
    context.workbook.protection.unprotect("secret");
    context.workbook.protection.unprotect();
    context.workbook.worksheets.add("Another");
  });
  expect(workbench.sheetNames).toEqual(["Sheet1", "Second", "Another"]);
});
