import { get, itemsFunction } from "../../../src/functions/statements";
import { items } from "../../../src/statements/items.data";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    [
      '=IIJ.ITEMS("TotalCosts")', // release of 2004-02-16, line 100
      '{"TotalCosts", "Total costs", "営業原価", "Operations", "JPY million", "flow", "positive is a cost", "1Q03", "3Q03", ""}',
    ],
    ['=INDEX(IIJ.ITEMS("Cash flow from"),1,10)', "the release has no statement of cash flows"],
  ]));

test("edges", () =>
  expectEach([
    ["=ROWS(IIJ.ITEMS())", String(items.length)],
    ["=COLUMNS(IIJ.ITEMS())", "10"],
    ["=ROWS(IIJ.ITEMS(Z99))", String(items.length)],
    ['=INDEX(IIJ.ITEMS("営業収益"),1,1)', "TotalRevenues"],
    ['=INDEX(IIJ.ITEMS("highlights"),1,1)', "AdjustedEbitda"],
  ]));

test("errors", () =>
  expectEach([
    ["=IIJ.ITEMS(TRUE)", "#VALUE! The search is TRUE: give a text."],
    ["=IIJ.ITEMS(2003)", "#VALUE! The search is 2003: give a text."],
    ['=IIJ.ITEMS("dividend")', '#N/A No item has "dividend" in its code, label, synonyms or statement.'],
  ]));

test("law: an item answers GET in its first and last quarter, or says why it is not in the source", () => {
  for (const [code, , , , unit, , , first, last, why] of itemsFunction() as string[][]) {
    if (first) expect([get(code, first), get(code, last)]).toEqual([expect.any(Number), expect.any(Number)]);
    else expect([code, unit, why !== ""]).toEqual([code, unit, unit !== "text" || code === "Contracts"]);
  }
});
