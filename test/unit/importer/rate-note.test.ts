import { locateRateNotes } from "../../../src/importer/rate-note";

const day = { printed: "December 31, 2003", date: "2003-12-31" };

test.each([
  ["JPY107.13 = US$1.00, on December 31, 2003", "107.13"],
  ["JPY 107.13=US\\$1.00 (December 31, 2003)", "107.13"],
  ["¥107 = $1 at December 31, 2003", "107"],
  ["JPY1O7.13 = USD 1 on December 31, 2003", "1O7.13"],
])("%s", (note, printed) => expect(locateRateNotes(["", note])).toEqual([{ line: 2, printed, day }]));

test("a note may run on into the next line, and no further", () => {
  expect(locateRateNotes(["JPY107.13 = US$1.00 on", "December 31, 2003"])).toEqual([
    { line: 1, printed: "107.13", day },
  ]);
  expect(locateRateNotes(["JPY107.13 = US$1.00 on", "", "December 31, 2003"])).toEqual([
    { line: 1, printed: "107.13", day: undefined },
  ]);
  expect(locateRateNotes(["at JPY", "107.13 = US$1.00 on December 31, 2003"])).toEqual([
    { line: 2, printed: "107.13", day },
  ]);
});

test.each(["JPY 9,633 million ($ 89.9 million)", "JPY107.13 = US$100", "JPY107.13 = US$1.5", "107.13 yen"])(
  "%s is no rate for one dollar",
  (text) => expect(locateRateNotes([text])).toEqual([]),
);
