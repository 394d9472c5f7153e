import type { Issue } from "../../../../src/importer/issue";
import { issueOf } from "../../../../src/importer/issue";
import { parseProse } from "../../../../src/importer/prose/parse-prose";
import { fiscalQuarter } from "../../../../src/statements/period";
import type { Fact, Remark } from "../../../../src/statements/release";
import { resultOf } from "../result-of";

/** A document of 2Q05, published in November 2005; every line is text. */
const document = { isText: () => true, quarter: fiscalQuarter(2005, 2), published: "2005-11-10" };

function read(...lines: string[]): { facts: readonly Fact[]; remarks: readonly Remark[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const prose = resultOf(parseProse(lines, document, (problem) => issues.push(issueOf(problem))));
  return { ...prose, issues };
}

const inWords = ({ item, period, value, unit }: Fact): string => `${item} ${period} ${value} ${unit}`;
const factsIn = (...lines: string[]): string[] => read(...lines).facts.map(inWords);
const left = (...lines: string[]): string[] =>
  read(...lines).issues.map(({ code, line, found }) => `${code} ${line}: ${found}`);

describe("levels", () => {
  test.each([
    [
      "Net income: JPY 1,500 million ($ 13.2 million*)",
      ["NetIncome 2Q05 1500 JPY million", "NetIncome 2Q05 13.2 USD million"],
    ],
    [
      "**Net loss: JPY 1,500 million (\\$13.2 million).**",
      ["NetIncome 2Q05 -1500 JPY million", "NetIncome 2Q05 -13.2 USD million"],
    ],
    ["Operating profit was ¥1.5 billion.", ["OperatingIncome 2Q05 1500 JPY million"]],
    ["Total costs amounted to 7,123,456 thousand yen.", ["TotalCosts 2Q05 7123.456 JPY million"]],
    ["Operating income reached JPY 236 million in 1Q05.", ["OperatingIncome 1Q05 236 JPY million"]],
    ["In 1Q05, operating income was JPY 236 million.", ["OperatingIncome 1Q05 236 JPY million"]],
    ["Operating income in 1Q05 was JPY 236 million.", ["OperatingIncome 1Q05 236 JPY million"]],
    ["Operating income was JPY 236 million (1Q05).", ["OperatingIncome 1Q05 236 JPY million"]],
    ["Operating income was JPY 236 million, a record.", ["OperatingIncome 2Q05 236 JPY million"]],
    ["The Company's operating loss was JPY 236 million.", ["OperatingIncome 2Q05 -236 JPY million"]],
    ["Operating income was JPY -236 million.", ["OperatingIncome 2Q05 -236 JPY million"]],
    ["Operating income was △236 million yen.", ["OperatingIncome 2Q05 -236 JPY million"]],
    ["Operating income was JPY ２３６ million.", ["OperatingIncome 2Q05 236 JPY million"]],
    ["Capital deficiency of JPY 10,512 million.", ["ShareholdersEquity 2Q05 -10512 JPY million"]],
    ["Equity in net loss of JPY 58 million.", ["EquityMethodLoss 2Q05 -58 JPY million"]],
    ["Revenue for FY04 was JPY 41,703 million.", ["TotalRevenues FY04 41703 JPY million"]],
    [
      "Net income of JPY 1,500 million ($13.2 million) was recorded.",
      ["NetIncome 2Q05 1500 JPY million", "NetIncome 2Q05 13.2 USD million"],
    ],
    [
      "A gain of 45 million yen on repurchasing convertible notes.",
      ["GainOnNoteRepurchase 2Q05 45 JPY million"],
    ],
    ["Operating income was $2.2 million.", ["OperatingIncome 2Q05 2.2 USD million"]],
  ])("%s", (sentence, facts) => expect(factsIn(sentence)).toEqual(facts));
});

describe("comparatives", () => {
  test.each([
    [
      "Operating income improved to JPY 310 million from JPY 120 million in 1Q05.",
      ["OperatingIncome 2Q05 310 JPY million", "OperatingIncome 1Q05 120 JPY million"],
    ],
    [
      "Net income was JPY 310 million versus net losses of JPY 20 million in 1Q05 and JPY 45 million 2Q04.",
      ["NetIncome 2Q05 310 JPY million", "NetIncome 1Q05 -20 JPY million", "NetIncome 2Q04 -45 JPY million"],
    ],
    [
      "Improvement from the 1Q05 loss before tax of JPY 987 million.",
      ["IncomeBeforeTax 1Q05 -987 JPY million"],
    ],
    [
      "Operating loss narrowed from JPY 830 million in 1Q05 to JPY 100 million.",
      ["OperatingIncome 1Q05 -830 JPY million", "OperatingIncome 2Q05 -100 JPY million"],
    ],
    [
      "Adjusted EBITDA rose to JPY 900 million from JPY 870 million in the previous quarter.",
      ["AdjustedEbitda 2Q05 900 JPY million", "AdjustedEbitda 1Q05 870 JPY million"],
    ],
    [
      "Adjusted EBITDA fell to JPY 900 million from JPY 970 million YoY.",
      ["AdjustedEbitda 2Q05 900 JPY million", "AdjustedEbitda 2Q04 970 JPY million"],
    ],
    [
      "Adjusted EBITDA: JPY 900 million (JPY 970 million in 1Q05 and JPY 870 million in 2Q04)",
      [
        "AdjustedEbitda 2Q05 900 JPY million",
        "AdjustedEbitda 1Q05 970 JPY million",
        "AdjustedEbitda 2Q04 870 JPY million",
      ],
    ],
    [
      "Net income was 310 million yen (2Q04: 90 million yen).",
      ["NetIncome 2Q05 310 JPY million", "NetIncome 2Q04 90 JPY million"],
    ],
  ])("%s", (sentence, facts) => expect(factsIn(sentence)).toEqual(facts));
});

describe("changes", () => {
  const qoq = (value: string) => [`TotalRevenuesGrowthQoQ 2Q05 ${value} fraction`];
  const yoy = (value: string) => [`TotalRevenuesGrowthYoY 2Q05 ${value} fraction`];
  test.each([
    ["Total revenues rose 3.1% QoQ.", qoq("0.031")],
    ["Total revenues fell by 3.1% from the previous quarter.", qoq("-0.031")],
    ["Total revenues were up 3.1% compared to 1Q05.", qoq("0.031")],
    ["Total revenues, down 3.1% compared with 1Q05, disappointed.", qoq("-0.031")],
    ["Total revenues grew 12% year-on-year.", yoy("0.12")],
    ["Total revenues declined 12.0% against 2Q04.", yoy("-0.12")],
    ["Total revenues were 12 percent higher than in the same quarter of the previous year.", yoy("0.12")],
    ["A 12% increase in total revenues", []], // the revenue may be anybody's: nothing is said before the figure
    [
      "Total revenues of JPY 9,000 million were 12% higher than in 2Q04.",
      ["TotalRevenues 2Q05 9000 JPY million", ...yoy("0.12")],
    ],
    ["Revenue growth was 12% YoY.", yoy("0.12")],
    ["The decrease in revenues was 12% YoY.", yoy("-0.12")],
    [
      "Total revenues were JPY 9,000 million (up 12% YoY).",
      ["TotalRevenues 2Q05 9000 JPY million", ...yoy("0.12")],
    ],
    ["Backbone costs were reduced by JPY 145 million QoQ.", ["BackboneCostChange 2Q05 -145 JPY million"]],
  ])("%s", (sentence, facts) => expect(factsIn(sentence)).toEqual(facts));

  test("what a headline names, the sentences below it speak of", () => {
    expect(
      factsIn(
        "- ▶ **Total revenues: JPY 9,000 million.**",
        " - Increased by 3.1% from 8,729 million in 1Q05. A decrease of 8.8% compared to 2Q04.",
      ),
    ).toEqual([
      "TotalRevenues 2Q05 9000 JPY million",
      "TotalRevenuesGrowthQoQ 2Q05 0.031 fraction",
      "TotalRevenues 1Q05 8729 JPY million",
      "TotalRevenuesGrowthYoY 2Q05 -0.088 fraction",
    ]);
  });
});

describe("what is not clear is listed with its line, and never imported", () => {
  test.each([
    // no item, another item, or a part of one
    "Capital expenditure was JPY 500 million.",
    "Revenues from Asia were JPY 500 million.",
    "Operating income of the subsidiary was JPY 500 million.",
    "Operating income margin was 2.4%.",
    "Net income per share was JPY 500 million.",
    "Costs were JPY 500 million.",
    "Gross margin was 13.4%.",
    "A gain of JPY 500 million.",
    "Gains of JPY 500 million from DLJdirect and convertible notes.",
    "Backbone costs were JPY 500 million.",
    "Revenues of JPY 500 million ($5 million) from Asia.",
    "Revenues of JPY 500 million were 5% of the market.",
    "Revenues of JPY 500 million in 1Q05 from Asia.",
    "Backbone costs fell by JPY 500 million (JPY 5 million in 1Q05).",
    "An increase in operating income of JPY 500 million QoQ.",
    "Operating income increased by JPY 500 million QoQ.",
    "Operating income rose 12% YoY.",
    // no period, or another one
    "Revenues were JPY 500 million for the nine months ended December 31, 2004.",
    "Since April, revenues were JPY 500 million.",
    "Operating losses were JPY 500 million in 1Q05 and 2Q04.",
    "Revenues rose from JPY 500 million.",
    "Total revenues rose 3.1%.",
    "Total revenues rose 3.1% compared to 4Q04.",
    "Total assets were JPY 500 million in FY04.",
    // no unit
    "Revenues were JPY 500.",
    "Revenues were 500 million.",
    "Revenues were 500 million euros.",
    "Revenues were 12%.",
    "Gross margin of systems integration improved by 3.1 percentage points.",
    // no sign, or two
    "Total revenues improved by 3.1% QoQ.",
    "Total revenues decreased by -3.1% QoQ.",
    "Operating loss of JPY -500 million.",
    "Total revenues changed by 3.1% QoQ.",
    // a forecast, an adjusted or an approximate figure, a condition
    "IIJ expects revenues of JPY 500 million in 3Q05.",
    "Revenues were JPY 500 million in 3Q05.",
    "Revenues will be JPY 500 million.",
    "Revenues were about JPY 500 million.",
    "Revenues excluding one customer were JPY 500 million.",
    "Revenues were JPY 500 million, excluding one customer.",
    "Revenues were JPY 500 million if nothing changes.",
    "Revenues were not JPY 500 million.",
    "Revenues were JPY 500 million and JPY 600 million in 2Q05 and 1Q05, respectively.",
    "Revenues were JPY 500 million of which half was new.",
  ])("%s", (sentence) => {
    const { facts, issues } = read(sentence);
    expect(facts).toEqual([]);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.every(({ line }) => line === 1)).toBe(true);
  });

  test("a subject is lost with the first word that is not understood", () => {
    expect(
      factsIn(
        "Total revenues: JPY 9,000 million.",
        "Capital expenditure followed.",
        "Increased by 3.1% QoQ.",
      ),
    ).toEqual(["TotalRevenues 2Q05 9000 JPY million"]);
  });

  test("another quarter's figure does not make the document's quarter its neighbour's", () => {
    expect(factsIn("In 1Q05, we wrote off debts. Net income was JPY 12 million.")).toEqual([]);
    expect(factsIn("Net income was JPY 12 million in 1Q05 and total costs were JPY 9 million.")).toEqual([
      "NetIncome 1Q05 12 JPY million",
    ]);
    expect(factsIn("Total revenues rose by 4% QoQ (JPY 12 million in 1Q05).")).toEqual([]);
    expect(factsIn("Net loss was JPY 12 million in 1Q05 (down 4.9% QoQ).")).toEqual([
      "NetIncome 1Q05 -12 JPY million",
    ]);
  });

  test("bandwidths, years and counts are notes; money and percentages are warnings", () => {
    expect(
      left("Lines of 3Mbps to 1.2Gbps, notes due in 2005, 14 customers, 50 % of staff, JPY 7 million"),
    ).toEqual([
      "numberNotImported 1: 3",
      "numberNotImported 1: 1.2",
      "numberNotImported 1: 2005",
      "numberNotImported 1: 14",
      "numberNotImported 1: 50",
      "figureNotImported 1: 7",
    ]);
  });

  test("dates, quarters, rates and digits within words are no numbers", () => {
    expect(
      left("On May 14, 2005 and 2004年2月16日, in 1Q05 and FY04, at JPY107.13 = US$1.00, IPv6 grew."),
    ).toEqual([]);
  });
});

describe("a slide that names its segment by what it mentions", () => {
  const heading = "Revenues and Gross Margin";
  const slide = (...lines: string[]) => [heading, "", ...lines];

  test("gross margin, and growth in the comparison of its other sentences", () => {
    const lines = slide(
      "- Revenue rose by 7.5% thanks to outsourcing.",
      "- Gross margins fell to 20.1% from 23.9% QoQ on SI projects.",
    );
    expect(factsIn(...lines)).toEqual([
      "SystemsIntegrationRevenueGrowth 2Q05 0.075 fraction",
      "SystemsIntegrationGrossMargin 2Q05 0.201 fraction",
      "SystemsIntegrationGrossMargin 1Q05 0.239 fraction",
    ]);
  });

  test.each([
    ["mentioned once", "- Gross margin fell to 20.1% from 23.9% QoQ due to SI."],
    [
      "both mentioned",
      "- Gross margin fell to 20.1% from 23.9% QoQ due to SI, outsourcing and backbone costs.",
    ],
  ])("%s: no segment", (_, line) => {
    expect(factsIn(...slide(line))).toEqual([]);
    expect(left(...slide(line))).toEqual(["figureNotImported 3: 20.1%", "figureNotImported 3: 23.9%"]);
  });

  test("a total is not the segment's growth, and without a comparison there is no growth", () => {
    expect(factsIn(...slide("- Total revenue rose by 7.5% QoQ on outsourcing and SI."))).toEqual([]);
    expect(factsIn(...slide("- Revenue rose by 7.5% on outsourcing and SI."))).toEqual([]);
  });

  test("sections are named by their headings, with a number when one comes again", () => {
    const line = "Net income: JPY 5 million.";
    const { facts } = read(line, "", "Key Figures", line, "", "Key Figures", "", line);
    expect(facts.map(({ section, line: at }) => [section, at])).toEqual([
      ["Highlights", 1],
      ["Key Figures", 4],
      ["Key Figures (2)", 8],
    ]);
  });
});

describe("remarks", () => {
  const remarks = (...lines: string[]) =>
    read(...lines).remarks.map(({ item, period, says, above }) => [item, period, says, above]);
  const none = "; no number is given";
  test.each([
    [
      "IIJ expects operating income in 3Q05 to remain positive.",
      ["OperatingIncomeOutlook", "3Q05", `expected to stay positive${none}`, undefined],
    ],
    [
      "Operating income is forecast to turn positive in 4Q05.",
      ["OperatingIncomeOutlook", "4Q05", `expected to turn positive${none}`, undefined],
    ],
    [
      "We anticipate that revenues will fall in 3Q05.",
      ["RevenueGrowthOutlook", "3Q05", `expected to fall${none}`, undefined],
    ],
    [
      "IIJ expects revenues to grow by more than 10% in the year ending March 31, 2006.",
      ["RevenueGrowthOutlook", "FY05", "above 10% is expected", "0.1"],
    ],
    ["The number of contracts declined slightly.", ["Contracts", "2Q05", `slightly lower${none}`, undefined]],
  ])("%s", (sentence, remark) => expect(remarks(sentence)).toEqual([remark]));

  test.each([
    "IIJ does not expect operating income in 3Q05 to remain positive.",
    "IIJ expects operating income to remain positive.", // when?
    "IIJ expects operating income of JPY 500 million in 3Q05.",
    "Operating income rose.",
    "The number of contracts rose to 5,000.",
  ])("none: %s", (sentence) => expect(remarks(sentence)).toEqual([]));
});

test("a sentence may run over lines; each figure keeps its own", () => {
  const { facts } = read(
    "- Operating income improved to JPY 310 million",
    "  from JPY 120 million in 1Q05",
    "- Net income: JPY 5 million",
  );
  expect(facts.map((fact) => [fact.line, inWords(fact)])).toEqual([
    [1, "OperatingIncome 2Q05 310 JPY million"],
    [2, "OperatingIncome 1Q05 120 JPY million"],
    [3, "NetIncome 2Q05 5 JPY million"],
  ]);
});
