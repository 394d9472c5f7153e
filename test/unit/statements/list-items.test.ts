import { items } from "../../../src/statements/items.data";
import { listItems } from "../../../src/statements/list-items";
import { pinAsOf, resetStore } from "../../../src/statements/store";

afterEach(resetStore);

const quarters = (search: string) =>
  listItems(search).map(({ item, first, last }) => [item.code, first, last]);

test("every item in the catalogue's order", () => {
  expect(listItems().map(({ item }) => item)).toEqual(items);
});

test.each([
  ["operating INCOME (", ["OperatingIncome"]],
  ["crosswave", ["ReceivablesWriteOff"]],
  ["営業原価", ["TotalCosts"]],
  ["SG&A", ["SellingGeneralAndAdministrative"]],
  ["balance sheet", ["TotalAssets", "TotalLiabilities", "ShareholdersEquity"]],
  ["no such thing", []],
])("%p finds part of a code, label, synonym or statement", (search, codes) => {
  expect(listItems(search).map(({ item }) => item.code)).toEqual(codes);
});

test("first and last are the quarters that the releases answer, printed or derived", () => {
  expect(quarters("OperatingIncome")[0]).toEqual(["OperatingIncome", "1Q02", "3Q03"]);
  expect(quarters("GrossProfit")).toContainEqual(["GrossProfit", "1Q03", "3Q03"]);
  expect(quarters("EbitdaAddBack")).toEqual([["EbitdaAddBack", "1Q02", "3Q03"]]); // of a comparative quarter too
  expect(quarters("EarningsPerShare")).toEqual([["EarningsPerShare", undefined, undefined]]);
  pinAsOf("2003-11-21");
  expect(quarters("GrossProfit")).toContainEqual(["GrossProfit", undefined, undefined]);
});
