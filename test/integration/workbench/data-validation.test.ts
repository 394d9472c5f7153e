// What may be typed into cells.
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

const ruleOf = async (address: string) => {
  const { rule, type } = await onSheet((sheet) => sheet.getRange(address).dataValidation.load("rule,type"));
  return [type, plain(rule ?? null)];
};

test.each<[string, Excel.DataValidationRule, string, object]>([
  [
    "a list",
    { list: { inCellDropDown: true, source: "a, b" } },
    "List",
    { list: { inCellDropDown: true, source: "a,b" } },
  ],
  [
    "a range",
    { list: { inCellDropDown: true, source: "=$E$1:$E$3" } },
    "List",
    { list: { inCellDropDown: true, source: "=$E$1:$E$3" } },
  ],
  [
    "limits",
    { wholeNumber: { formula1: 1, formula2: "=10", operator: "Between" } },
    "WholeNumber",
    { wholeNumber: { formula1: "=1", formula2: "=10", operator: "Between" } },
  ],
  [
    "a cell",
    { decimal: { formula1: "=E1", operator: "LessThan" } },
    "Decimal",
    { decimal: { formula1: "=E1", operator: "LessThan" } },
  ],
  [
    "a day",
    { date: { formula1: "2004-02-16", operator: "GreaterThan" } },
    "Date",
    { date: { formula1: "=38033", operator: "GreaterThan" } },
  ],
  ["a formula", { custom: { formula: "=LEN(A1)<4" } }, "Custom", { custom: { formula: "=LEN(A1)<4" } }],
] as never)("%s is a rule, and is read back", async (_, given, type, read) => {
  await onSheet((sheet) => (sheet.getRange("A1:A3").dataValidation.rule = given));
  expect(await ruleOf("A1:A3")).toEqual([type, read]);
  workbench.undo();
  expect(await ruleOf("A1:A3")).toEqual(["None", null]);
});

test("a range and a defined name may be the source of a list", async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.names.add("Segments", sheet.getRange("E1:E3"));
    sheet.getRange("A1").dataValidation.rule = {
      list: { inCellDropDown: true, source: sheet.getRange("E1:E3") },
    };
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Segments" } };
  });
  const list = ["List", { list: { inCellDropDown: true, source: "=Sheet1!$E$1:$E$3" } }];
  expect([await ruleOf("A1"), await ruleOf("A2")]).toEqual([list, list]);
});

test("values are held against the rule: all, none or some", async () => {
  const [all, some, cells, none, blank] = await onSheet((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2.5], [30]];
    sheet.getRange("A1:A9").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 10, operator: "Between" },
    };
    return [
      sheet.getRange("A1").dataValidation.load("valid"),
      sheet.getRange("A1:A3").dataValidation.load("valid"),
      sheet.getRange("A1:A3").dataValidation.getInvalidCells().load("address"),
      sheet.getRange("A2:A3").dataValidation.load("valid"),
      sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject().load("address"),
    ] as const;
  });
  expect([all.valid, some.valid, cells.address, none.valid, blank.isNullObject]).toEqual([
    true,
    null,
    "Sheet1!A2:A3",
    false,
    true,
  ]);
  await expect(
    onSheet((sheet) => sheet.getRange("A1").dataValidation.getInvalidCells().load("address")),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("what the user is told, and whether blanks count, is kept with the rule", async () => {
  const [validation, valid] = await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange("A1:A2");
    dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    dataValidation.errorAlert = { message: "Only a or b.", showAlert: true, style: "Stop", title: "Part" };
    dataValidation.prompt = { message: "a or b", showPrompt: true, title: "Part" };
    dataValidation.ignoreBlanks = false;
    return [
      dataValidation.load("errorAlert,prompt,ignoreBlanks"),
      sheet.getRange("A1").dataValidation.load("valid"),
    ];
  });
  expect(plain(validation?.errorAlert)).toMatchObject({ message: "Only a or b.", style: "Stop" });
  expect(plain(validation?.prompt)).toMatchObject({ message: "a or b" });
  expect([validation?.ignoreBlanks, valid?.valid]).toEqual([false, false]);
});

test("a rule is taken from some of its cells, and ranges with different rules say so", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A2").dataValidation.rule = { custom: { formula: "=TRUE" } };
    sheet.getRange("A4").dataValidation.clear();
    sheet.getRange("C9").dataValidation.clear();
  });
  const types = [];
  for (const address of ["A1", "A2", "A4", "A1:A3", "A3:A4"]) types.push((await ruleOf(address))[0]);
  expect(types).toEqual(["List", "Custom", "None", "Inconsistent", "MixedCriteria"]);
});

test("what is no rule, or none of the engine's, is refused", async () => {
  const set = (rule: Excel.DataValidationRule) =>
    onSheet((sheet) => (sheet.getRange("A1").dataValidation.rule = rule));
  await expect(set({})).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(set({ decimal: { formula1: "often", operator: "LessThan" } })).rejects.toMatchObject({
    code: "InvalidArgument",
    message: 'formula1 must be a number, a date or a formula, but is "often".',
  });
  await expect(set({ textLength: { formula1: 3, operator: "LessThan" } })).rejects.toMatchObject({
    code: "ApiNotAvailable",
    message: "The data validation textLength is not available in the workbench",
  });
  await expect(set({ list: { inCellDropDown: true, source: "=INDIRECT(B1)" } })).rejects.toMatchObject({
    code: "ApiNotAvailable",
  });
  await expect(
    onSheet((sheet) => (sheet.getRange("A1").dataValidation.ignoreBlanks = false)),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
});
