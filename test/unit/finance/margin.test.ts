import fc from "fast-check";
import { Decimal, inCells } from "../../../src/decimal/decimal";
import { margin, marginOfCells } from "../../../src/finance/margin";
import { outcomeOf } from "../../../src/errors";

const d = (text: string | number) => new Decimal(text);

test.each([
  ["236", "9633", "0.024499117616526523409114502231911"], // 3Q03, release of 2004-02-16
  ["-1206", "8344", "-0.14453499520613614573346116970278"], // 1Q03
  ["0", "9633", "0"],
])("margin(%s, %s) = %s", (profit, revenue, expected) => {
  expect(margin(d(profit), d(revenue)).toSignificantDigits(32).toString()).toBe(
    d(expected).toSignificantDigits(32).toString(),
  );
});

test("no margin on zero revenue", () => {
  expect(() => margin(d(236), d(0))).toThrow(expect.objectContaining({ code: "zeroDenominator" }));
});

test("law: the scale does not matter", () => {
  const amounts = fc.integer({ min: -100_000, max: 100_000 });
  const positive = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(amounts, positive, positive, (profit, revenue, scale) =>
      margin(d(profit).times(scale), d(revenue).times(scale)).eq(margin(d(profit), d(revenue))),
    ),
  );
});

const cellNumbers = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test("law: a margin of cells is the decimal margin, rounded once", () => {
  fc.assert(
    fc.property(cellNumbers, cellNumbers, (profit, revenue) => {
      fc.pre(revenue !== 0);
      expect(outcomeOf(() => marginOfCells(profit, revenue))).toEqual(
        outcomeOf(() => inCells(margin)(profit, revenue)),
      );
    }),
    { numRuns: 2_000 },
  );
});

test("no margin of cells on zero revenue", () => {
  expect(() => marginOfCells(236, 0)).toThrow("Revenue is zero, so there is no margin.");
});

test("what no cell can hold is an error, never infinity", () => {
  const tooLarge = () => marginOfCells(1e200, 1e-200);
  expect(tooLarge).toThrow(expect.objectContaining({ code: "beyondCells" }));
  expect(tooLarge).toThrow("The result, 1.000e+400, is larger than a cell can hold.");
});
