import { Decimal } from "../../../../src/decimal/decimal";
import { assumptionOf } from "../../../../src/statements/model/assumptions";
import { type Case, cases } from "../../../../src/statements/model/case";
import { drivers } from "../../../../src/statements/model/drivers";
import { historyOf } from "../../../../src/statements/model/figure";
import { revenues } from "../../../../src/statements/model/histories";
import { fiscalQuarter, shiftPeriod } from "../../../../src/statements/period";
import { addRelease, releaseAsOf, resetStore } from "../../../../src/statements/store";

afterEach(resetStore);

const asOf = "2004-02-16";
const quarter = fiscalQuarter(2003, 4);
const quarters = [0, 1, 2, 3, 4].map((units) => shiftPeriod(quarter, units));
const driver = (code: string) => drivers.find((each) => each.code === code)!;
const defaultOf = (code: string, inCase: Case, until = asOf) =>
  assumptionOf(driver(code), inCase, quarters, until);
const first = (code: string, inCase: Case) => defaultOf(code, inCase).values[0]!;

/** One row of the table of defaults: what each case assumes for 4Q03, to the digits that were asked for. */
test.each([
  ["RevenueGrowth", "-0.088", "-0.045", "-0.131"],
  ["CostShare", "0.951", "0.843", "1.000"],
  ["SalesAndMarketing", "756", "699", "828"],
  ["GeneralAndAdministrative", "484", "482", "527"],
  ["ResearchAndDevelopment", "93", "87", "96"],
  ["OtherNonOperating", "-124", "-91", "-151"],
  ["NamedGains", "0", "0", "0"],
  ["EquityMethod", "-54", "-50", "-58"],
  ["TaxAndMinority", "0", "0", "0"],
  ["CapitalRaised", "0", "0", "0"],
  ["OtherEquityMovements", "0", "0", "0"],
  ["EbitdaAddBack", "967", "967", "967"],
])("%s: base %s, upside %s, downside %s", (code, ...expected) => {
  const digits = driver(code).unit === "fraction" ? 3 : 0;
  expect(cases.map((inCase) => first(code, inCase).toFixed(digits))).toEqual(expected);
});

test("the drivers of the table are all there are", () => expect(drivers).toHaveLength(12));

/** The model in one line, with decimals and without a sheet. */
function operatingIncome(inCase: Case): Decimal {
  const before = shiftPeriod(quarter, -1);
  const past = (code: string) => historyOf(code)(before, asOf)!.value;
  const revenue = revenues(shiftPeriod(quarter, -4), asOf)!.value.times(
    first("RevenueGrowth", inCase).plus(1),
  );
  const costs = first("CostShare", inCase)
    .times(revenue.minus(past("TotalRevenues")))
    .plus(past("TotalCosts"));
  const expenses = ["SalesAndMarketing", "GeneralAndAdministrative", "ResearchAndDevelopment"].map((line) =>
    first(line, inCase),
  );
  return revenue.minus(costs).minus(Decimal.sum(...expenses));
}

test("4Q03 operating income is 285, 681 and 57", () => {
  expect(cases.map((inCase) => operatingIncome(inCase).toFixed(0))).toEqual(["285", "681", "57"]);
});

test("each default names its rule and the figures it rests on", () => {
  expect(defaultOf("RevenueGrowth", "Base")).toMatchObject({
    rule: "Last printed growth; from 1Q04 to be set",
    source: "3Q03 -8.8% (release of 2004-02-16, line 14)",
  });
  expect(defaultOf("SalesAndMarketing", "Base")).toMatchObject({
    rule: "Mean of 2Q03 and 3Q03; from 1Q04 carried on",
    source:
      "2Q03 1,100 (release of 2004-02-16, line 101) less Write-off of receivables from Crosswave " +
      "2Q03 287 (release of 2003-11-21); 3Q03 699 (release of 2004-02-16, line 101)",
  });
});

test("the precedent shows what printed growth leaves open of 4Q02", () => {
  expect(defaultOf("CostShare", "Base").source).toBe(
    "operating income 121 on revenues 2,475: 3Q02 -567 (release of 2004-02-16, line 18), 4Q02 -446 (release of " +
      "2003-08-12); 3Q02 10,562.5, between 10,556.2 and 10,568.8 (derived: 9,633 of 3Q03 ÷ (1 − 8.8%); release of " +
      "2004-02-16), 4Q02 13,037.5, between 13,026.5 and 13,048.5 (derived: 8,344 of 1Q03 ÷ (1 − 36%); releases of " +
      "2003-08-12 and 2004-02-16)",
  );
});

test("after the first quarter a default is carried on, revenue growth is to be set", () => {
  expect(defaultOf("GeneralAndAdministrative", "Upside")).toMatchObject({
    values: Array(5).fill(new Decimal(482)),
    support: ["by rule", "carried", "carried", "carried", "carried"],
  });
  const growth = defaultOf("RevenueGrowth", "Upside");
  expect(growth.values.map(Number)).toEqual([-0.045, 0, 0, 0, 0]);
  expect(growth.support).toEqual(["by rule", "to be set", "to be set", "to be set", "to be set"]);
});

test("a rule whose figures are not published gives nothing: to be set, and neutral", () => {
  const early = (code: string) => defaultOf(code, "Base", "2003-11-21"); // no cost lines were printed yet
  for (const [code, neutral] of [
    ["ResearchAndDevelopment", 0],
    ["CostShare", 1],
  ] as const) {
    const assumed = early(code);
    expect(assumed.support).toEqual(Array(5).fill("to be set"));
    expect(assumed.values.map(Number)).toEqual(Array(5).fill(neutral));
    expect(assumed.rule).toBe("To be set: no rule has support");
  }
});

test("growth that no release prints is computed from both quarters' revenues", () => {
  const release = releaseAsOf();
  addRelease({
    ...release,
    published: "2004-05-13",
    facts: [{ ...release.facts[0]!, period: "4Q03", value: "11617", printed: "11,617" }],
  });
  const next = assumptionOf(driver("RevenueGrowth"), "Base", [shiftPeriod(quarter, 1)], "2004-05-13");
  expect(next.values[0]!.toFixed(4)).toBe("-0.1090"); // 11,617 over the derived 13,037.5
});
