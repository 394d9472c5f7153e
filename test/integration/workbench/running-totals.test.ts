// A range of one cell is a range: `A$1:A1` grows as it is filled.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Workbench } from "../../../src/workbench/workbench";
import { contosoWorkbook, onSheet, plain } from "./contoso";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:A4").values = [[1], [20], [300], [4000]];
    sheet.getRange("B1").formulas = [["=SUM(A$1:A1)"]];
  });
});

const TOTALS = {
  formulas: ["=SUM(A$1:A1)", "=SUM(A$1:A2)", "=SUM(A$1:A3)", "=SUM(A$1:A4)"],
  values: [1, 21, 321, 4321],
};

async function cells(address: string): Promise<{ formulas: unknown[]; values: unknown[] }> {
  const range = await onSheet((sheet) => sheet.getRange(address).load("formulas,values"));
  return { formulas: plain(range.formulas).flat(), values: plain(range.values).flat() };
}

/** What the grid does with the cell B1 selected. Its objects must be of the engine's realm. */
function inGrid(type: "COPY" | "PASTE" | "AUTOFILL_SELECT" | "AUTOFILL", payload: object = {}): void {
  const { model } = workbench.engine;
  model.selection.selectCell(1, 0);
  const { isSuccessful } = model.dispatch(type, structuredClone(payload) as never);
  expect([type, isSuccessful]).toEqual([type, true]);
}

test.each<[string, () => unknown]>([
  ["autoFill", () => onSheet((sheet) => sheet.getRange("B1").autoFill("B1:B4"))],
  ["copyFrom", () => onSheet((sheet) => sheet.getRange("B2:B4").copyFrom("B1"))],
  [
    "R1C1",
    () =>
      onSheet((sheet) => (sheet.getRange("B2:B4").formulasR1C1 = Array(3).fill(["=SUM(R1C[-1]:RC[-1])"]))),
  ],
  [
    "the grid's clipboard",
    () => {
      inGrid("COPY");
      inGrid("PASTE", { target: [{ left: 1, right: 1, top: 1, bottom: 3 }] });
    },
  ],
  [
    "the grid's fill handle",
    () => {
      inGrid("AUTOFILL_SELECT", { col: 1, row: 3 });
      inGrid("AUTOFILL");
    },
  ],
])("a running total grows by %s", async (_, fill) => {
  await fill();
  expect(await cells("B1:B4")).toEqual(TOTALS);
  workbench.undo();
  expect((await cells("B1:B4")).formulas).toEqual(["=SUM(A$1:A1)", "", "", ""]);
  workbench.redo();
  expect(await cells("B1:B4")).toEqual(TOTALS);
});

test.each([
  // as it is written, shown, and filled one down and one to the right and down
  ["=SUM(A1:A$1)", "=SUM(A1:A$1)", "=SUM(A$1:A2)", "=SUM(B$1:B2)"],
  ["=SUM($A1:A1)", "=SUM($A1:A1)", "=SUM($A2:A2)", "=SUM($A2:B2)"],
  ["=SUM(A1:$A1)", "=SUM(A1:$A1)", "=SUM(A2:$A2)", "=SUM($A2:B2)"],
  ["=SUM(A1:$A$1)", "=SUM(A1:$A$1)", "=SUM(A$1:$A2)", "=SUM($A$1:B2)"],
  ["=SUM($A$1:$A$1)", "=SUM($A$1:$A$1)", "=SUM($A$1:$A$1)", "=SUM($A$1:$A$1)"],
  ["=SUM('My data'!A$1:A1)", "=SUM('My data'!A$1:A1)", "=SUM('My data'!A$1:A2)", "=SUM('My data'!B$1:B2)"],
  ["=SUM($A:A)", "=SUM($A:A)", "=SUM($A:A)", "=SUM($A:B)"],
  ["=SUM(1:$1)", "=SUM(1:$1)", "=SUM($1:2)", "=SUM($1:2)"],
  ["=SUM(A3:A$1)", "=SUM(A$1:A3)", "=SUM(A$1:A4)", "=SUM(B$1:B4)"],
  ["=SUM(C3:$A$1)", "=SUM($A$1:C3)", "=SUM($A$1:C4)", "=SUM($A$1:D4)"],
  ["=COUNTIF(A$1:A1,A1)", "=COUNTIF(A$1:A1,A1)", "=COUNTIF(A$1:A2,A2)", "=COUNTIF(B$1:B2,B2)"],
])("each corner of %s keeps its dollars", async (written, shown, down, across) => {
  const range = await onSheet((sheet, { workbook }) => {
    workbook.worksheets.add("My data");
    sheet.getRange("F6").formulas = [[written]];
    sheet.getRange("F7").copyFrom("F6");
    sheet.getRange("G7").copyFrom("F6");
    return sheet.getRange("F6:G7").load("formulas");
  });
  expect(plain(range.formulas)).toEqual([
    [shown, ""],
    [down, across],
  ]);
});

test.each([
  [
    ["=SUM(A$1:A1)", "=SUM(A$1:A2)"],
    [1, 21],
  ],
  [
    ["=SUM(A1:A1)", "=SUM(A1:A2)"],
    [1, 21],
  ],
  [
    ["=SUM(A1:A1)", "=SUM(A2:A$2)"],
    [1, 20],
  ],
])("%j are written in one batch", async (formulas, values) => {
  await onSheet((sheet) => (sheet.getRange("B2:B3").formulas = formulas.map((formula) => [formula])));
  expect((await cells("B2:B3")).values).toEqual(values);
});

test("what is copied back up is one cell again, and still a range", async () => {
  await onSheet((sheet) => {
    sheet.getRange("C3").formulas = [["=SUM(A$2:A3)"]];
    sheet.getRange("C2").copyFrom("C3");
    sheet.getRange("C4").copyFrom("C2");
  });
  expect(await cells("C2:C4")).toEqual({
    formulas: ["=SUM(A$2:A2)", "=SUM(A$2:A3)", "=SUM(A$2:A4)"],
    values: [20, 320, 4320],
  });
});

test("a range of one cell follows inserted and deleted rows, and goes with its cell", async () => {
  await onSheet((sheet) => sheet.getRange("1:1").insert("Down"));
  expect(await cells("B2")).toEqual({ formulas: ["=SUM(A$2:A2)"], values: [1] });
  await onSheet((sheet) => sheet.getRange("B2").autoFill("B2:B4"));
  await onSheet((sheet) => sheet.getRange("3:3").delete("Up"));
  expect(await cells("B2:B3")).toEqual({ formulas: ["=SUM(A$2:A2)", "=SUM(A$2:A3)"], values: [1, 301] });
  await onSheet((sheet) => sheet.getRange("A2").insert("Down"));
  expect(await cells("B2:B3")).toEqual({ formulas: ["=SUM(A$3:A3)", "=SUM(A$3:A4)"], values: [1, 301] });
  await onSheet((sheet) => sheet.getRange("A3").delete("Up"));
  expect(await cells("B2:B3")).toEqual({ formulas: ["=SUM(#REF!)", "=SUM(A$3:A3)"], values: ["#REF!", 300] });
});

test("a file keeps it, and grows on after it was opened", async () => {
  await onSheet((sheet) => sheet.getRange("B1").autoFill("B1:B2"));
  const file = await workbench.saveXlsx();
  expect(strFromU8(unzipSync(file)["xl/worksheets/sheet0.xml"]!)).toContain("<f>SUM(A$1:A1)</f>");
  workbench = contosoWorkbook();
  workbench.openXlsx(file);
  await onSheet((sheet) => sheet.getRange("B2").autoFill("B2:B4"));
  expect(await cells("B1:B4")).toEqual(TOTALS);
});

test("a formula that a file holds once for several cells grows too", async () => {
  await onSheet((sheet) => sheet.getRange("B1").autoFill("B1:B4"));
  const files = unzipSync(await workbench.saveXlsx());
  const part = "xl/worksheets/sheet0.xml";
  const shared = strFromU8(files[part]!)
    .replace("<f>SUM(A$1:A1)</f>", '<f t="shared" ref="B1:B4" si="0">SUM(A$1:A1)</f>')
    .replace(/<f>SUM\(A\$1:A\d\)<\/f>/g, '<f t="shared" si="0"/>');
  expect(shared.match(/si="0"/g)).toHaveLength(4);
  workbench = contosoWorkbook();
  workbench.openXlsx(zipSync({ ...files, [part]: strToU8(shared) }));
  expect(await cells("B1:B4")).toEqual(TOTALS);
});
