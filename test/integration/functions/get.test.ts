import fc from "fast-check";
import { get } from "../../../src/functions/statements";
import { items } from "../../../src/statements/items.data";
import { addRelease, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";
import { expectEach, resultOf } from "../../addin";

afterEach(resetStore);

test("known values", () =>
  expectEach([
    ['=IIJ.GET("Operating income","1Q03")', "-1206"], // release of 2004-02-16, line 104
    ['=IIJ.GET("Operating income","1Q03",,"2003-08-12")', "-1060"], // as first published
    ['=IIJ.GET("Operating income","1Q03",,"2003-11-21")', "-1206"],
    ['=IIJ.GET("Total revenues","3Q03")', "9633"], // line 99
    ['=IIJ.GET("Total assets","1H03")', "38434"], // line 109, at the end of 2Q03
    ['=IIJ.GET("SI gross margin","3Q03")', "0.239"], // prose: 23.9%
    ['=IIJ.GET("Revenue","1Q-3Q03")', "27162"], // 8,344 + 9,185 + 9,633
    ['=IIJ.GET("Gross profit","3Q03")', "1508"], // 9,633 less 8,125
    ['=IIJ.GET("Convenience rate","3Q03")', "107.13"],
    ['=IIJ.GET("Revenue","3Q03","USD")', "89.9187902548306"], // printed as 89.9
    ['=IIJ.GET("Revenue","1Q03","USD")', "69.6087428047051"], // at 119.87, printed on 2003-08-12 as 69.6
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.GET("operating  INCOME (loss)","3q03")', "236"],
    ['=IIJ.GET(" operating  INCOME ","３Ｑ03")', "236"],
    ['=IIJ.GET("営業収益","3q03")', "9633"],
    ['=IIJ.GET("Shareholders’ equity","3Q03")', "4303"],
    ['=IIJ.GET("TotalRevenues",DATE(2003,12,31))', "9633"],
    ['=IIJ.GET("Revenue",37986.75)', "9633"],
    ['=IIJ.GET("Revenue","3Q03",,)', "9633"],
    ['=IIJ.GET("Revenue","3Q03","","")', "9633"],
    ['=IIJ.GET("Revenue","3Q03",Z99,Z99)', "9633"],
    ['=IIJ.GET("Revenue","3Q03","usd","latest")', "89.9187902548306"],
    ['=IIJ.GET("Revenue","FQ0")', "9633"],
    ['=IIJ.GET("Revenue","FQ-1")', "9185"],
    ['=IIJ.GET("Revenue","FQ0",,"2003-11-21")', "9185"],
    ['=IIJ.GET("Revenue","3Q03A")', "9633"],
    ['=IIJ.GET("Operating income","1Q03",,DATE(2003,11,20))', "-1060"],
    ['=IIJ.GET("Operating income","1Q03",,DATE(2004,1,1))', "-1206"],
    ['=IIJ.GET("Operating income","1Q03",,"First")', "-1060"],
    ['=IIJ.GET("Convenience rate","3Q03","USD")', "107.13"],
    ['=IIJ.GET("SI gross margin","3Q03","USD")', "0.239"],
    ['=IIJ.GET({"Revenue","EPS"},"3Q03")', "{9633, #N/A}"], // Excel's own lifting over an array
  ]));

test("errors", () =>
  expectEach([
    ['=IIJ.GET(Z99,"3Q03")', '#VALUE! The item is blank: name one, such as "Operating income".'],
    ['=IIJ.GET(236,"3Q03")', "#VALUE! The item is 236: give a text."],
    [
      '=IIJ.GET("Operating incom","3Q03")',
      '#VALUE! Unknown item "Operating incom". Did you mean "Operating income (loss)"?',
    ],
    [
      '=IIJ.GET("Gross margin","3Q03")',
      '#VALUE! "Gross margin" is ambiguous: name one of "Gross margin, connectivity and value-added services", …',
    ],
    [
      '=IIJ.GET("3Q03","Revenue")',
      '#VALUE! "Revenue" is an item where a period is needed: the item comes first…',
    ],
    ['=IIJ.GET("Revenue",Z99)', "#VALUE! The period is blank: name one, such as 3Q03."],
    ['=IIJ.GET("Revenue",TRUE)', "#VALUE! The period is TRUE: give a text or a date."],
    ['=IIJ.GET("Revenue",2003)', "#VALUE! 2003 looks like a year: 3Q03 or FY03?"],
    ['=IIJ.GET("Revenue","2003")', '#VALUE! "2003" looks like a year: 3Q03 or FY03?'],
    [
      '=IIJ.GET("Operating income","9Q03")',
      '#VALUE! "9Q03" is not a period: the quarters of that fiscal year are 1Q03 to 4Q03. Did you mean 4Q03?',
    ],
    ['=IIJ.GET("Revenue","3Q2103")', "#N/A Total revenues for 3Q2103 is not in the releases…"], // not 3Q03
    ['=IIJ.GET("Revenue",80000)', "#N/A Total revenues for 4Q2118 is not in the releases…"],
    [
      '=IIJ.GET("Revenue","FY03")',
      "#N/A Total revenues for FY03 needs Total revenues for 4Q03, which is not…",
    ],
    ['=IIJ.GET("Revenue","3Q03","EUR")', '#VALUE! Unknown currency "EUR": give JPY or USD.'],
    [
      '=IIJ.GET("Revenue","2Q03","USD")',
      "#N/A Convenience rate for 2Q03 is not in the source: the release of…",
    ],
    [
      '=IIJ.GET("Revenue","3Q03",,"2003-01-01")',
      "#VALUE! Nothing was published as of 2003-01-01: the first…",
    ],
    [
      '=IIJ.GET("Revenue","3Q03",,"2003-11-21")',
      "#N/A Total revenues for 3Q03 is not in the releases published…",
    ],
    [
      '=IIJ.GET("EPS","3Q03")',
      "#N/A Net income per share is not in the source: the release gives no figure per…",
    ],
    ['=IIJ.GET("Outlook","4Q03")', "#N/A Operating income, outlook for 4Q03 is no number: expected to stay…"],
  ]));

const codes = fc.constantFrom(...items.map(({ code }) => code));
const periods = fc.constantFrom(
  ...["1Q02", "3Q02", "4Q02", "1Q03", "2Q03", "3Q03", "4Q03", "1H03", "1Q-3Q03", "FY03", "FY02", "LTM3Q03"],
);
const currencies = fc.constantFrom<"JPY" | "USD">("JPY", "USD");
const days = fc.constantFrom("2003-08-12", "2003-10-01", "2003-11-21", "2004-02-16", "2005-02-15");

test("law: an as-of never sees a later release", () => {
  const figure = fc.integer({ min: -99_999, max: 99_999 }).map(String);
  fc.assert(
    fc.property(codes, periods, currencies, days, figure, (code, period, currency, asOf, value) => {
      resetStore();
      const asked = () => resultOf(() => get(code, period, currency as never, asOf));
      const before = asked();
      const facts = releaseAsOf().facts.map((fact) => ({ ...fact, value, printed: value }));
      addRelease({ ...releaseAsOf(), published: "2005-02-16", facts });
      expect(asked()).toBe(before);
    }),
  );
});

test("law: nothing is remembered beyond a change of the store", () => {
  const asked = () => resultOf(() => get("OperatingIncome", "1Q03"));
  expect(asked()).toBe(-1206);
  pinAsOf("First");
  expect(asked()).toBe(-1060);
});
