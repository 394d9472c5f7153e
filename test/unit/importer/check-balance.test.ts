import { checkBalance } from "../../../src/importer/check-balance";
import type { Problem } from "../../../src/importer/issue";
import type { Fact, Release } from "../../../src/statements/release";
import { releaseAsOf } from "../../../src/statements/store";

const real = releaseAsOf("2004-02-16");

function jumps(release: Release): string[] {
  const problems: Problem[] = [];
  checkBalance(release, (problem) => problems.push(problem));
  return problems.map(({ code, found, expected }) => `${code}: ${found}, ${expected}`);
}
const changed = (change: (fact: Fact) => Fact | []): Release => ({
  ...real,
  facts: real.facts.flatMap(change),
});
const withValue = (item: string, period: string, value: string): Release =>
  changed((fact) => (fact.item === item && fact.period === period ? { ...fact, value } : fact));

test("what the balance sheets of the release leave moves by less than half", () => {
  expect(jumps(real)).toEqual([]);
});

test("a wrong figure is seen against the quarter before it and the one after", () => {
  expect(jumps(withValue("TotalAssets", "2Q03", "38435"))).toEqual([]); // by 1: too little to be seen
  expect(jumps(withValue("TotalLiabilities", "2Q03", "30640"))).toEqual([
    "residualJump: 5837 for 2Q03, about 625, as for 1Q03",
    "residualJump: 487 for 3Q03, about 5837, as for 2Q03",
  ]);
  expect(jumps(withValue("ShareholdersEquity", "1Q03", "10512"))).toEqual([
    "residualJump: 437 for 2Q03, about -20399, as for 1Q03",
  ]);
});

test("what rounding explains is no jump", () => {
  const balanced = changed((fact) => {
    if (fact.item !== "TotalAssets") return fact;
    const others = real.facts.filter(
      ({ item, period }) => period === fact.period && /^(?:TotalLiabilities|ShareholdersEquity)$/.test(item),
    );
    const sum = others.reduce((total, { value }) => total + Number(value), fact.period === "3Q03" ? 2 : 0);
    return { ...fact, value: String(sum) };
  });
  expect(jumps(balanced)).toEqual([]);
});

test("a quarter of which a figure is absent is compared with none", () => {
  const release = withValue("TotalAssets", "3Q03", "83465");
  const facts = release.facts.filter(({ item, period }) => item !== "TotalLiabilities" || period !== "2Q03");
  expect(jumps({ ...release, facts })).toEqual([]);
});
