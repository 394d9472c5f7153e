import { findItem, itemOfCode, itemsOf, matchItem } from "../../../src/statements/find-item";
import { items } from "../../../src/statements/items.data";

test.each([
  ["Operating income", "OperatingIncome"],
  ["operating  INCOME (loss)", "OperatingIncome"],
  ["OperatingIncome", "OperatingIncome"],
  ["営業利益", "OperatingIncome"],
  ["Revenue", "TotalRevenues"],
  ["Total shareholders’ equity", "ShareholdersEquity"],
  ["Income before income tax", "IncomeBeforeTax"],
])("%p names %s", (text, code) => expect(findItem(text).code).toBe(code));

test("an unknown item names the nearest", () => {
  expect(() => findItem("Operating incom")).toThrow(
    'Unknown item "Operating incom". Did you mean "Operating income (loss)"?',
  );
  expect(() => findItem("  ")).toThrow("The item is blank");
  expect(matchItem("Gross domestic product")).toBeUndefined();
});

test.each([
  ["ebidta", 'Did you mean "Adjusted EBITDA"?'],
  ["Operating", 'Did you mean "Operating income (loss)", '],
  ["equity in", 'Did you mean "Equity in net loss of equity method investees"?'],
  ["Op income", 'Did you mean "Operating income (loss)"'],
  ["xyz", "IIJ.ITEMS() lists all of them."],
  ["Gross domestic product", "IIJ.ITEMS() lists all of them."],
])("the unknown %s points to what it may mean", (text, hint) => {
  expect(() => findItem(text)).toThrow(`Unknown item "${text}". ${hint}`);
});

test.each(["Gross margin", "Segment revenue", "Revenue growth", "Guidance", "Profit"])(
  "%s is ambiguous",
  (text) => {
    expect(() => findItem(text)).toThrow(expect.objectContaining({ code: "ambiguousItem" }));
    expect(matchItem(text)).toBeUndefined();
  },
);

test("an ambiguous name lists its candidates", () => {
  expect(() => findItem("gross margin")).toThrow(
    '"gross margin" is ambiguous: name one of "Gross margin, connectivity and value-added services", ' +
      '"Gross margin, systems integration", "Gross margin, company".',
  );
});

test("every code and label names its own item", () => {
  const names = items.flatMap((item) => [item.code, item.label].map((name) => [name, item.code] as const));
  for (const [name, code] of names) expect([name, findItem(name).code]).toEqual([name, code]);
});

test("a synonym that several items share was meant to be ambiguous", () => {
  const shared = items.flatMap(({ synonyms }) => synonyms).filter((name) => !matchItem(name));
  expect([...new Set(shared)]).toEqual([
    "Profit",
    "Gross margin",
    "Backbone costs",
    "Backbone cost",
    "Revenue growth",
    "Guidance",
    "Segment revenue",
  ]);
});

test("statements list their items in printed order", () => {
  expect(itemsOf("Balance Sheet").map(({ code }) => code)).toEqual([
    "TotalAssets",
    "TotalLiabilities",
    "ShareholdersEquity",
  ]);
  expect(itemsOf("Operations")).toHaveLength(9);
});

test("a code of our own that no item has is a fault", () => {
  expect(() => itemOfCode("Nothing")).toThrow("No item has the code Nothing.");
});
