import { Decimal } from "../../../src/decimal/decimal";
import { commonSize } from "../../../src/finance/common-size";

const d = (value: number) => new Decimal(value);

// 3Q03, release of 2004-02-16
test.each([
  ["total costs over total revenues", 8125, 9633, "0.8434547908"],
  ["shareholders' equity over total assets", 4303, 38465, "0.1118679319"],
  ["a loss is negative", -1206, 8344, "-0.1445349952"],
])("%s", (_, amount, base, expected) => {
  expect(commonSize(d(amount), d(base)).toFixed(10)).toBe(expected);
});

test("nothing has a size over zero", () => {
  expect(() => commonSize(d(236), d(0))).toThrow(expect.objectContaining({ code: "zeroDenominator" }));
});
