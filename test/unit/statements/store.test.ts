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

const earlier: Release = {
  published: "2003-08-12",
  company: "Internet Initiative Japan Inc.",
  title: "First quarter",
  unit: "JPY million",
  facts: [
    {
      item: "OperatingIncome",
      label: "Operating loss",
      period: "1Q03",
      value: "-1060",
      printed: "1,060",
      precision: "1",
      section: "Results table",
      line: 7,
      status: "unaudited",
    },
  ],
};
const valueAsOf = (asOf?: string | number) => publishedFact("OperatingIncome", "1Q03", asOf)?.fact.value;

afterEach(resetStore);

test("the bundled release answers", () => {
  expect(valueAsOf()).toBe("-1206");
  expect(publishedFact("OperatingIncome", "3Q02")).toBeUndefined();
  expect(releaseAsOf().published).toBe("2004-02-16");
});

test("an as-of decides which print of a figure counts", () => {
  addRelease(earlier);
  expect(valueAsOf("2003-08-12")).toBe("-1060");
  expect(valueAsOf("2004-02-15")).toBe("-1060");
  expect(valueAsOf(38033)).toBe("-1206"); // 2004-02-16 as a date serial
  expect(valueAsOf("First")).toBe("-1060");
  expect(valueAsOf("latest")).toBe("-1206");
  expect(vintages("OperatingIncome", "1Q03").map(({ release }) => release.published)).toEqual([
    "2003-08-12",
    "2004-02-16",
  ]);
});

test("the pin holds until it is moved", () => {
  addRelease({ ...earlier, published: "2004-05-14" });
  expect(valueAsOf()).toBe("-1206");
  pinAsOf("Latest");
  expect(valueAsOf()).toBe("-1060");
});

test("a release of the same day replaces the one that is there", () => {
  addRelease({ ...earlier, published: "2004-02-16" });
  expect(allReleases()).toHaveLength(1);
  expect(valueAsOf()).toBe("-1060");
});

test.each([
  ["yesterday", '"yesterday" is not an as-of: give a date such as 2004-02-16, First or Latest.'],
  ["2003-01-01", "Nothing was published as of 2003-01-01: the first release here is of 2004-02-16."],
  [2003, '"2003" is not an as-of'],
])("%p is refused", (asOf, sentence) => {
  expect(() => valueAsOf(asOf)).toThrow(expect.objectContaining({ code: "unknownRelease" }));
  expect(() => valueAsOf(asOf)).toThrow(sentence);
});
