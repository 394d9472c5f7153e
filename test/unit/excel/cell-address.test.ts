import { cellAddress, columnLetters, quotedSheet } from "../../../src/excel/cell-address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));

test("addresses count from 0", () => expect(cellAddress(4, 2)).toBe("C5"));

test("an apostrophe in a sheet's name is doubled", () => expect(quotedSheet("Ann's")).toBe("'Ann''s'"));
