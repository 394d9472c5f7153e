import { parsePeriod } from "../../../src/statements/parse-period";
import { periodToken } from "../../../src/statements/period";
import { periodsBetween } from "../../../src/statements/periods-between";

const between = (from?: string, to?: string, asOf?: string) => {
  const [first, last] = [from, to].map((token) => (token === undefined ? undefined : parsePeriod(token)));
  return periodsBetween(first, last, asOf).map(periodToken).join(" ");
};

test.each([
  ["quarter by quarter", "4Q02", "2Q03", "4Q02 1Q03 2Q03"],
  ["year by year for a span", "1H01", "1H03", "1H01 1H02 1H03"],
  ["one", "3Q03", "3Q03", "3Q03"],
  ["by default the reported quarters", undefined, undefined, "1Q03 2Q03 3Q03"],
  ["up to the latest reported quarter", "3Q02", undefined, "3Q02 4Q02 1Q03 2Q03 3Q03"],
  ["from the first reported quarter", undefined, "1Q04", "1Q03 2Q03 3Q03 4Q03 1Q04"],
  ["spans that end no later than the latest quarter", "1H01", undefined, "1H01 1H02 1H03"],
  ["spans that begin no earlier than the first quarter", undefined, "1H04", "1H03 1H04"],
  ["what is asked for, though it ends later", "FY03", undefined, "FY03"],
  ["what is asked for, though it begins earlier", undefined, "1Q02", "1Q02"],
])("%s: %s to %s", (_, from, to, expected) => expect(between(from, to)).toBe(expected));

test("the reported quarters are those as of the day", () => {
  expect(between(undefined, undefined, "2003-11-21")).toBe("1Q03 2Q03");
});

test.each([
  ["1Q03", "FY03", "1Q03 to FY03 is no series: give two quarters, or two periods of one kind."],
  ["FY03", "LTM3Q03", "FY03 to LTM3Q03 is no series: give two quarters, or two periods of one kind."],
  ["3Q03", "1Q03", "3Q03 to 1Q03 runs backwards: give the earlier period first."],
  ["1Q92", "1Q2092", "1Q92 to 1Q2092 is 401 periods: give at most 400."],
])("%s to %s is refused", (from, to, sentence) => {
  expect(() => between(from, to)).toThrow(expect.objectContaining({ code: "badShape", message: sentence }));
});
