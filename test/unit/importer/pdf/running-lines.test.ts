import { runningLines } from "../../../../src/importer/pdf/running-lines";

/** The lines that remain, page by page. */
function remaining(pages: readonly (readonly string[])[]): string[][] {
  const dropped = new Set(runningLines(pages).map(({ page, line }) => `${page} ${line}`));
  return pages.map((lines, page) => lines.filter((_, line) => !dropped.has(`${page} ${line}`)));
}

test("the head of a page stays once, its foot never", () => {
  expect(
    remaining([
      ["IIJ", "Results", "", "a", "Page 1 of 3"],
      ["IIJ", "", "b", "c", "", "Page 2 of 3"],
      ["IIJ", "d", "Page 3 of 3", ""],
    ]),
  ).toEqual([
    ["IIJ", "Results", "", "a"],
    ["", "b", "c", ""],
    ["d", ""],
  ]);
});

test("a cover may be without", () => {
  expect(remaining([["Cover"], ["a", "IIJ 1"], ["b", "IIJ 2"], ["c", "IIJ 3"]])).toEqual([
    ["Cover"],
    ["a"],
    ["b"],
    ["c"],
  ]);
});

test.each([
  ["one page", [["IIJ", "a", "1"]]],
  [
    "a text that one page lacks",
    [
      ["IIJ", "a"],
      ["b", "c"],
      ["IIJ", "d"],
    ],
  ],
  [
    "a text in the middle of pages",
    [
      ["a", "b", "IIJ", "c", "d"],
      ["e", "f", "IIJ", "g", "h"],
    ],
  ],
  [
    "heads of tables",
    [
      ["\t1Q03\t2Q03", "a", "b"],
      ["\t1Q02\t2Q02", "c", "d"],
    ],
  ],
  [
    "rows of tables",
    [
      ["a", "b", "Total\t5\t(6)"],
      ["c", "d", "Total\t7\t8"],
    ],
  ],
])("%s: all stays", (_, pages) => expect(remaining(pages)).toEqual(pages));

test("pages without text do not count", () => {
  expect(remaining([["IIJ", "a"], [""], ["IIJ", "b"]])).toEqual([["IIJ", "a"], [""], ["b"]]);
});
