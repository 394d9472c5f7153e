import { findItem } from "../../../src/statements/find-item";
import { items } from "../../../src/statements/items.data";
import { parsePeriod } from "../../../src/statements/parse-period";
import { commonSizeOf, growthOf, marginOf } from "../../../src/statements/ratios";

const margin = (item: string, period: string) =>
  marginOf(findItem(item), parsePeriod(period), undefined).toNumber();
const growth = (item: string, period: string, base: string) =>
  growthOf(findItem(item), parsePeriod(period), parsePeriod(base), undefined).toNumber();
const size = (item: string, period: string) =>
  commonSizeOf(findItem(item), parsePeriod(period), undefined).toNumber();

describe("margin", () => {
  test("of an amount is its share of total revenues", () => {
    expect(margin("Operating income", "3Q03")).toBe(236 / 9633);
    expect(margin("Operating income", "1H03")).toBe(-2036 / 17529);
  });

  test.each([
    ["Gross margin, company", 1508 / 9633],
    ["Connectivity gross margin", 0.134],
    ["SI gross margin", 0.239],
  ])("of %s, a margin already, is itself", (item, expected) => expect(margin(item, "3Q03")).toBe(expected));

  test("every candidate for Gross margin has one", () => {
    const candidates = items.filter(({ synonyms }) => synonyms.includes("Gross margin"));
    expect(candidates.map(({ code }) => margin(code, "3Q03"))).toHaveLength(3);
  });

  test.each(["Total assets", "Revenue growth YoY", "Convenience rate", "Operating income outlook"])(
    "%s has none",
    (item) => {
      expect(() => margin(item, "3Q03")).toThrow(expect.objectContaining({ code: "unsuitableItem" }));
    },
  );
});

describe("growth", () => {
  test("is current over prior less 1", () => {
    expect(growth("Total revenues", "3Q03", "2Q03")).toBe(448 / 9185);
    expect(growth("Total assets", "3Q03", "1Q03")).toBe(10878 / 27587);
  });

  test("that was printed without its base names the print", () => {
    expect(() => growth("Total revenues", "3Q03", "3Q02")).toThrow(
      "Total revenues for 3Q02 is not published, so its growth to 3Q03 cannot be computed. " +
        'The release of 2004-02-16 printed the growth alone: -8.8%, item "Total revenues, growth on the year before".',
    );
  });

  test("without base or print says what is missing", () => {
    expect(() => growth("Total costs", "3Q03", "3Q02")).toThrow(
      "Total costs for 3Q02 is not in the releases",
    );
    expect(() => growth("Total revenues", "3Q03", "2Q02")).toThrow(
      "Total revenues for 2Q02 is not in the releases",
    );
  });

  test("of a loss is not meaningful", () => {
    expect(() => growth("Operating income", "3Q03", "2Q03")).toThrow(
      expect.objectContaining({ code: "notMeaningful" }),
    );
  });

  test("of a fraction is refused: margins change in points", () => {
    expect(() => growth("Operating margin", "3Q03", "2Q03")).toThrow("take the difference of two, in points");
  });
});

describe("common size", () => {
  test("is a share of revenue for flows, of total assets for stocks", () => {
    expect([size("Total revenues", "3Q03"), size("Total costs", "3Q03")]).toEqual([1, 8125 / 9633]);
    expect(size("Shareholders' equity", "1Q03")).toBe(-10512 / 27587);
  });

  test("what is no amount has none", () => {
    expect(() => size("SI gross margin", "3Q03")).toThrow(
      expect.objectContaining({
        code: "notMeaningful",
        message: "Gross margin, systems integration is no amount, so it has no common size.",
      }),
    );
  });
});
