import fc from "fast-check";
import { Decimal, cellFromDecimal, decimalFromCell, parseDecimal } from "../../../src/decimal/decimal";

describe("parseDecimal", () => {
  test.each([
    ["-1206", "-1206"],
    ["107.13", "107.13"],
    ["0.10", "0.1"],
  ])("reads %s", (text, expected) => expect(parseDecimal(text).toString()).toBe(expected));

  test.each(["", "1,206", "(830)", "1e3", "0x10", "Infinity", "NaN", " 1", "1.", ".5", "--1", "１"])(
    "refuses %p",
    (text) => expect(() => parseDecimal(text)).toThrow(`"${text}" is not a decimal number.`),
  );
});

describe("cell numbers", () => {
  test("0.1 + 0.2 is 0.3", () => {
    expect(cellFromDecimal(decimalFromCell(0.1).plus(decimalFromCell(0.2)))).toBe(0.3);
  });

  test.each([NaN, Infinity, -Infinity])("%p is no cell number", (value) => {
    expect(() => decimalFromCell(value)).toThrow("is not a number a cell can hold");
  });

  test("every double survives the way in and out", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
        Object.is(cellFromDecimal(decimalFromCell(value)), value),
      ),
    );
  });
});

test("half rounds away from zero, as Excel rounds", () => {
  expect(new Decimal("2.5").round().toString()).toBe("3");
  expect(new Decimal("-2.5").round().toString()).toBe("-3");
});
