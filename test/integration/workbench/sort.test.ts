// Sorting a range: Excel's order of kinds of values, blanks last, lines with everything they have.
import type { Workbench } from "../../../src/workbench/workbench";
import { contosoWorkbook, onSheet, plain } from "./contoso";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

const sorted = async (rows: unknown[][], act: (sort: Excel.RangeSort) => void): Promise<unknown[][]> => {
  const address = `A1:${String.fromCharCode(64 + rows[0]!.length)}${rows.length}`;
  const range = await onSheet((sheet) => {
    const cells = sheet.getRange(address);
    cells.formulas = rows;
    act(cells.sort);
    return cells.load("formulas");
  });
  return plain(range.formulas as unknown[][]);
};
const column = (...values: unknown[]) => values.map((value) => [value]);

test("numbers, texts, FALSE and TRUE, errors; blanks last either way", async () => {
  const values = column("", "b", true, "=1/0", -1, "A", false, 2);
  expect(await sorted(values, (sort) => sort.apply([{ key: 0 }]))).toEqual(
    column(-1, 2, "A", "b", false, true, "=1/0", ""),
  );
  expect(await sorted(values, (sort) => sort.apply([{ key: 0, ascending: false }]))).toEqual(
    column("=1/0", true, false, "b", "A", 2, -1, ""),
  );
});

test("by several fields, equal lines in their order, with a heading", async () => {
  const rows = [
    ["Name", "Value"],
    ["b", 1],
    ["a", 2],
    ["B", 2],
    ["a", 1],
  ];
  const act = (sort: Excel.RangeSort) => sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
  expect(await sorted(rows, act)).toEqual([
    ["Name", "Value"],
    ["a", 2],
    ["B", 2],
    ["a", 1],
    ["b", 1],
  ]);
});

test("case, where it counts; texts as numbers, where they do", async () => {
  const matched = await sorted(column("B", "b", "a"), (sort) => sort.apply([{ key: 0 }], true));
  expect(matched).toEqual(column("a", "b", "B"));
  const numbers = await sorted(column("'10", "'9", 8), (sort) =>
    sort.apply([{ key: 0, dataOption: "TextAsNumber" }]),
  );
  expect(numbers).toEqual(column(8, "9", "10"));
});

test("columns instead of rows", async () => {
  const rows = [
    ["c", "a", "b"],
    [3, 1, 2],
  ];
  const act = (sort: Excel.RangeSort) =>
    sort.apply([{ key: 0 }], undefined, undefined, "Columns" as Excel.SortOrientation);
  expect(await sorted(rows, act)).toEqual([
    ["a", "b", "c"],
    [1, 2, 3],
  ]);
});

test("a line moves with its looks and formulas, and is one step", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").formulas = [
      [2, "=A1*10"],
      [1, "=A2*10+$A$1"],
    ];
    sheet.getRange("A2").format.font.bold = true;
  });
  const range = await onSheet((sheet) => {
    sheet.getRange("A1:B2").sort.apply([{ key: 0 }]);
    return [sheet.getRange("A1:B2").load("formulas"), sheet.getRange("A1").load("format/font/bold")] as const;
  });
  expect(plain(range[0].formulas)).toEqual([
    [1, "=A1*10+$A$1"],
    [2, "=A2*10"],
  ]);
  expect(range[1].format.font.bold).toBe(true);
  workbench.undo();
  expect(workbench.cell("Sheet1", "A1").value).toBe(2);
});

test.each([
  ["nothing", [], "InvalidArgument"],
  ["a column that is not there", [{ key: 2 }], "InvalidArgument"],
  ["a colour", [{ key: 0, sortOn: "CellColor" as const }], "ApiNotAvailable"],
])("by %s is refused", async (_, fields, code) => {
  await expect(sorted(column(2, 1), (sort) => sort.apply(fields))).rejects.toMatchObject({ code });
});
