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

test("no name means two items", () => {
  const names = items.flatMap((item) =>
    [item.code, item.label, ...item.synonyms].map((name) => [name, item.code] as const),
  );
  for (const [name, code] of names) expect([name, findItem(name).code]).toEqual([name, code]);
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
