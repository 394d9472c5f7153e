import { ask } from "../../../src/statements/ask";
import { findItem, itemOfCode, itemsOf, matchItem } from "../../../src/statements/find-item";
import { items } from "../../../src/statements/items.data";
import { parsePeriod } from "../../../src/statements/parse-period";

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
  ["op inc", 'Did you mean "Operating income (loss)", "Operating income, outlook" or "Operating margin"?'],
  ["operatingincom", 'Did you mean "Operating income (loss)"?'],
  ["interest", 'Did you mean "Interest expense" or "Interest-bearing debt"?'],
  ["write-off", 'Did you mean "Write-off of receivables from Crosswave"?'],
  ["EBITA", 'Did you mean "Adjusted EBITDA" or "EBIT"?'],
  ["xyz", "IIJ.ITEMS() lists all of them."],
  ["Gross domestic product", "IIJ.ITEMS() lists all of them."],
])("the unknown %s points to what it may mean", (text, hint) => {
  expect(() => findItem(text)).toThrow(`Unknown item "${text}". ${hint}`);
});

test.each([
  "PER",
  "NOP",
  "net",
  "total cash",
  "current assets",
  "EV/EBITDA",
  "working capital",
  "営業外収益",
])("%s is near to nothing that means it, so nothing is guessed", (text) => {
  expect(() => findItem(text)).toThrow(`Unknown item "${text}". IIJ.ITEMS() lists all of them.`);
});

test.each([
  ["OperatingIncome", "op income, Op. income, OP, operating profit, 営業損失"],
  ["NetIncome", "NI, NP, 純損失"],
  ["IncomeBeforeTax", "PBT, EBT, pre-tax profit, 税引前当期純利益"],
  ["TotalRevenues", "turnover, total sales, 売上"],
  ["TotalCosts", "COGS, cost of sales"],
  ["GrossProfit", "GP, 粗利"],
  ["SalesAndMarketing", "selling expenses, 販売費"],
  ["GeneralAndAdministrative", "一般管理費"],
  ["ShareholdersEquity", "stockholders' equity, Shareholders equity, book value"],
  ["TotalLiabilities", "負債"],
  ["AdjustedEbitda", "Adj. EBITDA, adj EBITDA, 調整後EBITDA"],
  ["OperatingMargin", "OPM, op margin, 営業利益率"],
  ["PreTaxMargin", "pretax margin, pre‐tax margin"],
  ["AdjustedEbitdaMargin", "EBITDA margin"],
  ["GainOnDljDirectSale", "DLJ gain"],
  ["ConvenienceRate", "FX rate, USD/JPY"],
  ["Debt", "debt"],
])("%s goes by %s", (code, names) => {
  for (const name of names.split(", ")) expect([name, findItem(name).code]).toEqual([name, code]);
});

test.each([
  ["EBIT", "no line goes by it"],
  ["経常利益", "IIJ reports under US GAAP, which has none"],
  ["net assets", "is without minority interests"],
  ["純資産", "is without minority interests"],
  ["capex", "no statement of cash flows"],
  ["FCF", "no statement of cash flows"],
  ["net debt", "neither debt nor cash is given"],
  ["ROE", "which equity counts is a choice"],
  ["減価償却費", "without its reconciliation"],
  ["現金", "three totals only"],
  ["法人税等", "has no line for it"],
  ["一株当たり利益", "no figure per share"],
])("%s is not in the source: %s", (text, why) => {
  expect(findItem(text).notInSource).toContain(why);
});

test("net assets are no other word for equity: minority interests lie between them", () => {
  const at = (code: string) => ask(findItem(code), parsePeriod("1Q03")).value.toNumber();
  expect(at("Total assets") - at("Total liabilities")).not.toBe(at("Equity"));
});

test.each([
  "Gross margin",
  "GPM",
  "粗利率",
  "販管費",
  "Segment revenue",
  "Revenue growth",
  "Guidance",
  "Profit",
])("%s is ambiguous", (text) => {
  expect(() => findItem(text)).toThrow(expect.objectContaining({ code: "ambiguousItem" }));
  expect(matchItem(text)).toBeUndefined();
});

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
    "Gross profit margin",
    "GPM",
    "GM",
    "売上総利益率",
    "粗利率",
    "Backbone costs",
    "Backbone cost",
    "Revenue growth",
    "Guidance",
    "販管費",
    "販売費及び一般管理費",
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
