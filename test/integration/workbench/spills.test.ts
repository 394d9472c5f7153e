// Formulas that fill other cells.
import { contosoWorkbook, onSheet } from "./contoso";

beforeEach(() => contosoWorkbook());

test("a spill is found from either end", async () => {
  const [seen, spills] = await onSheet((sheet) => {
    sheet.getRange("B2").formulas = [["=SEQUENCE(3,2)"]];
    sheet.getRange("F1").formulas = [["=1+1"]];
    return [
      [
        sheet.getRange("B2").getSpillingToRange(),
        sheet.getRange("C4").getSpillParent(),
        sheet.getRange("C4").getSpillingToRangeOrNullObject(),
        sheet.getRange("F1").getSpillParentOrNullObject(),
        sheet.getRange("F1").getSpillingToRangeOrNullObject(),
      ].map((range) => range.load("address")),
      ["B2:C4", "A1:C4", "F1"].map((address) => sheet.getRange(address).load("hasSpill")),
    ] as const;
  });
  expect(seen.map((range) => (range.isNullObject ? null : range.address))).toEqual([
    "Sheet1!B2:C4",
    "Sheet1!B2",
    null,
    null,
    null,
  ]);
  expect(spills.map(({ hasSpill }) => hasSpill)).toEqual([true, null, false]);
});

test("a cell outside of every spill has no parent and does not spill", async () => {
  await expect(
    onSheet((sheet) => sheet.getRange("A1").getSpillParent().load("address")),
  ).rejects.toMatchObject({
    code: "ItemNotFound",
    message: "No formula spills into Sheet1!A1.",
  });
  await expect(
    onSheet((sheet) => sheet.getRange("A1").getSpillingToRange().load("address")),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
});
