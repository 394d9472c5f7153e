// Several ranges at once: special cells, and the tables in a range.
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:C3").formulas = [
      ["Part", 1, "=B1*2"],
      ["", 2, "=B2*2"],
      ["Sum", "=B1+B2", "=1/0"],
    ];
  });
});

const special = (sheet: Excel.Worksheet, type: Excel.SpecialCellType, value?: Excel.SpecialCellValueType) =>
  sheet.getRange("A1:C3").getSpecialCells(type, value);

test.each<[Excel.SpecialCellType, Excel.SpecialCellValueType | undefined, string]>([
  ["Formulas", undefined, "C1:C2,B3:C3"],
  ["Formulas", "Errors", "C3"],
  ["Formulas", "Numbers", "C1:C2,B3"],
  ["Constants", undefined, "A1:B1,B2,A3"],
  ["Constants", "Text", "A1,A3"],
  ["Blanks", undefined, "A2"],
  ["Visible", undefined, "A1:C3"],
] as never)("special cells: %s %s are %s", async (type, value, expected) => {
  const areas = await onSheet((sheet) => special(sheet, type, value).load("address,addressLocal"));
  expect(areas.address.replaceAll("Sheet1!", "")).toBe(expected);
  expect(areas.addressLocal).toBe(areas.address);
});

test("no special cells are an error, or a null object", async () => {
  await expect(onSheet((sheet) => special(sheet, "ConditionalFormats" as never))).rejects.toMatchObject({
    code: "ItemNotFound",
    message: "Sheet1!A1:C3 has no cells of the kind ConditionalFormats.",
  });
  const none = await onSheet((sheet) =>
    sheet.getRange("A1:C3").getSpecialCellsOrNullObject("ConditionalFormats").load("address"),
  );
  expect(none.isNullObject).toBe(true);
});

test("areas are counted, read one by one, formatted and emptied together", async () => {
  const [areas, items, one, fill, home] = await onSheet((sheet, { workbook }) => {
    const constants = special(sheet, "Constants" as never);
    workbook.styles.add("Input");
    constants.style = "Input";
    constants.format.fill.color = "#FFFF00";
    return [
      constants.load("areaCount,cellCount,isEntireColumn,isEntireRow,style"),
      constants.areas.load("items/address"),
      constants.areas.getItemAt(1).load("address"),
      sheet.getRange("B2").format.fill.load("color"),
      constants.worksheet.load("name"),
    ] as const;
  });
  expect([areas.areaCount, areas.cellCount, areas.isEntireColumn, areas.isEntireRow, areas.style]).toEqual([
    3,
    4,
    false,
    false,
    "Input",
  ]);
  expect(items.items.map(({ address }) => address)).toEqual(["Sheet1!A1:B1", "Sheet1!B2", "Sheet1!A3"]);
  expect([one.address, fill.color, home.name]).toEqual(["Sheet1!B2", "#FFFF00", "Sheet1"]);

  const count = await onSheet((sheet) => {
    const constants = special(sheet, "Constants" as never);
    constants.clear("Contents");
    return constants.areas.getCount();
  });
  expect(count.value).toBe(3);
  expect(workbench.cell("Sheet1", "A1").value).toBe("");
  expect(workbench.cell("Sheet1", "C1").value).toBe(0);
  await expect(
    onSheet((sheet) =>
      special(sheet, "Formulas" as never)
        .areas.getItemAt(9)
        .load("address"),
    ),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("areas lead to other areas", async () => {
  const seen = await onSheet((sheet) => {
    const constants = () => special(sheet, "Constants" as never, "Numbers" as never); // B1:B2
    return [
      constants().getEntireColumn(),
      constants().getEntireRow(),
      constants().getOffsetRangeAreas(1, 1),
      constants().getIntersection("A2:B9"),
      constants().getIntersectionOrNullObject(sheet.getRange("F:F")),
      constants().getSpecialCells("Constants"),
      constants().getSpecialCellsOrNullObject("Formulas"),
      constants().getUsedRangeAreas(),
      constants().getOffsetRangeAreas(20, 0).getUsedRangeAreasOrNullObject(),
    ].map((areas) => areas.load("address"));
  });
  expect(seen.map((areas) => (areas.isNullObject ? null : areas.address.replaceAll("Sheet1!", "")))).toEqual([
    "B:B",
    "1:2",
    "C2:C3",
    "B2",
    null,
    "B1:B2",
    null,
    "B1:B2",
    null,
  ]);
});

test("areas ask their functions again", async () => {
  workbench.type("Sheet1", "E1", "=CONTOSO.LATER(1)");
  await workbench.settled();
  const before = workbench.calculations.invocations;
  await onSheet((sheet) => {
    const areas = sheet.getRange("A1:E3").getSpecialCells("Formulas");
    areas.calculate();
    areas.setDirty();
  });
  await workbench.settled();
  expect(workbench.calculations.invocations).toBe(before + 1);
});

test("the tables in a range, or met by it", async () => {
  const [met, within, first, found, missing, inAreas, count] = await onSheet((sheet) => {
    sheet.tables.add("E1:F3", true).name = "Parts";
    sheet.tables.add("H1:I3", true).name = "Sums";
    const range = sheet.getRange("A1:H9");
    return [
      range.getTables().load("items/name"),
      range.getTables(true).load("items/name"),
      range.getTables().getFirst().load("name"),
      range.getTables().getItem("sums").load("name"),
      range.getTables(true).getItemOrNullObject("Sums").load("name"),
      sheet.getRange("E1:I3").getSpecialCells("Constants").getTables().load("items/name"),
      range.getTables().getCount(),
    ] as const;
  });
  const names = (tables: Excel.TableScopedCollection) => tables.items.map(({ name }) => name);
  expect([names(met), names(within), first.name, found.name]).toEqual([
    ["Parts", "Sums"],
    ["Parts"],
    "Parts",
    "Sums",
  ]);
  expect([missing.isNullObject, plain(names(inAreas)), count.value]).toEqual([true, ["Parts"], 2]);
});
