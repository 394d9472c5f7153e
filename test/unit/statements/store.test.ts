import { FinanceError } from "../../../src/errors";
import type { Release } from "../../../src/statements/release";
import {
  addRelease,
  allReleases,
  beingRead,
  pinAsOf,
  publishedFact,
  readInto,
  releaseAsOf,
  remembered,
  requireRelease,
  resetStore,
  setDateSystem,
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

describe("a release that the workbook was built with and that is not loaded", () => {
  const sentence =
    "This workbook was built with the release of 2004-05-14, which is not loaded: import it again.";
  beforeEach(() => requireRelease("2004-05-14"));

  test.each(["2004-05-14", "2004-12-31", "First"])(
    "keeps everything as of %s from being answered",
    (asOf) => {
      expect(() => valueAsOf(asOf)).toThrow(
        expect.objectContaining({ code: "notLoaded", message: sentence }),
      );
      expect(() => releaseAsOf(asOf)).toThrow(sentence);
    },
  );

  test("but nothing that it could not change", () => {
    expect([valueAsOf(), valueAsOf("2003-08-12")]).toEqual(["-1206", "-1060"]);
  });

  test("until it is there", () => {
    addRelease(later);
    expect(valueAsOf("2004-05-14")).toBe("-1300");
  });
});

describe("while the workbook's own releases are being read", () => {
  test("the reading can be waited for, and is over when it has succeeded", async () => {
    expect(beingRead()).toBeUndefined();
    const read = Promise.resolve();
    readInto(read);
    expect(beingRead()).toBe(read);
    await read;
    expect(beingRead()).toBeUndefined();
  });

  test("one that failed stays: the store holds less than the workbook", async () => {
    const read = Promise.reject(new Error("The record cannot be read."));
    readInto(read);
    await expect(read).rejects.toThrow();
    expect(beingRead()).toBe(read);
  });
});

describe("what was asked before", () => {
  const answer = jest.fn(() => 236);
  beforeEach(() => answer.mockClear());

  test("is not answered again", () => {
    expect([remembered(["a", 1], answer), remembered(["a", 1], answer)]).toEqual([236, 236]);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test("is told from what only looks like it", () => {
    for (const question of [["a", 1], ["a", "1"], ["a1"], ["a", 1, undefined], ["a"]])
      remembered(question, answer);
    expect(answer).toHaveBeenCalledTimes(5);
  });

  test("has no answer again for the same reason", () => {
    const refuse = jest.fn((): number => {
      throw new FinanceError("notInSource", "It is not there.");
    });
    for (let i = 0; i < 2; i++) expect(() => remembered(["b"], refuse)).toThrow("It is not there.");
    expect(refuse).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => void]>([
    ["a release is added", () => addRelease(later)],
    ["the pin moves", () => pinAsOf("First")],
    ["a release is required", () => requireRelease("2004-05-14")],
    ["dates count from another year", () => setDateSystem(1904)],
  ])("is answered again after %s", (_, change) => {
    remembered(["a"], answer);
    change();
    remembered(["a"], answer);
    expect(answer).toHaveBeenCalledTimes(2);
  });
});

test("dates count from 1904 where the workbook does", () => {
  setDateSystem(1904);
  expect(valueAsOf(37946 - 1462)).toBe("-1206"); // 2003-11-21
  expect(valueAsOf(37945 - 1462)).toBe("-1060");
});
