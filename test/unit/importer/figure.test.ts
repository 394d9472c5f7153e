import fc from "fast-check";
import { parseFigure } from "../../../src/importer/figure";

test.each([
  ["1,206", "1206", "1"],
  ["1206", "1206", "1"],
  ["(1,206)", "-1206", "1"],
  ["-1,206", "-1206", "1"],
  ["−1,206", "-1206", "1"],
  ["△1,206", "-1206", "1"],
  ["▲1,206", "-1206", "1"],
  ["(-)1,206", "-1206", "1"],
  ["（１，２０６）", "-1206", "1"],
  ["0", "0", "1"],
  ["(0)", "0", "1"],
  ["107.13", "107.13", "0.01"],
  ["△0.5", "-0.5", "0.1"],
  ["123,456,789,012,345,678,901.25", "123456789012345678901.25", "0.01"],
])("%s is %s, printed to %s", (printed, value, precision) => {
  expect(parseFigure(printed)).toEqual({ value, precision });
});

test.each(["", "-", "–", "—", "−", "－"])("%p is no figure", (printed) => {
  expect(parseFigure(printed)).toBe("nil");
});

test.each([
  ...["1,20", "12,06", "1,2060", "1206,000", ",206", "1,,206", "1,206,", "0,206", "007"],
  ...["1.206.000", "1 206", ".5", "5.", "1e3", "+5", "8,3x4", "N/A", "9,633*", "4.9%", "¥5"],
  ...["(1,206", "1,206)", "((5))", "-(5)", "--5", "(-)", "()", "△", "5-", "236¹", "½", "Infinity"],
])("%p is unreadable", (printed) => {
  expect(parseFigure(printed)).toBe("unreadable");
});

test("a whole number printed in groups, whatever its sign, is read back", () => {
  const forms = [(n: string) => `(${n})`, (n: string) => `-${n}`, (n: string) => `▲ ${n}`];
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.constantFrom(...forms), (n, negative) => {
      const printed = n.toLocaleString("en-US");
      expect(parseFigure(printed)).toEqual({ value: String(n), precision: "1" });
      expect(parseFigure(negative(printed))).toEqual({ value: String(-n), precision: "1" });
    }),
  );
});
