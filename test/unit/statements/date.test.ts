import fc from "fast-check";
import { dateFromSerial, isDate, isDateSerial, serialFromDate } from "../../../src/statements/date";

test("serials are Excel's", () => {
  expect(serialFromDate("2003-12-31")).toBe(37986);
  expect(dateFromSerial(37986)).toBe("2003-12-31");
  expect(dateFromSerial(37986.75)).toBe("2003-12-31");
});

test("a workbook that counts from 1904 has serials of its own", () => {
  expect(serialFromDate("2003-12-31", 1904)).toBe(36524);
  expect(dateFromSerial(36524, 1904)).toBe("2003-12-31");
  expect(serialFromDate("1904-01-01", 1904)).toBe(0);
});

test("20,000 to 80,000 are date serials", () => {
  expect([19_999, 20_000, 80_000, 80_001].map(isDateSerial)).toEqual([false, true, true, false]);
});

test.each([
  ["2004-02-29", true],
  ["2003-02-29", false],
  ["2003-13-01", false],
  ["31.12.2003", false],
  ["2003-12-31 ", false],
])("%s is a day: %s", (text, expected) => expect(isDate(text)).toBe(expected));

test("law: a serial is its date's serial", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20_000, max: 80_000 }),
      (serial) => serialFromDate(dateFromSerial(serial)) === serial,
    ),
  );
});
