import { dropTrailingBlanks, halfWidth, splitCells, splitWords } from "../../../src/importer/cells";

test.each([
  ["Total costs\t8,337\t8,125", ["Total costs", "8,337", "8,125"]],
  ["  Total costs   8,337     8,125 ", ["Total costs", "8,337", "8,125"]],
  ["Total costs\t8,337  8,125", ["Total costs", "8,337  8,125"]],
  ["Balance Sheet\t\t", ["Balance Sheet", "", ""]],
  ["Total costs 8,337", ["Total costs 8,337"]],
  ["Total assets ..    5  6", ["Total assets", "5", "6"]],
  ["Total assets ..\t5", ["Total assets", "5"]],
  ["", [""]],
])("the cells of %j", (line, cells) => expect(splitCells(line)).toEqual(cells));

test.each([
  ["Notes due 2005 (12) 5", ["Notes due", "2005", "(12)", "5"]],
  ["Total costs", ["Total costs"]],
  ["5 6", ["", "5", "6"]],
])("the words at the end of %j", (line, cells) =>
  expect(splitWords(line, (word) => /\d/.test(word))).toEqual(cells),
);

test("blank cells are dropped at the end only, and only beyond the columns", () => {
  expect(dropTrailingBlanks(["", "8,125", "", ""], 3)).toEqual(["", "8,125", ""]);
  expect(dropTrailingBlanks(["8,337", "8,125", "9"], 2)).toEqual(["8,337", "8,125", "9"]);
  expect(dropTrailingBlanks(["", ""], 0)).toEqual([]);
});

test("full-width forms become ASCII, footnote marks do not become digits", () => {
  expect(halfWidth("（１，２０６）")).toBe("(1,206)");
  expect(halfWidth("236¹ ①")).toBe("236¹ ①");
});
