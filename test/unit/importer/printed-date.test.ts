import { findPrintedDate } from "../../../src/importer/printed-date";

test.each([
  ["February 16, 2004", "February 16, 2004", "2004-02-16"],
  ["the rate on December 31, 2003.", "December 31, 2003", "2003-12-31"],
  ["March 1, 2004 and April 1, 2004", "March 1, 2004", "2004-03-01"],
  ["Feb. 16, 2004", "Feb. 16, 2004", "2004-02-16"],
  ["Sept. 30,2003", "Sept. 30,2003", "2003-09-30"],
  ["16 February 2004", "16 February 2004", "2004-02-16"],
  ["1 MAY 2004", "1 MAY 2004", "2004-05-01"],
  ["2004-02-16", "2004-02-16", "2004-02-16"],
  ["2004年2月16日", "2004年2月16日", "2004-02-16"],
  ["２００４年２月１６日", "２００４年２月１６日", "2004-02-16"],
  ["平成16年2月16日現在", "平成16年2月16日", "2004-02-16"],
  ["平成元年1月8日", "平成元年1月8日", "1989-01-08"],
  ["令和元年 5月1日", "令和元年 5月1日", "2019-05-01"],
  ["昭和64年1月7日", "昭和64年1月7日", "1989-01-07"],
  ["February 30, 2004", "February 30, 2004", undefined],
  ["昭和64年1月8日", "昭和64年1月8日", undefined], // the eighth day was the first of Heisei
  ["平成31年5月1日", "平成31年5月1日", undefined],
])("%s", (text, printed, date) => expect(findPrintedDate(text)).toEqual({ printed, date }));

test.each(["", "2004", "2/16/04", "16.2.2004", "Febtober 1, 2004", "March 311, 2004", "2004年2月"])(
  "no date in %p",
  (text) => {
    expect(findPrintedDate(text)).toBeUndefined();
  },
);
