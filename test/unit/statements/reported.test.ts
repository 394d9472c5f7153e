import { findItem, itemsOf } from "../../../src/statements/find-item";
import { parsePeriod } from "../../../src/statements/parse-period";
import { latestRate, printedRate, reportedBounds, reportedValue } from "../../../src/statements/reported";
import { ask } from "../../../src/statements/ask";
import { citation } from "../../../src/statements/source";

const operatingIncome = findItem("Operating income");
const threeQuarters = ["1Q03", "2Q03", "3Q03"].map((token) => parsePeriod(token));

test("the 36 figures of the results table", () => {
  const table = (["Operations", "Balance Sheet"] as const)
    .flatMap(itemsOf)
    .map((item) => threeQuarters.map((period) => reportedValue(item, period, "JPY", undefined).toNumber()));
  // read off the release of 2004-02-16, JPY million
  expect(table).toEqual([
    [8344, 9185, 9633],
    [7868, 8337, 8125],
    [973, 1100, 699],
    [612, 482, 486],
    [96, 96, 87],
    [-1206, -830, 236],
    [-1410, -987, 1806],
    [-1709, -50, -58],
    [-2475, -278, 1979],
    [27587, 38434, 38465],
    [37474, 36040, 33675],
    [-10512, 1957, 4303],
  ]);
});

test("dollars at the rate printed for that very period", () => {
  expect(reportedValue(findItem("Revenue"), parsePeriod("3Q03"), "USD", undefined).toFixed(1)).toBe("89.9");
  expect(reportedValue(findItem("Revenue"), parsePeriod("1Q03"), "USD").toFixed(1)).toBe("69.6"); // at 119.87
  expect(() => reportedValue(findItem("Revenue"), parsePeriod("2Q03"), "USD")).toThrow(
    "Convenience rate for 2Q03 is not in the source: the release of 2003-11-21 gave dollar amounts but not the rate behind them.",
  );
  expect(
    reportedValue(findItem("Gross margin, systems integration"), parsePeriod("3Q03"), "USD").toNumber(),
  ).toBe(0.239);
});

describe("bounds of a published figure", () => {
  const bounds = (item: string, period: string, currency: "JPY" | "USD") => {
    const { low, value, high } = reportedBounds(findItem(item), parsePeriod(period), currency);
    return [low, value, high].map((bound) => bound.toSignificantDigits(6).toNumber());
  };

  test("half of the last digit", () => {
    expect(bounds("Revenue", "3Q03", "JPY")).toEqual([9632.5, 9633, 9633.5]);
    expect(bounds("SI gross margin", "3Q03", "USD")).toEqual([0.2385, 0.239, 0.2395]);
  });

  test("in dollars those that were printed, also where the rate was not", () => {
    expect(bounds("Revenue", "3Q03", "USD")).toEqual([89.85, 89.9, 89.95]);
    expect(bounds("Revenue", "2Q03", "USD")).toEqual([82.35, 82.4, 82.45]);
  });

  test("not those that stood beside yen that were restated: -8.8 was printed for (1,060), before (1,206)", () => {
    expect(bounds("Operating income", "1Q03", "USD")).toEqual([-10.0655, -10.0609, -10.0563]);
    const first = reportedBounds(operatingIncome, parsePeriod("1Q03"), "USD", "First");
    expect(first.value.toString()).toBe("-8.8");
  });

  test("else yen at the printed rate, the rounding of both counted", () => {
    expect(bounds("Total costs", "3Q03", "USD")).toEqual([75.8342, 75.8424, 75.8506]);
    expect(() => bounds("Total costs", "2Q03", "USD")).toThrow(
      "Convenience rate for 2Q03 is not in the source",
    );
  });
});

test("the rate", () => {
  expect(latestRate(undefined).toString()).toBe("107.13");
  expect(printedRate(parsePeriod("3Q03"), undefined).toString()).toBe("107.13");
});

test("a quarter that was not published is not in the source", () => {
  const given = () => ask(operatingIncome, parsePeriod("4Q03"));
  expect(given).toThrow(expect.objectContaining({ code: "notInSource" }));
  expect(given).toThrow(
    "Operating income (loss) for 4Q03 is not in the releases published up to 2004-02-16, " +
      "which give it for 1Q02, 2Q02, 3Q02, 4Q02, 1Q03, 2Q03, 3Q03.",
  );
});

test("a citation says what, where and how it was printed", () => {
  expect(citation(ask(operatingIncome, parsePeriod("1Q03")))).toBe(
    "Operating income (loss) 1Q03: (1,206) JPY million. Internet Initiative Japan Inc., " +
      "Third Quarter Results for the Year Ending March 31, 2004 (2004-02-16), Results table, line 104.",
  );
});

test.each([
  ["Private placement", "1Q03", "1,370 JPY million, printed 1.37."], // "JPY 1.37 billion"
  ["Operating income", "3Q02", "(567) JPY million, printed 567."], // "losses of JPY 567 million"
  ["Revenue growth YoY", "3Q03", "-8.8%, printed 8.8%."], // "a decrease of 8.8%"
  ["Revenue growth YoY", "2Q03", "-13.1%."],
  ["Convenience rate", "3Q03", "107.13 JPY per USD."],
])("a citation gives the value where the print alone would mislead: %s %s", (item, period, quoted) => {
  expect(citation(ask(findItem(item), parsePeriod(period)))).toContain(`${period}: ${quoted} Internet`);
});

test("a citation of a derived item names the prints it rests on", () => {
  expect(citation(ask(findItem("Gross profit"), parsePeriod("3Q03")))).toBe(
    "Gross profit 3Q03: derived, Total revenues − Total costs. " +
      "Total revenues 3Q03: 9,633 JPY million. (2004-02-16), Results table, line 99. " +
      "Total costs 3Q03: 8,125 JPY million. (2004-02-16), Results table, line 100.",
  );
});

test("a citation says what is inferred", () => {
  expect(citation(ask(findItem("SI gross margin"), parsePeriod("3Q03")))).toContain(
    "3Q03: 23.9%. Internet Initiative Japan Inc., Third Quarter Results for the Year Ending March 31, 2004 (2004-02-16), " +
      "Revenues and Gross Margin (2), line 77. Attribution inferred: The slide does not name its segment",
  );
});
