import fc from "fast-check";
import { checks, checksOf, uncoveredFigures } from "../../../src/statements/checks";
import type { Fact, Release } from "../../../src/statements/release";
import { addRelease, allReleases, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";

afterEach(resetStore);

const named = (name: string) => checks().filter((check) => check.name === name);
const changed = (change: (fact: Fact) => Partial<Fact>): Release => {
  const release = releaseAsOf();
  return { ...release, facts: release.facts.map((fact) => ({ ...fact, ...change(fact) })) };
};

test("operating income foots for each quarter; the -1 of 1Q03 is rounding and is shown", () => {
  expect(
    named("Operating income foots").map(({ period, left, right, difference, tolerance, status }) => [
      period,
      left?.toString(),
      right?.toString(),
      difference?.toString(),
      tolerance?.toString(),
      status,
    ]),
  ).toEqual([
    ["1Q03", "-1206", "-1205", "-1", "3", "holds"],
    ["2Q03", "-830", "-830", "0", "3", "holds"],
    ["3Q03", "236", "236", "0", "3", "holds"],
  ]);
});

test("no check of the bundled releases fails; those without a base or a rate are open and say so", () => {
  const all = checks();
  expect(all.filter(({ status }) => status === "fails")).toEqual([]);
  expect(all.filter(({ status }) => status === "holds")).toHaveLength(24);
  expect(
    all
      .filter(({ status }) => status === "open")
      .map(({ name, period, note }) => `${name} ${period}: ${note}`),
  ).toEqual([
    "Total revenues, growth on the year before agrees 1Q03: Total revenues for 1Q02 is not published",
    "Total revenues, growth on the quarter before agrees 1Q03: Total revenues for 4Q02 is not published",
    "Total revenues, growth on the year before agrees 2Q03: Total revenues for 2Q02 is not published",
    "Total revenues, growth on the year before agrees 3Q03: Total revenues for 3Q02 is not published",
    "Total revenues in dollars agrees 2Q03: the release of 2003-11-21 printed no rate",
    "Operating income (loss) in dollars agrees 2Q03: the release of 2003-11-21 printed no rate",
    "Adjusted EBITDA in dollars agrees 2Q03: the release of 2003-11-21 printed no rate",
  ]);
});

test("growth of 4.9% agrees; the five dollar figures agree; backbone costs foot", () => {
  expect(
    named("Total revenues, growth on the quarter before agrees").map(({ period, status }) => [
      period,
      status,
    ]),
  ).toEqual([
    ["1Q03", "open"],
    ["2Q03", "holds"],
    ["3Q03", "holds"],
  ]);
  const dollars = checks().filter(
    ({ name, period }) => name.endsWith("in dollars agrees") && period === "3Q03",
  );
  expect(dollars.map(({ left, status }) => [left?.toString(), status])).toEqual(
    ["89.9", "2.2", "11.4", "16.9", "18.5"].map((printed) => [printed, "holds"]),
  );
  expect(named("Backbone costs foot")).toMatchObject([{ status: "holds" }]);
});

test("14 of the 36 figures of the table are in no check: the balance sheet and five more", () => {
  const { uncovered, of } = uncoveredFigures();
  expect([uncovered.length, of]).toEqual([14, 36]);
  expect(uncovered.filter(({ item }) => /Total(Assets|Liabilities)|Equity$/.test(item))).toHaveLength(9);
});

test("checks of releases that are not in the store say the same as those of the store", () => {
  expect(checksOf([...allReleases()].reverse())).toEqual(checks());
  const wrong = changed(({ item, period, section }) =>
    item === "TotalCosts" && period === "3Q03" && section === "Results table" ? { value: "8135" } : {},
  );
  expect(checksOf([wrong]).filter(({ status }) => status === "fails")).toMatchObject([
    { name: "Operating income foots", period: "3Q03" },
  ]);
  expect(checks().filter(({ status }) => status === "fails")).toEqual([]);
});

test("a wrong digit in the table fails the checks that see it", () => {
  addRelease(
    changed(({ item, period, section }) =>
      item === "TotalCosts" && period === "3Q03" && section === "Results table" ? { value: "8135" } : {},
    ),
  );
  expect(named("Operating income foots").map(({ status }) => status)).toEqual(["holds", "holds", "fails"]);
});

test("a figure that differs between table and text fails", () => {
  addRelease(
    changed(({ section, item, period }) =>
      section === "Highlights" && item === "NetIncome" && period === "2Q03" ? { value: "-279" } : {},
    ),
  );
  expect(checks().filter(({ status }) => status === "fails")).toMatchObject([
    {
      name: "Net income (loss) printed twice alike",
      period: "2Q03",
      leftIs: "Results table, line 107",
      rightIs: "Highlights, line 37",
    },
  ]);
});

test("no two checks of a release have the same name", () => {
  const names = checks().map(({ name, period }) => `${name}, ${period}`);
  expect(names).toContain("Operating income (loss) printed 3 times alike, 3Q03");
  expect(new Set(names).size).toBe(names.length);
});

test("a check with a missing figure is open, never a sum of what is left", () => {
  const release = releaseAsOf();
  addRelease({
    ...release,
    facts: release.facts.filter(({ item, period }) => item !== "TotalCosts" || period !== "2Q03"),
  });
  pinAsOf("Latest");
  expect(named("Operating income foots")[1]).toMatchObject({
    status: "open",
    note: "Total costs for 2Q03 is not published",
  });
});

test("law: the footing check passes exactly when rounding could explain the difference", () => {
  // True amounts in tenths of a million, printed rounded to a million; the total is printed from the true sum.
  const tenths = fc.integer({ min: -50_000, max: 50_000 });
  const codes = [
    "TotalRevenues",
    "TotalCosts",
    "SalesAndMarketing",
    "GeneralAndAdministrative",
    "ResearchAndDevelopment",
  ];
  const print = (amount: number) => String(Math.sign(amount) * Math.round(Math.abs(amount) / 10));
  fc.assert(
    fc.property(
      fc.tuple(tenths, tenths, tenths, tenths, tenths),
      fc.integer({ min: -5, max: 5 }),
      (parts, error) => {
        const [revenue, ...costs] = parts;
        const total = revenue - costs.reduce((sum, cost) => sum + cost, 0);
        const printed = new Map(codes.map((code, i) => [code, print(parts[i] as number)]));
        printed.set("OperatingIncome", String(Number(print(total)) + error));
        addRelease(
          changed(({ item, period, section }) => {
            const value = printed.get(item);
            return value !== undefined && period === "3Q03" && section === "Results table" ? { value } : {};
          }),
        );
        const check = named("Operating income foots").find(({ period }) => period === "3Q03");
        const sum = codes.reduce((left, code, i) => left + (i ? -1 : 1) * Number(printed.get(code)), 0);
        const difference = Number(printed.get("OperatingIncome")) - sum;
        expect(check?.difference?.toNumber()).toBe(difference);
        expect(check?.status).toBe(Math.abs(difference) < 0.5 * (codes.length + 1) ? "holds" : "fails");
        if (error === 0) expect(check?.status).toBe("holds"); // printed honestly
        resetStore();
      },
    ),
    { numRuns: 200 },
  );
});

test("as of First no check fails for a restatement: its figures are of one day", () => {
  expect(checks("First").filter(({ status }) => status === "fails")).toEqual([]);
  const [first] = checks("First").filter(({ name }) => name === "Operating income foots");
  expect([first?.left?.toString(), first?.right?.toString()]).toEqual(["-1206", "-1205"]);
});
