// A saved file opened again is the same workbook.
import { strFromU8, unzipSync } from "fflate";
import { calls, contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

async function reopened(workbench: Workbench): Promise<{ first: Uint8Array; again: Workbench }> {
  const first = await workbench.saveXlsx();
  const again = contosoWorkbook();
  again.openXlsx(first);
  return { first, again };
}

test("values come back with their types", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]];
    sheet.getRange("A1:A14").values = [
      ["007"],
      ["=text"],
      ["'TRUE"],
      ["'1206"],
      ["'2/16/2004"],
      [" <a & b> "],
      ["a\nb"],
      ["1Q03"],
      [true],
      [-1206.5],
      [1e-7],
      ["#N/A"],
      ["=A10*2"],
      ['=A8&" x"'],
    ];
  });
  const before = await values("A1:A14");
  const { first, again } = await reopened(workbench);
  expect(await values("A1:A14")).toEqual(before);
  expect(partsOf(await again.saveXlsx())).toEqual(partsOf(first));
});

test("references to tables are stored as Excel stores them, and read as they were", async () => {
  const workbench = contosoWorkbook();
  const formulas = [
    [
      "=SUM(Sales[Q 1])",
      "=SUM(Sales)",
      "=Sales[[#Headers],[Item]]",
      "=SUM(Sales[Q 1])/SUM(A2:B2)*CONTOSO.RATIO(1,4)",
    ],
  ];
  await onSheet((sheet) => {
    sheet.getRange("A4:C6").values = [
      ["Item", "Q 1", "Twice"],
      ["Network", 10, ""],
      ["Systems", 20, ""],
    ];
    sheet.tables.add("A4:C6", true).name = "Sales";
    sheet.getRange("C5:C6").formulas = [["=Sales[@[Q 1]]*2"], ["=[@[Q 1]]*2"]];
    sheet.getRange("A1:D1").formulas = formulas;
    sheet.getRange("A2:B2").values = [[1, 2]];
  });
  await workbench.settled();
  const read = () =>
    onSheet((sheet) =>
      [sheet.getRange("A1:D1"), sheet.getRange("C5:C6")].map((range) => range.load("values,formulas")),
    );
  const [before, inside] = await read();
  expect(plain(before!.values)).toEqual([[30, 90, "Item", 2.5]]);
  expect(plain(inside!.formulas)).toEqual([["=[@[Q 1]]*2"], ["=[@[Q 1]]*2"]]); // its own table's name is left out
  const { first, again } = await reopened(workbench);
  const sheet = partsOf(first)["xl/worksheets/sheet0.xml"]!;
  expect(sheet).toContain("<f>SUM(Sales[Q 1])</f>");
  expect(sheet).toContain("<f>SUM(Sales[])</f>");
  expect(sheet).toContain("<f>Sales[[#This Row],[Q 1]]*2</f>");
  const [after, insideAgain] = await read();
  expect(plain(after!.formulas)).toEqual(formulas);
  expect(plain(after!.values)).toEqual([[30, 90, "Item", 2.5]]);
  expect(plain(insideAgain!.formulas)).toEqual([["=[@[Q 1]]*2"], ["=[@[Q 1]]*2"]]);
  again.undo(); // nothing: opening is no step
  expect(plain((await read())[0]!.formulas)).toEqual(formulas);
  expect(partsOf(await again.saveXlsx())).toEqual(partsOf(first));
});

test("a function of the add-in shows what it showed, and asks when something changes", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:B1").values = [[1, 4]];
    sheet.getRange("C1:C3").formulas = [
      ["=CONTOSO.RATIO(A1,B1)"],
      ["=CONTOSO.RATIO(A1,0)"],
      ["=1+CONTOSO.RATIO(A1,B1)"],
    ];
    sheet.getRange("E1").formulas = [["=CONTOSO.COUNTTO(3)"]];
  });
  const { again } = await reopened(workbench);
  expect(again.cell("Sheet1", "C1")).toMatchObject({ value: 0.25, formula: "=CONTOSO.RATIO(A1,B1)" });
  expect(again.cell("Sheet1", "C2").value).toBe("#DIV/0!");
  expect(again.cell("Sheet1", "C3").value).toBe(1.25);
  expect(again.cell("Sheet1", "E3").value).toBe(3);
  await again.settled();
  expect(calls).toEqual([]);
  again.type("Sheet1", "A1", "2");
  await again.settled();
  expect(again.cell("Sheet1", "C1").value).toBe(0.5);
  expect(again.cell("Sheet1", "C3").value).toBe(1.5);
});

async function values(address: string): Promise<unknown> {
  const range = await onSheet((sheet) =>
    sheet.getRange(address).load("values,valueTypes,formulas,text,numberFormat"),
  );
  const { values: all, valueTypes, formulas, text, numberFormat } = range;
  return plain({ all, valueTypes, formulas, text, numberFormat });
}
