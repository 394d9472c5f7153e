import { findPrintedDate } from "../../../src/importer/printed-date";

test.each([
  ["February 16, 2004", "February 16, 2004", "2004-02-16"],
  ["the rate on December 31, 2003.", "December 31, 2003", "2003-12-31"],
  ["March 1, 2004 and April 1, 2004", "March 1, 2004", "2004-03-01"],
  ["February 30, 2004", "February 30, 2004", undefined],
])("%s", (text, printed, date) => expect(findPrintedDate(text)).toEqual({ printed, date }));

test.each(["", "2004", "16 February 2004", "Febtober 1, 2004", "March 311, 2004"])(
  "no date in %p",
  (text) => {
    expect(findPrintedDate(text)).toBeUndefined();
  },
);
