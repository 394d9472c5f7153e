import fc from "fast-check";
import { Decimal, inCells } from "../../../src/decimal/decimal";
import { growthRate, growthRateOfCells } from "../../../src/finance/growth-rate";
import { outcomeOf } from "../../../src/errors";

const d = (text: string | number) => new Decimal(text);

test("3Q03 revenue grew 4.9% on 2Q03, as the release prints", () => {
  expect(growthRate(d(9633), d(9185)).times(100).toDecimalPlaces(1).toString()).toBe("4.9");
});

test("a profit that falls to nothing is -100%", () => {
  expect(growthRate(d(0), d(236)).toString()).toBe("-1");
});

test.each([
  ["236", "-830", "the base is not positive"],
  ["236", "0", "the base is not positive"],
  ["-830", "236", "a profit became a loss"],
])("growth from %s on %s is not meaningful", (current, prior, reason) => {
  const grow = () => growthRate(d(current), d(prior));
  expect(grow).toThrow(expect.objectContaining({ code: "notMeaningful" }));
  expect(grow).toThrow(reason);
});

test("law: the scale does not matter", () => {
  const positive = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(positive, positive, positive, (current, prior, scale) =>
      growthRate(d(current).times(scale), d(prior).times(scale)).eq(growthRate(d(current), d(prior))),
    ),
  );
});

const cellNumbers = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: 1, max: 100_000 }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);

test("law: a growth rate of cells is the decimal growth rate, rounded once", () => {
  fc.assert(
    fc.property(cellNumbers, cellNumbers, (current, prior) => {
      fc.pre(prior > 0 && current >= 0);
      expect(outcomeOf(() => growthRateOfCells(current, prior))).toEqual(
        outcomeOf(() => inCells(growthRate)(current, prior)),
      );
    }),
    { numRuns: 2_000 },
  );
});

test("the smallest growth of the largest integers is not rounded away", () => {
  const largest = Number.MAX_SAFE_INTEGER;
  expect(growthRateOfCells(largest, largest - 1)).toBe(1 / (largest - 1));
});

test.each([
  [-830, 236],
  [0, 236],
  [236, -830],
])("growth of cells from %s to %s is not meaningful either", (prior, current) => {
  expect(() => growthRateOfCells(current, prior)).toThrow("not meaningful");
});
