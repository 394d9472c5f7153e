import fc from "fast-check";
import { Decimal } from "../../../src/decimal/decimal";
import { negated, rounded } from "../../../src/decimal/interval";
import { type Ends, bridge } from "../../../src/finance/bridge";

const printed = (value: number) => rounded(new Decimal(value), new Decimal(1));
const ends = (opening: number, closing: number): Ends => ({
  opening: printed(opening),
  closing: printed(closing),
});
const cost = (opening: number, closing: number): Ends => ({
  opening: negated(printed(opening)),
  closing: negated(printed(closing)),
});
const numbers = ({ changes, rounding, unexplained }: ReturnType<typeof bridge>) => ({
  changes: changes.map(Number),
  rounding: Number(rounding),
  unexplained: Number(unexplained),
});

// operating income, JPY million, release of 2004-02-16: revenues, costs, S&M, G&A, R&D
test("1Q03 to 2Q03: a higher cost lowers it, and the printed parts miss by a rounding of 1", () => {
  const parts = [ends(8344, 9185), cost(7868, 8337), cost(973, 1100), cost(612, 482), cost(96, 96)];
  expect(numbers(bridge(ends(-1206, -830), parts))).toEqual({
    changes: [841, -469, -127, 130, 0],
    rounding: 1,
    unexplained: 0,
  });
});

test("2Q03 to 3Q03: the parts explain everything", () => {
  const parts = [ends(9185, 9633), cost(8337, 8125), cost(1100, 699), cost(482, 486), cost(96, 87)];
  expect(numbers(bridge(ends(-830, 236), parts))).toEqual({
    changes: [448, 212, 401, -4, 9],
    rounding: 0,
    unexplained: 0,
  });
});

test("what rounding could not explain is unexplained: net income by pre-tax income and equity method", () => {
  expect(numbers(bridge(ends(-278, 1979), [ends(-987, 1806), ends(-50, -58)]))).toEqual({
    changes: [2793, -8],
    rounding: 0,
    unexplained: -528, // 231 less 759 of tax and minority interests
  });
});

test("rounding ends where the half digits of all figures do", () => {
  expect(numbers(bridge(ends(0, 0), [ends(0, 1)]))).toMatchObject({ rounding: -1, unexplained: 0 });
  expect(numbers(bridge(ends(0, 0), [ends(0, 2)]))).toMatchObject({ rounding: 0, unexplained: -2 });
});

test("law: it closes exactly, to the last digit of any figures", () => {
  const figures = fc
    .integer({ min: -1e9, max: 1e9 })
    .map((n) => rounded(new Decimal(n).div(1000), new Decimal("0.1")));
  const bothEnds = fc.record({ opening: figures, closing: figures });
  fc.assert(
    fc.property(bothEnds, fc.array(bothEnds, { maxLength: 6 }), (whole, parts) => {
      const { changes, rounding, unexplained } = bridge(whole, parts);
      const walked = [...changes, rounding, unexplained].reduce(
        (at, step) => at.plus(step),
        whole.opening.value,
      );
      expect(walked.eq(whole.closing.value)).toBe(true);
    }),
  );
});
