import { linesOfPage, type TextRun } from "../../../../src/importer/pdf/page-lines";

/** A run of ten-point text, six points a character. */
const run = (text: string, x: number, y: number, size = 10): TextRun => ({
  text,
  x,
  y,
  width: text.length * 0.6 * size,
  size,
});

test("runs on one height are a row, in whatever order; wide gaps are tabs, narrow ones spaces", () => {
  const row = [
    run("9,185", 300, 700),
    run("Total", 50, 700.4),
    run("9,633", 380, 699.8),
    run("revenues", 83, 700),
  ];
  expect(linesOfPage(row)).toEqual(["Total revenues\t9,185\t9,633"]);
});

test("runs that touch are one word", () => {
  expect(linesOfPage([run("9,6", 50, 700), run("33", 68, 700)])).toEqual(["9,633"]);
});

test("rows come from the top down, with a blank line where the page leaves one", () => {
  expect(linesOfPage([run("b", 50, 688), run("a", 50, 700), run("c", 50, 660)])).toEqual(["a", "b", "", "c"]);
});

test.each([
  ["raised", 704],
  ["on the line", 700],
])("a small digit behind a figure, %s, is a footnote mark and never its last digit", (_, y) => {
  expect(linesOfPage([run("236", 50, 700), run("1", 68, y, 6)])).toEqual(["236¹"]);
});

test("a page without text has no lines", () => {
  expect(linesOfPage([])).toEqual([]);
  expect(linesOfPage([run(" ", 50, 700)])).toEqual([]);
});
