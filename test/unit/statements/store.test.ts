import type { Release } from "../../../src/statements/release";
import {
  addRelease,
  allReleases,
  pinAsOf,
  publishedFact,
  releaseAsOf,
  resetStore,
  vintages,
} from "../../../src/statements/store";

const later: Release = {
  published: "2004-05-14",
  company: "Internet Initiative Japan Inc.",
  title: "Fourth quarter",
  unit: "JPY million",
  facts: [
    {
      item: "OperatingIncome",
      label: "Operating loss",
      period: "1Q03",
      value: "-1300",
      unit: "JPY million",
      printed: "(1,300)",
      precision: "1",
      section: "Results table",
      line: 7,
      status: "unaudited",
    },
  ],
};
const valueAsOf = (asOf?: string | number) => publishedFact("OperatingIncome", "1Q03", asOf)?.fact.value;

afterEach(resetStore);

test("an as-of decides which print of a figure counts", () => {
  expect(valueAsOf()).toBe("-1206");
  expect(valueAsOf("2003-08-12")).toBe("-1060");
  expect(valueAsOf("2003-11-20")).toBe("-1060");
  expect(valueAsOf("2003-11-21")).toBe("-1206");
  expect(valueAsOf(37946)).toBe("-1206"); // 2003-11-21 as a date serial
  expect(valueAsOf("First")).toBe("-1060");
  expect(valueAsOf("latest")).toBe("-1206");
});

test("vintages are the prints of each release, oldest first", () => {
  const prints = vintages("OperatingIncome", "1Q03").map(({ fact, release }) => [
    release.published,
    fact.value,
  ]);
  expect(prints).toEqual([
    ["2003-08-12", "-1060"],
    ["2003-11-21", "-1206"],
    ["2004-02-16", "-1206"],
  ]);
});

test("where a release repeats a figure its results table counts", () => {
  expect(publishedFact("TotalRevenues", "3Q03")?.fact).toMatchObject({ section: "Results table", line: 99 });
  expect(publishedFact("AdjustedEbitda", "3Q03")?.fact).toMatchObject({ section: "Highlights", line: 21 });
});

test("printed dollars stand beside the yen and are not taken for them", () => {
  expect(publishedFact("TotalRevenues", "3Q03", undefined, "USD million")?.fact.value).toBe("89.9");
  expect(publishedFact("TotalRevenues", "3Q03")?.fact.value).toBe("9633");
});

test("the pin holds until it is moved", () => {
  addRelease({ ...later, published: "2004-05-14" });
  expect([valueAsOf(), releaseAsOf().published]).toEqual(["-1206", "2004-02-16"]);
  pinAsOf("Latest");
  expect([valueAsOf(), releaseAsOf().published]).toEqual(["-1300", "2004-05-14"]);
});

test("a release of the same day replaces the one that is there", () => {
  addRelease({ ...later, published: "2004-02-16" });
  expect(allReleases().map(({ published }) => published)).toEqual(["2003-08-12", "2003-11-21", "2004-02-16"]);
  expect(valueAsOf()).toBe("-1300");
});

test.each([
  ["yesterday", '"yesterday" is not an as-of: give a date such as 2004-02-16, First or Latest.'],
  ["2003-01-01", "Nothing was published as of 2003-01-01: the first release here is of 2003-08-12."],
  [2003, '"2003" is not an as-of'],
])("%p is refused", (asOf, sentence) => {
  expect(() => valueAsOf(asOf)).toThrow(expect.objectContaining({ code: "unknownRelease" }));
  expect(() => valueAsOf(asOf)).toThrow(sentence);
});
