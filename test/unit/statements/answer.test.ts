import { ask } from "../../../src/statements/ask";
import { answerOf } from "../../../src/statements/answer";
import { findItem, itemOfCode } from "../../../src/statements/find-item";
import { parsePeriod } from "../../../src/statements/parse-period";
import { notInSource } from "../../../src/statements/not-in-source";
import { latestQuarter, reportedQuarters } from "../../../src/statements/reported-quarters";
import { periodToken } from "../../../src/statements/period";
import type { Fact } from "../../../src/statements/release";
import { addRelease, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";

afterEach(resetStore);

const value = (item: string, period: string, asOf?: string) =>
  ask(findItem(item), parsePeriod(period), asOf).value;
const inThreeQuarters = (item: string) =>
  ["1Q03", "2Q03", "3Q03"].map((period) => value(item, period).toString());

/** Adds a release of May 14, 2004 with the figures given, as item, period and value. */
function publish(...figures: [item: string, period: string, value: string][]): void {
  const [template] = releaseAsOf().facts as [Fact];
  const facts = figures.map(([item, period, text]) => {
    return { ...template, item, period, value: text, printed: text, unit: itemOfCode(item).unit };
  });
  addRelease({ ...releaseAsOf(), published: "2004-05-14", facts });
  pinAsOf("Latest");
}

test("what no release printed is answered once a later one prints it", () => {
  const missing = () => notInSource().map(({ what }) => what);
  expect(() => value("Cash", "4Q03")).toThrow("is not in the source");
  expect(missing()).toEqual(expect.arrayContaining(["Cash and cash equivalents", "Total revenues, FY02"]));
  publish(["Cash", "4Q03", "4100"], ["TotalRevenues", "FY02", "44000"]);
  expect(value("Cash", "4Q03").toString()).toBe("4100");
  expect(missing()).not.toContain("Cash and cash equivalents");
  expect(missing()).not.toContain("Total revenues, FY02");
});

describe("derived items, as the figures of 2004-02-16 give them", () => {
  test.each([
    ["GrossProfit", ["476", "848", "1508"]],
    ["SG&A", ["1585", "1582", "1185"]],
    ["Operating expenses", ["1681", "1678", "1272"]],
    ["EBITDA add-back", ["963", "956", "982"]],
    ["Non-operating residual", ["-204", "-157", "1570"]],
    ["Tax and minority residual", ["644", "759", "231"]],
    ["Balance residual", ["625", "437", "487"]],
  ])("%s", (item, expected) => expect(inThreeQuarters(item)).toEqual(expected));

  test("margins are fractions", () => {
    const percent = (item: string, period: string) => value(item, period).times(100).toFixed(2);
    expect([percent("Company gross margin", "3Q03"), percent("Company gross margin", "2Q03")]).toEqual([
      "15.65",
      "9.23",
    ]);
    expect([percent("Operating margin", "3Q03"), percent("Net margin", "3Q03")]).toEqual(["2.45", "20.54"]);
  });

  test("what remains of pre-tax income after operating income and the named gains", () => {
    expect(value("NonOperatingWithoutGains", "3Q03").toString()).toBe("-91");
  });

  test("each carries its formula and every fact it rests on", () => {
    const { formula, published, facts } = ask(findItem("EBITDA add-back"), parsePeriod("1Q03"));
    expect(formula).toBe("Adjusted EBITDA − Operating income (loss)");
    expect(published).toBeUndefined();
    expect(facts.map(({ fact, release }) => [release.published, fact.item, fact.value])).toEqual([
      ["2003-11-21", "AdjustedEbitda", "-243"],
      ["2004-02-16", "OperatingIncome", "-1206"],
    ]);
  });
});

describe("spans", () => {
  test("a flow is the sum of its quarters", () => {
    const { value: sum, formula } = ask(findItem("Total revenues"), parsePeriod("1Q-3Q03"));
    expect([sum.toString(), formula]).toEqual(["27162", "1Q03 + 2Q03 + 3Q03"]);
    expect(value("Operating income", "1H03").toString()).toBe("-2036");
  });

  test("a stock is its closing balance, never a sum", () => {
    const { value: balance, formula } = ask(findItem("Total assets"), parsePeriod("1Q-3Q03"));
    expect([balance.toString(), formula]).toEqual(["38465", "closing balance of 3Q03"]);
  });

  test("a margin of a span is the ratio of its sums", () => {
    expect(value("Operating margin", "1Q-3Q03").times(27162).toFixed(6)).toBe("-1800.000000");
  });

  test("a missing quarter is named, and nothing is summed without it", () => {
    expect(() => value("Total revenues", "FY03")).toThrow(
      "Total revenues for FY03 needs Total revenues for 4Q03, which is not in the releases published up to 2004-02-16.",
    );
    expect(() => value("Gross profit", "FY03")).toThrow(
      "Gross profit for FY03 needs Total revenues for 4Q03",
    );
    expect(() => value("Gross margin, systems integration", "1H03")).toThrow("is not in the releases");
  });

  test("a printed cumulative figure counts before the sum", () => {
    publish(["TotalRevenues", "1Q-3Q03", "27163"]);
    expect(value("Total revenues", "1Q-3Q03").toString()).toBe("27163");
  });

  test("a quarter is derived from its year's cumulative figure", () => {
    publish(["TotalRevenues", "FY03", "38779"]);
    const { value: quarter, formula, published } = ask(findItem("Total revenues"), parsePeriod("4Q03"));
    expect([quarter.toString(), formula, published]).toEqual(["11617", "FY03 − 1Q-3Q03", undefined]);
  });

  test("the last twelve months cross a fiscal year", () => {
    const { value: sum, formula } = ask(findItem("Operating income"), parsePeriod("LTM3Q03"));
    expect([sum.toString(), formula]).toEqual(["-2246", "4Q02 + 1Q03 + 2Q03 + 3Q03"]); // -446 -1206 -830 +236
  });
});

describe("bases implied by printed growth", () => {
  const range = (period: string) =>
    ["ImpliedRevenuesLow", "ImpliedRevenues", "ImpliedRevenuesHigh"].map((item) =>
      value(item, period).toFixed(1),
    );

  test.each([
    ["3Q02", ["10556.2", "10562.5", "10568.8"]], // 9,633 at -8.8%
    ["4Q02", ["13026.5", "13037.5", "13048.5"]], // 8,344 at -36.0%
  ])("%s", (period, expected) => expect(range(period)).toEqual(expected));

  test("is never taken for a fact", () => {
    expect(answerOf(findItem("Total revenues"), parsePeriod("3Q02"), undefined)).toBeUndefined();
    expect(() => value("Total revenues", "3Q02")).toThrow(
      "see Total revenues implied by a printed growth rate",
    );
    expect(ask(findItem("Implied revenue"), parsePeriod("3Q02")).formula).toBe("9,633 of 3Q03 ÷ (1 − 8.8%)");
  });
});

describe("not in the source", () => {
  test.each([
    ["Segment revenue", "3Q03", '"Segment revenue" is ambiguous'],
    ["SI revenue", "3Q03", "Revenues, systems integration is not in the source: it stood in a chart"],
    [
      "Income tax",
      "3Q03",
      "Income tax expense (benefit) is not in the source: the results table has no line for it",
    ],
    ["Cash flow", "3Q03", "the release has no statement of cash flows"],
    ["Total revenues", "FY02", "the yearly figures stood in a chart"],
    ["Total assets", "3Q02", "the balance sheet is given for 1Q03, 2Q03 and 3Q03 only"],
    [
      "Convenience rate",
      "2Q03",
      "the release of 2003-11-21 gave dollar amounts but not the rate behind them",
    ],
    [
      "Operating income outlook",
      "4Q03",
      "Operating income, outlook for 4Q03 is no number: expected to stay positive; no number is given (release of 2004-02-16).",
    ],
  ])("%s %s", (item, period, reason) => {
    expect(() => value(item, period)).toThrow(reason);
  });

  test("1Q03 adjusted EBITDA comes from the release that gives it", () => {
    expect(ask(findItem("EBITDA"), parsePeriod("1Q03")).published?.release.published).toBe("2003-11-21");
  });
});

test("reported quarters are those with revenues, not those with a comparative", () => {
  const tokens = (asOf?: string) => reportedQuarters(asOf).map(periodToken);
  expect(tokens()).toEqual(["1Q03", "2Q03", "3Q03"]);
  expect(tokens("2003-11-21")).toEqual(["1Q03", "2Q03"]);
  expect(periodToken(latestQuarter("2003-08-12"))).toBe("1Q03");
});

describe("bounds", () => {
  const bounds = (item: string, period: string) => {
    const { low, high } = ask(findItem(item), parsePeriod(period));
    return [low.toSignificantDigits(7).toNumber(), high.toSignificantDigits(7).toNumber()];
  };

  test("a printed figure is right to half of its last digit", () => {
    expect(bounds("Operating income", "3Q03")).toEqual([235.5, 236.5]);
    expect(bounds("SI gross margin", "3Q03")).toEqual([0.2385, 0.2395]);
  });

  test("those of a computed one follow from everything it rests on", () => {
    expect(bounds("Gross profit", "3Q03")).toEqual([1507, 1509]);
    expect(bounds("Operating income", "1H03")).toEqual([-2037, -2035]);
    expect(bounds("Total assets", "1H03")).toEqual([38433.5, 38434.5]);
    expect(bounds("Operating margin", "3Q03")).toEqual(
      [235.5 / 9633.5, 236.5 / 9632.5].map((x) => Number(x.toPrecision(7))),
    );
    expect(bounds("Implied revenue", "3Q02")).toEqual([10556.16, 10568.84]);
    expect(bounds("Implied revenue low", "3Q02")).toEqual([10556.16, 10556.16]);
  });
});

test("a ratio to nothing has no value", () => {
  publish(["TotalRevenues", "4Q03", "0"], ["OperatingIncome", "4Q03", "-20"]);
  const given = () => value("Operating margin", "4Q03");
  expect(given).toThrow(expect.objectContaining({ code: "zeroDenominator" }));
  expect(given).toThrow("Total revenues for 4Q03 is 0: there is no ratio to it.");
});

describe("as of First, what is computed never mixes a figure with what a later release restated", () => {
  test("all of its parts count as of the first release that has them", () => {
    // pre-tax income 1Q03 was first printed on 2004-02-16, when operating income of (1,060) had become (1,206)
    expect(value("Operating income", "1Q03", "First").toString()).toBe("-1060");
    expect(value("Non-operating residual", "1Q03", "First").toString()).toBe("-204");
  });

  test("a ratio is that of its first release: (1,060) over 8,344", () => {
    expect(value("Operating margin", "1Q03", "First").toFixed(4)).toBe("-0.1270");
    expect(value("Operating margin", "1Q03").toFixed(4)).toBe("-0.1445");
  });

  test("a span is the sum as of the first release that has its quarters", () => {
    expect(value("Operating income", "1H03", "First").toString()).toBe("-2036"); // (1,206) and (830), 2003-11-21
  });
});
