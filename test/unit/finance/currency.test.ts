import fc from "fast-check";
import { Decimal, decimalFromCell } from "../../../src/decimal/decimal";
import { toJpy, toUsd } from "../../../src/finance/currency";

const d = (text: string | number) => new Decimal(text);
const printed = d("107.13");

// the five dollar amounts of the release of 2004-02-16, USD million
test.each([
  [9633, "89.9"],
  [236, "2.2"],
  [1218, "11.4"],
  [1806, "16.9"],
  [1979, "18.5"],
])("JPY %s million is USD %s million at 107.13, as printed", (jpy, usd) => {
  expect(toUsd(d(jpy), printed).toFixed(1)).toBe(usd);
});

test("dollars to yen", () => {
  expect(toJpy(d("89.9"), printed).toString()).toBe("9630.987");
});

test.each(["49.99", "500.01", "0", "-107.13"])("%s is no rate", (rate) => {
  expect(() => toUsd(d(1), d(rate))).toThrow(`${rate} is not a rate: JPY per USD lies from 50 to 500.`);
  expect(() => toJpy(d(1), d(rate))).toThrow(expect.objectContaining({ code: "badRate" }));
});

const rates = fc.integer({ min: 5_000, max: 50_000 }).map((hundredths) => d(hundredths).div(100));
const amounts = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map(decimalFromCell);

test("law: there and back is the same amount, exactly", () => {
  fc.assert(fc.property(amounts, rates, (jpy, rate) => toJpy(toUsd(jpy, rate), rate).eq(jpy)));
  fc.assert(fc.property(amounts, rates, (usd, rate) => toUsd(toJpy(usd, rate), rate).eq(usd)));
});

test("law: the product of two cell numbers is not rounded", () => {
  fc.assert(fc.property(amounts, rates, (usd, rate) => toJpy(usd, rate).eq(usd.times(rate))));
});
