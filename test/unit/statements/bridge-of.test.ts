import { FinanceError } from "../../../src/errors";
import { bridgeOf } from "../../../src/statements/bridge-of";
import { findItem } from "../../../src/statements/find-item";
import { items } from "../../../src/statements/items.data";
import { parsePeriod } from "../../../src/statements/parse-period";

const steps = (item: string, from: string, to: string, asOf?: string) =>
  bridgeOf(findItem(item), parsePeriod(from), parsePeriod(to), asOf);
const rows = (...asked: Parameters<typeof steps>) =>
  steps(...asked).map(({ label, amount }) => [
    label,
    amount instanceof FinanceError ? amount.code : Number(amount),
  ]);

test("operating income walks down its statement, a higher cost lowers it", () => {
  expect(rows("Operating income", "1Q03", "2Q03")).toEqual([
    ["Operating income (loss), 1Q03", -1206],
    ["Total revenues", 841],
    ["Total costs", -469],
    ["Sales and marketing", -127],
    ["General and administrative", 130],
    ["Research and development", 0],
    ["Other, not in source", 0],
    ["Rounding", 1],
    ["Operating income (loss), 2Q03", -830],
  ]);
});

test("a line that is not published at both ends has no change and says so; the rest takes it in", () => {
  expect(rows("Income before tax", "2Q03", "3Q03")).toEqual([
    ["Income (loss) before income tax expense (benefit), 2Q03", -987],
    ["Operating income (loss)", 1066],
    ["Gain on sale of stake in DLJdirect SFG Securities", "notInSource"],
    ["Gain on repurchase of convertible notes", "notInSource"],
    ["Other, not in source", 1727],
    ["Rounding", 0],
    ["Income (loss) before income tax expense (benefit), 3Q03", 1806],
  ]);
});

test("a derived item walks along its formula, a balance along its other side", () => {
  expect(rows("Gross profit", "2Q03", "3Q03").map(([, amount]) => amount)).toEqual([
    848, 448, 212, 0, 0, 1508,
  ]);
  expect(rows("Total assets", "1Q03", "2Q03").map(([, amount]) => amount)).toEqual([
    27587, -1434, 12469, -188, 0, 38434,
  ]);
});

test("a line that is made of nothing printed is other as a whole", () => {
  expect(rows("Total revenues", "2Q03", "3Q03").map(([, amount]) => amount)).toEqual([9185, 448, 0, 9633]);
});

test("law: every bridge closes exactly", () => {
  const amounts = items.filter(({ unit }) => unit === "JPY million");
  const bridges = amounts.flatMap(({ code }) =>
    [
      ["1Q03", "2Q03"],
      ["2Q03", "3Q03"],
      ["3Q03", "1Q03"],
    ].flatMap(([from, to]) => {
      try {
        return [steps(code, from!, to!)];
      } catch (error) {
        expect(error).toMatchObject({ code: "notInSource" });
        return [];
      }
    }),
  );
  expect(bridges.length).toBeGreaterThan(50);
  for (const bridge of bridges) {
    const known = bridge.flatMap(({ amount }) => (amount instanceof FinanceError ? [] : [amount]));
    const closing = known.pop()!;
    expect(known.reduce((at, step) => at.plus(step)).eq(closing)).toBe(true);
  }
});

test.each([
  ["Operating margin", "2Q03", "3Q03", "Operating margin is no amount in JPY million: it has no bridge."],
  ["Operating income", "1Q03", "1H03", "1Q03 and 1H03 differ in length: give two periods of one kind."],
  [
    "Net income",
    "3Q03",
    "4Q03",
    "Net income (loss) for 4Q03 is not in the releases published up to 2004-02-16",
  ],
])("%s from %s to %s is refused", (item, from, to, sentence) => {
  expect(() => steps(item, from, to)).toThrow(sentence);
});

test("as of First both ends are of the first release that has both: (1,206) to (830), 2003-11-21", () => {
  const bridge = rows("Operating income", "1Q03", "2Q03", "First");
  expect(bridge[0]).toEqual(["Operating income (loss), 1Q03", -1206]);
  expect(bridge.at(-1)).toEqual(["Operating income (loss), 2Q03", -830]);
});
