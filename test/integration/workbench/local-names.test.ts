// Defined names of one sheet: its formulas mean them before the workbook's.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet, { workbook }) => {
    sheet.getRange("A1:A2").values = [[100], [120]];
    const other = workbook.worksheets.add("FY 2003");
    other.getRange("A1").values = [[7]];
    workbook.names.add("Rate", sheet.getRange("A1"));
    other.names.add("Rate", other.getRange("A1"), "of this year");
    sheet.getRange("C1:C2").formulas = [["=Rate*2"], ["='FY 2003'!Rate*2"]];
    other.getRange("C1:C3").formulas = [["=rate*2"], ["=Sheet1!Rate*2"], ["=SUM('FY 2003'!Rate,Rate,1)"]];
  });
});

const cell = (sheet: string, address: string) => {
  const { value, formula } = workbench.cell(sheet, address);
  return [value, formula];
};
const all = () => [
  ...["C1", "C2"].map((address) => cell("Sheet1", address)),
  ...["C1", "C2", "C3"].map((address) => cell("FY 2003", address)),
];
const namesOf = (sheet?: string) =>
  onSheet((_, { workbook }) =>
    (sheet === undefined ? workbook : workbook.worksheets.getItem(sheet)).names.load(
      "items/name,items/formula,items/comment,items/scope",
    ),
  ).then(({ items }) =>
    items.map(({ name, formula, comment, scope }) => [name, formula, comment, scope]).sort(),
  );

test("a formula means its sheet's own name, then the workbook's, and a name of another sheet by that sheet's", () => {
  expect(all()).toEqual([
    [200, "=Rate*2"],
    [14, "='FY 2003'!Rate*2"],
    [14, "=rate*2"],
    [200, "=Sheet1!Rate*2"],
    [15, "=SUM('FY 2003'!Rate,Rate,1)"],
  ]);
  workbench.type("FY 2003", "A1", "8");
  expect(all().map(([value]) => value)).toEqual([200, 16, 16, 200, 17]);
});

test("each collection lists its own, and an item says whose it is", async () => {
  expect(await namesOf()).toEqual([["Rate", "=Sheet1!$A$1", "", "Workbook"]]);
  expect(await namesOf("FY 2003")).toEqual([["Rate", "='FY 2003'!$A$1", "of this year", "Worksheet"]]);
  expect(await namesOf("Sheet1")).toEqual([]);
  const { local, sheet, common, none } = await onSheet((_, { workbook }) => {
    const item = workbook.worksheets.getItem("FY 2003").names.getItem("RATE");
    return {
      local: item.getRange().load("address"),
      sheet: item.worksheet.load("name"),
      common: workbook.names.getItem("Rate").worksheetOrNullObject.load("name"),
      none: workbook.worksheets.getItem("Sheet1").names.getItemOrNullObject("Rate").load("name"),
    };
  });
  expect([local.address, sheet.name]).toEqual(["'FY 2003'!A1", "FY 2003"]);
  expect([common.isNullObject, none.isNullObject]).toEqual([true, true]);
  await expect(
    onSheet((_, { workbook }) => workbook.names.getItem("Rate").worksheet.load("name")),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("a name is taken once a sheet, and may stand for cells of another", async () => {
  const add = (sheetName: string, name: string) =>
    onSheet((sheet, { workbook }) =>
      workbook.worksheets.getItem(sheetName).names.add(name, sheet.getRange("A2")),
    );
  await expect(add("FY 2003", "RATE")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(add("FY 2003", "two words")).rejects.toMatchObject({ code: "InvalidArgument" });
  await add("Sheet1", "Rate");
  await add("FY 2003", "Elsewhere");
  expect(cell("Sheet1", "C1")).toEqual([240, "=Rate*2"]);
  expect(cell("FY 2003", "C2")).toEqual([240, "=Sheet1!Rate*2"]);
  workbench.type("FY 2003", "D1", "=Elsewhere");
  expect(cell("FY 2003", "D1")).toEqual([120, "=Elsewhere"]);
  workbench.type("Sheet1", "D1", "=Elsewhere");
  expect(cell("Sheet1", "D1")).toEqual(["#NAME?", "=Elsewhere"]);
});

test("ranges, lists and rules are found by it", async () => {
  const { range, rule, format } = await onSheet((_, { workbook }) => {
    const sheet = workbook.worksheets.getItem("FY 2003");
    sheet.getRange("E1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Rate" } };
    const custom = sheet.getRange("A1").conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=Rate=7";
    custom.custom.format.fill.color = "#FF0000";
    return {
      range: sheet.getRange("Rate").load("address"),
      rule: sheet.getRange("E1").dataValidation.load("rule"),
      format: custom.custom.rule.load("formula"),
    };
  });
  expect(range.address).toBe("'FY 2003'!A1");
  expect(plain(rule.rule)).toMatchObject({ list: { source: expect.stringContaining("'FY 2003'!$A$1") } });
  expect(format.formula).toBe("=Rate=7");
  const { engine } = workbench;
  const sheetId = engine.get.getSheetIds()[1]!;
  expect(engine.get.getCellComputedStyle({ sheetId, col: 0, row: 0 }).fillColor).toBe("#FF0000");
});

test("its sheet's new name is in the formulas, and its comment stays", async () => {
  workbench.type("Sheet1", "C3", "='fy 2003'!RATE+Rate");
  await onSheet((_, { workbook }) => {
    workbook.worksheets.getItem("FY 2003").name = "Now";
  });
  expect([
    ...["C1", "C2", "C3"].map((address) => cell("Sheet1", address)),
    ...["C1", "C2", "C3"].map((address) => cell("Now", address)),
  ]).toEqual([
    [200, "=Rate*2"],
    [14, "=Now!Rate*2"],
    [107, "=Now!RATE+Rate"],
    [14, "=rate*2"],
    [200, "=Sheet1!Rate*2"],
    [15, "=SUM(Now!Rate,Rate,1)"],
  ]);
  expect(await namesOf("Now")).toEqual([["Rate", "=Now!$A$1", "of this year", "Worksheet"]]);
  await onSheet((_, { workbook }) => {
    workbook.worksheets.getItem("Now").name = "FY 2003";
  });
  expect(all().map(([value]) => value)).toEqual([200, 14, 14, 200, 15]);
  expect(cell("Sheet1", "C2")[1]).toBe("='FY 2003'!Rate*2");
});

test("it goes with its sheet, wherever its cells are, and with its deletion", async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.worksheets.getItem("FY 2003").names.add("Elsewhere", sheet.getRange("A2"));
    sheet.names.add("Gone", sheet.getRange("A2")).delete();
    workbook.worksheets.add("Spare").getRange("A1").formulas = [["='FY 2003'!Elsewhere"]];
  });
  expect(await namesOf("Sheet1")).toEqual([]);
  await onSheet((_, { workbook }) => workbook.worksheets.getItem("FY 2003").delete());
  expect([cell("Sheet1", "C1")[0], cell("Sheet1", "C2")[0], cell("Spare", "A1")[0]]).toEqual([
    200,
    "#NAME?",
    "#NAME?",
  ]);
  await onSheet((_, { workbook }) => void workbook.worksheets.add("FY 2003"));
  expect(await namesOf("FY 2003")).toEqual([]);
});

test("it moves with its cells; undo and redo take it away and bring it back", async () => {
  await onSheet((_, { workbook }) => {
    workbook.worksheets.getItem("FY 2003").getRange("1:1").insert("Down");
  });
  expect((await namesOf("FY 2003"))[0]![1]).toBe("='FY 2003'!$A$2");
  await onSheet((_, { workbook }) => workbook.worksheets.getItem("FY 2003").names.getItem("Rate").delete());
  expect(cell("FY 2003", "C2")).toEqual([200, "=rate*2"]); // the workbook's
  workbench.undo();
  expect(cell("FY 2003", "C2")).toEqual([14, "=rate*2"]);
  expect(await namesOf("FY 2003")).toEqual([["Rate", "='FY 2003'!$A$2", "of this year", "Worksheet"]]);
  workbench.redo();
  expect(await namesOf("FY 2003")).toEqual([]);
  workbench.undo();
  workbench.undo();
  expect((await namesOf("FY 2003"))[0]![1]).toBe("='FY 2003'!$A$1");
});

test("a copied sheet has its own: of its sheet's names, and of the workbook's that stand for its cells", async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.worksheets.getItem("FY 2003").copy().name = "FY 2004";
    sheet.copy().name = "Copy";
    workbook.worksheets.getItem("Copy").getRange("A1").values = [[1000]];
    workbook.worksheets.getItem("FY 2004").getRange("A1").values = [[9]];
  });
  expect(await namesOf("FY 2004")).toEqual([["Rate", "='FY 2004'!$A$1", "of this year", "Worksheet"]]);
  expect(await namesOf("Copy")).toEqual([["Rate", "=Copy!$A$1", "", "Worksheet"]]);
  expect(await namesOf()).toEqual([["Rate", "=Sheet1!$A$1", "", "Workbook"]]);
  expect([cell("FY 2004", "C1"), cell("FY 2004", "C2"), cell("Copy", "C1"), cell("Copy", "C2")]).toEqual([
    [18, "=rate*2"],
    [200, "=Sheet1!Rate*2"],
    [2000, "=Rate*2"],
    [14, "='FY 2003'!Rate*2"],
  ]);
  expect(all().map(([value]) => value)).toEqual([200, 14, 14, 200, 15]);
});

test("a sheet's constant is its own: renamed, copied and deleted with it, and in the file", async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.names.add("Tax", "=0.4");
    workbook.worksheets.getItem("FY 2003").names.add("Tax", "=0.42", "as enacted");
    workbook.worksheets.getItem("FY 2003").getRange("D1").formulas = [["=Tax*100"]];
    sheet.getRange("D1:D2").formulas = [["=Tax*100"], ["='FY 2003'!Tax*100"]];
  });
  const taxes = (own: string) => [cell("Sheet1", "D1"), cell("Sheet1", "D2"), cell(own, "D1")];
  expect(taxes("FY 2003")).toEqual([
    [40, "=Tax*100"],
    [42, "='FY 2003'!Tax*100"],
    [42, "=Tax*100"],
  ]);
  await onSheet((_, { workbook }) => {
    const own = workbook.worksheets.getItem("FY 2003");
    own.name = "FY 2004";
    own.copy().name = "Copy";
  });
  expect([...taxes("FY 2004"), cell("Copy", "D1")]).toEqual([
    [40, "=Tax*100"],
    [42, "='FY 2004'!Tax*100"],
    [42, "=Tax*100"],
    [42, "=Tax*100"],
  ]);
  const bytes = await workbench.saveXlsx();
  expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"]!)).toContain(
    '<definedName name="Tax" comment="as enacted" localSheetId="1">0.42</definedName>',
  );
  workbench = contosoWorkbook();
  workbench.openXlsx(bytes);
  expect([...taxes("FY 2004"), cell("Copy", "D1")].map(([value]) => value)).toEqual([40, 42, 42, 42]);
  expect(await namesOf("Copy")).toContainEqual(["Tax", "=0.42", "as enacted", "Worksheet"]);
  await onSheet((_, { workbook }) => workbook.worksheets.getItem("FY 2004").delete());
  expect([cell("Sheet1", "D1")[0], cell("Sheet1", "D2")[0]]).toEqual([40, "#NAME?"]);
});

test("a saved file says whose each name is, and opened again it is the same", async () => {
  await onSheet((sheet, { workbook }) => {
    const { names } = workbook.worksheets.getItem("FY 2003");
    names.add("Elsewhere", sheet.getRange("A1:A2"));
    names.add("Rate.2", sheet.getRange("A2"));
    sheet.getRange("E1").formulas = [
      ["=XLOOKUP('FY 2003'!Rate.2,'FY 2003'!Elsewhere,'FY 2003'!Elsewhere)&'FY 2003'!Rate&\"FY 2003'!Rate\""],
    ];
  });
  const text = () => workbench.cell("Sheet1", "E1").value;
  expect(text()).toBe("1207FY 2003'!Rate");
  const before = [all(), await namesOf(), await namesOf("FY 2003")];
  const bytes = await workbench.saveXlsx();
  const root = new DOMParser().parseFromString(strFromU8(unzipSync(bytes)["xl/workbook.xml"]!), "text/xml");
  const stored = [...root.getElementsByTagName("definedName")].map((name) => [
    name.getAttribute("name"),
    name.getAttribute("localSheetId"),
    name.textContent,
  ]);
  expect(stored).toEqual([
    ["Elsewhere", "1", "Sheet1!$A$1:$A$2"],
    ["Rate", null, "Sheet1!$A$1"],
    ["Rate", "1", "'FY 2003'!$A$1"],
    ["Rate.2", "1", "Sheet1!$A$2"],
  ]);
  workbench = contosoWorkbook();
  workbench.openXlsx(bytes);
  expect([all(), await namesOf(), await namesOf("FY 2003")]).toEqual(before);
  expect(text()).toBe("1207FY 2003'!Rate");
  workbench.type("FY 2003", "A1", "8");
  expect(all().map(([value]) => value)).toEqual([200, 16, 16, 200, 17]);
});

test("a file's names are counted by all of its sheets, also those that are not opened", async () => {
  const files = unzipSync(await workbench.saveXlsx());
  const file = strFromU8(files["xl/workbook.xml"]!)
    .replace("<sheets>", '<sheets><sheet name="A chart" sheetId="99" r:id="rId99"/>')
    .replace('localSheetId="1"', 'localSheetId="2"')
    .replace("</definedNames>", '<definedName name="Rest" localSheetId="0">1</definedName></definedNames>');
  workbench = contosoWorkbook();
  workbench.openXlsx(zipSync({ ...files, "xl/workbook.xml": strToU8(file) }));
  expect(workbench.sheetNames).toEqual(["Sheet1", "FY 2003"]);
  expect(await namesOf("FY 2003")).toEqual([["Rate", "='FY 2003'!$A$1", "of this year", "Worksheet"]]);
  expect(await namesOf()).toEqual([["Rate", "=Sheet1!$A$1", "", "Workbook"]]);
});
