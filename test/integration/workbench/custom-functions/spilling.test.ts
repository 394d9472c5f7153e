// Arrays in cells: they spill, move aside for nothing, and come back without being asked again.
import type { Workbench } from "../../../../src/workbench/workbench";
import { parameters, workbookWith } from "./foreign";

let workbench: Workbench;
let asked: number;
beforeEach(() => {
  asked = 0;
  workbench = workbookWith({
    GRID: {
      parameters: parameters("number", "number"),
      run: (rows: number, columns: number) => {
        asked++;
        return Array.from({ length: rows }, (_r, row) =>
          Array.from({ length: columns }, (_c, col) => row * 10 + col),
        );
      },
    },
    RAGGED: { run: () => [[1, 2], [3]] },
    FLAT: { run: () => [1, 2, 3] },
    EMPTY: { run: () => [] },
    TOTAL: {
      parameters: parameters("number[][]"),
      run: (cells: number[][]) => cells.flat().reduce((sum, cell) => sum + cell, 0),
    },
  });
});
const typed = async (address: string, content: string) => {
  workbench.type("Sheet1", address, content);
  await workbench.settled();
};
const row = (...addresses: string[]) => addresses.map((address) => workbench.cell("Sheet1", address).value);

test("another argument spills in another size; what is left over is blank", async () => {
  await typed("D1", "3");
  await typed("A1", "=FOREIGN.GRID(D1,2)");
  expect(row("A1", "B1", "A3", "B3")).toEqual([0, 1, 20, 21]);
  await typed("D1", "1");
  expect(row("A1", "B1", "A3", "B3")).toEqual([0, 1, "", ""]);
  await typed("D1", "4");
  expect(row("A4", "B4")).toEqual([30, 31]);
});

test("a value in the way is #SPILL! and stays; without it the array is there again, unasked", async () => {
  await typed("A1", "=FOREIGN.GRID(3,1)");
  await typed("B1", "=SUM(A1:A3)");
  expect(row("B1")).toEqual([30]);
  await typed("A2", "mine");
  expect(row("A1", "A2", "A3")).toEqual(["#SPILL!", "mine", ""]);
  await typed("A2", "");
  expect(row("A1", "A2", "A3", "B1")).toEqual([0, 10, 20, 30]);
  expect(asked).toBe(1);
});

test("written onto a value it is #SPILL! at once", async () => {
  await typed("A2", "mine");
  await typed("A1", "=FOREIGN.GRID(3,1)");
  expect(row("A1", "A2")).toEqual(["#SPILL!", "mine"]);
});

test("formulas and functions take the spilled range", async () => {
  await typed("A1", "=FOREIGN.GRID(2,2)");
  await typed("D1", "=SUM(A1#)");
  await typed("D2", "=FOREIGN.TOTAL(A1:B2)");
  await typed("D3", "=FOREIGN.TOTAL(FOREIGN.GRID(2,2))");
  expect(row("D1", "D2", "D3")).toEqual([22, 22, 22]);
});

test("a short row ends in #N/A; what is no array of rows is #VALUE! and says so", async () => {
  await typed("A1", "=FOREIGN.RAGGED()");
  expect(row("A1", "B1", "A2", "B2")).toEqual([1, 2, 3, "#N/A"]);
  for (const formula of ["=FOREIGN.FLAT()", "=FOREIGN.EMPTY()"]) {
    await typed("D1", formula);
    expect(workbench.cell("Sheet1", "D1")).toMatchObject({
      value: "#VALUE!",
      error: "The function returned an array that is no array of rows.",
    });
  }
});
