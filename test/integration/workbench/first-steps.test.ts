// A foreign add-in's first steps: a sheet, a table, a function in a cell.
import type { Workbench } from "../../../src/workbench/workbench";

const functions = [
  {
    id: "RATIO",
    name: "RATIO",
    parameters: [
      { name: "part", type: "number" },
      { name: "whole", type: "number" },
    ],
  },
];

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook({ functions, namespace: "CONTOSO" });
  CustomFunctions.associate("RATIO", (part: number, whole: number) => part / whole);
});

test("a table with a function in it is written and calculated", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Segments");
    sheet.getRange("A1:C2").formulas = [
      ["Part", "Whole", "Ratio"],
      [1, 4, "=CONTOSO.RATIO(A2,B2)"],
    ];
    sheet.tables.add("A1:C2", true).name = "Segments";
    await context.sync();
  });
  expect(workbench.cell("Segments", "C2").value).toBe("#BUSY!");
  await workbench.settled();
  expect(workbench.cell("Segments", "C2").value).toBe(0.25);
});

test("the next test finds an empty workbook", () => {
  expect(workbench.sheetNames).toEqual(["Sheet1"]);
});
