// Known values stand on docs/functions/statements.md and in docs/the-release.md, which tests evaluate as well.
import fc from "fast-check";
import {
  commonSizeFunction,
  get,
  history,
  itemsFunction,
  statementFunction,
} from "../../../src/functions/statements";
import { items } from "../../../src/statements/items.data";
import { addRelease, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";
import { expectEach } from "../../addin";

afterEach(resetStore);

type Cell = number | string | CustomFunctions.Error;
/** A function's own result, its errors as values. */
const result = <T>(body: () => T): T | string => {
  try {
    return body();
  } catch (error) {
    return shown(error);
  }
};
const shown = (value: unknown): string =>
  value instanceof CustomFunctions.Error ? `${value.code} ${value.message}` : String(value);

const codes = fc.constantFrom(...items.map(({ code }) => code));
const periods = fc.constantFrom(
  ...["1Q02", "3Q02", "4Q02", "1Q03", "2Q03", "3Q03", "4Q03", "1H03", "1Q-3Q03", "FY03", "FY02", "LTM3Q03"],
);
const currencies = fc.constantFrom<"JPY" | "USD">("JPY", "USD");
const days = fc.constantFrom("2003-08-12", "2003-10-01", "2003-11-21", "2004-02-16", "2004-12-31");

describe("GET", () => {
  test("edges", () =>
    expectEach([
      ['=IIJ.GET(" operating  INCOME ","３Ｑ03")', "236"],
      ['=IIJ.GET("営業収益","3q03")', "9633"],
      ['=IIJ.GET("Shareholders’ equity","3Q03")', "4303"],
      ['=IIJ.GET("Revenue","3Q03",,)', "9633"],
      ['=IIJ.GET("Revenue","3Q03","","")', "9633"],
      ['=IIJ.GET("Revenue","3Q03",Z99,Z99)', "9633"],
      ['=IIJ.GET("Revenue","3Q03","usd","latest")', "89.9187902548306"],
      ['=IIJ.GET("Revenue","FQ-1")', "9185"],
      ['=IIJ.GET("Revenue","FQ0",,"2003-11-21")', "9185"],
      ['=IIJ.GET("Revenue","3Q03A")', "9633"],
      ['=IIJ.GET("Revenue",37986.75)', "9633"],
      ['=IIJ.GET("Operating income","1Q03",,DATE(2003,11,20))', "-1060"],
      ['=IIJ.GET("Convenience rate","3Q03","USD")', "107.13"],
      ['=IIJ.GET("SI gross margin","3Q03","USD")', "0.239"],
    ]));

  test("errors", () =>
    expectEach([
      ['=IIJ.GET(Z99,"3Q03")', '#VALUE! The item is blank: name one, such as "Operating income".'],
      ['=IIJ.GET(236,"3Q03")', "#VALUE! The item is 236: give a text."],
      ['=IIJ.GET("Revenue",Z99)', "#VALUE! The period is blank: name one, such as 3Q03."],
      ['=IIJ.GET("Revenue",TRUE)', "#VALUE! The period is TRUE: give a text or a date."],
      ['=IIJ.GET("Revenue",2003)', "#VALUE! 2003 looks like a year: 3Q03 or FY03?"],
      ['=IIJ.GET("Revenue","3Q2103")', "#N/A Total revenues for 3Q2103 is not in the releases…"], // not 3Q03
      ['=IIJ.GET("Revenue",80000)', "#N/A Total revenues for 4Q2118 is not in the releases…"],
      [
        '=IIJ.GET("Revenue","FY03")',
        "#N/A Total revenues for FY03 needs Total revenues for 4Q03, which is not…",
      ],
      ['=IIJ.GET("Revenue","3Q03","EUR")', '#VALUE! Unknown currency "EUR": give JPY or USD.'],
      [
        '=IIJ.GET("Revenue","3Q03",,"2003-01-01")',
        "#VALUE! Nothing was published as of 2003-01-01: the first…",
      ],
      [
        '=IIJ.GET("Revenue","3Q03",,"2003-11-21")',
        "#N/A Total revenues for 3Q03 is not in the releases published…",
      ],
      [
        '=IIJ.GET("Outlook","4Q03")',
        "#N/A Operating income, outlook for 4Q03 is no number: expected to stay…",
      ],
    ]));

  test("law: an as-of never sees a later release", () => {
    const figure = fc.integer({ min: -99_999, max: 99_999 });
    fc.assert(
      fc.property(codes, periods, currencies, days, figure, (code, period, currency, asOf, value) => {
        resetStore();
        const until = asOf === "2004-12-31" ? "2005-02-15" : asOf;
        const before = result(() => get(code, period, currency as never, until));
        const facts = releaseAsOf().facts.map((fact) => ({
          ...fact,
          value: String(value),
          printed: String(value),
        }));
        addRelease({ ...releaseAsOf(), published: "2005-02-16", facts });
        expect(result(() => get(code, period, currency as never, until))).toBe(before);
      }),
    );
  });

  test("law: nothing is remembered beyond a change of the store", () => {
    const asked = () => result(() => get("OperatingIncome", "1Q03", null as never, null));
    expect(asked()).toBe(-1206);
    pinAsOf("First");
    expect(asked()).toBe(-1060);
  });
});

describe("HISTORY", () => {
  test("edges", () =>
    expectEach([
      ["=IIJ.HISTORY(Z99)", '#VALUE! The item is blank: name one, such as "Operating income".'],
      ['=IIJ.HISTORY("Revenue",Z99,Z99,Z99,Z99,Z99)', "{8344, 9185, 9633}"],
      ['=IIJ.HISTORY("Revenue","3Q03")', "9633"],
      ['=IIJ.HISTORY("Revenue",,"2Q03")', "{8344, 9185}"],
      ['=IIJ.HISTORY("Revenue","1H03")', "17529"],
      ['=IIJ.HISTORY("Revenue",,,,1)', '{"1Q03", "2Q03", "3Q03"; 8344, 9185, 9633}'],
      ['=IIJ.HISTORY("revenue","3Q03",,,2)', '{"", "3Q03"; "Total revenues", 9633}'],
      ['=IIJ.HISTORY("Operating income",,,,,"2003-11-21")', "{-1206, -830}"],
      ['=IIJ.HISTORY({"Revenue","Total costs"},"3Q03")', "{9633; 8125}"], // items go down whichever way they stand
      [
        '=IIJ.HISTORY({"Revenue";"";"Total costs"},"3Q03",,,2)',
        '{"", "3Q03"; "Total revenues", 9633; "", ""; "Total costs", 8125}',
      ],
      ['=IIJ.HISTORY("Revenue",{"3Q03","","2Q03"},"1Q03",,1)', '{"3Q03", "", "2Q03"; 9633, "", 9185}'],
    ]));

  test("errors stay where they are", () =>
    expectEach([
      [
        '=IIJ.HISTORY({"Revenue";"Operating incom"},"3Q03",,,2)',
        '{"", "3Q03"; "Total revenues", 9633; #VALUE!, #VALUE!}',
      ],
      ['=IIJ.HISTORY("Revenue",{"3Q03","9Q03"},,,1)', '{"3Q03", #VALUE!; 9633, #VALUE!}'],
      [
        '=IIJ.HISTORY("Revenue","3Q03","1Q03")',
        "#VALUE! 3Q03 to 1Q03 runs backwards: give the earlier period first.",
      ],
      [
        '=IIJ.HISTORY("Revenue","1Q03","FY03")',
        "#VALUE! 1Q03 to FY03 is no series: give two quarters, or two periods…",
      ],
      [
        '=IIJ.HISTORY("Revenue",,,,3)',
        "#VALUE! Unknown headers 3: give 0 for none, 1 for periods, 2 for periods and labels.",
      ],
      ['=IIJ.HISTORY("Revenue","4Q03")', "#N/A Total revenues for 4Q03 is not in the releases…"],
    ]));

  test("a gap carries its reason, readable at its cell", () => {
    const [[, gap]] = history([["Revenue"]], [["3Q03", "4Q03"]]) as [[unknown, Cell]];
    expect(shown(gap)).toMatch(
      /^#N\/A Total revenues for 4Q03 is not in the releases published up to 2004-02-16/,
    );
  });

  test("law: equals GET cell by cell", () => {
    const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some(codes), some(periods), currencies, days, (names, tokens, currency, asOf) => {
        const given = tokens.length === 1 ? [[tokens[0]], [tokens[0]]] : [tokens];
        const spilled = history(
          names.map((name) => [name]),
          given,
          null,
          currency as never,
          0,
          asOf,
        ) as Cell[][];
        const expected = names.map((name) =>
          given.flat().map((token) => result(() => get(name, token, currency as never, asOf))),
        );
        expect(
          spilled.map((row) => row.map((cell) => (typeof cell === "number" ? cell : shown(cell)))),
        ).toEqual(expected);
      }),
    );
  });
});

describe("STATEMENT and COMMONSIZE", () => {
  test("edges", () =>
    expectEach([
      ['=IIJ.STATEMENT("bs","3Q03",,,1)', '{"3Q03"; 38465; 33675; 4303}'],
      [
        '=IIJ.STATEMENT(" Balance  SHEET ",{"3Q03","1Q03"},,,0)',
        "{38465, 27587; 33675, 37474; 4303, -10512}",
      ],
      ['=INDEX(IIJ.STATEMENT("Operations"),1,4)', "3Q03"],
      ['=INDEX(IIJ.STATEMENT("PL"),7,1)', "Operating income (loss)"],
      ['=INDEX(IIJ.STATEMENT("IS",,,,0),6,1)', "-1206"],
      ['=INDEX(IIJ.STATEMENT("PL",,,"USD",0),1,2)', "#N/A Convenience rate for 2Q03 is not in the source…"],
      ['=INDEX(IIJ.STATEMENT("PL","1Q03",,,0,"2003-08-12"),6,1)', "-1060"],
      ['=IIJ.COMMONSIZE("BS","1Q03","1Q03",0)', "{1; 1.35839344618842; -0.381049044839961}"],
    ]));

  test("errors", () =>
    expectEach([
      ["=IIJ.STATEMENT(Z99)", "#VALUE! The statement is blank: give a text."],
      [
        '=IIJ.STATEMENT("Operation")',
        '#VALUE! Unknown statement "Operation": give Operations, PL, IS, Balance sheet, BS or Highlights. Did you mean Operations?',
      ],
      ['=IIJ.COMMONSIZE("PL","4Q03",,0)', "{#N/A; #N/A; #N/A; #N/A; #N/A; #N/A; #N/A; #N/A; #N/A}"],
      [
        '=INDEX(IIJ.COMMONSIZE("Highlights","3Q03",,0),4,1)',
        "#N/A Gross margin, connectivity and value-added services is no amount, so it has no common size.",
      ],
    ]));

  test("law: a statement is the history of its lines, a common size that over its base", () => {
    for (const [name, base] of [
      ["Operations", "TotalRevenues"],
      ["BS", "TotalAssets"],
    ]) {
      const statement = statementFunction(name as never, null as never, null, null as never, 0) as number[][];
      const labels = (statementFunction(name as never) as string[][]).slice(1).map(([label]) => [label]);
      expect(statement).toEqual(history(labels));
      const sizes = commonSizeFunction(name as never, null as never, null, 0) as number[][];
      const bases = (history([[base]]) as number[][])[0]!;
      expect(sizes).toEqual(statement.map((row) => row.map((value, i) => value / bases[i]!)));
    }
  });
});

describe("ITEMS", () => {
  test("edges", () =>
    expectEach([
      ["=ROWS(IIJ.ITEMS())", String(items.length)],
      ["=COLUMNS(IIJ.ITEMS())", "10"],
      ["=ROWS(IIJ.ITEMS(Z99))", String(items.length)],
      ['=INDEX(IIJ.ITEMS("営業収益"),1,1)', "TotalRevenues"],
      ['=INDEX(IIJ.ITEMS("highlights"),1,1)', "AdjustedEbitda"],
      ["=IIJ.ITEMS(TRUE)", "#VALUE! The search is TRUE: give a text."],
    ]));

  test("law: an item answers GET in its first and last quarter, or says why it is not in the source", () => {
    const rows = itemsFunction() as string[][];
    for (const [code, , , , unit, , , first, last, why] of rows) {
      if (first)
        expect([get(code, first), get(code, last)]).toEqual([expect.any(Number), expect.any(Number)]);
      else expect([code, unit, why !== ""]).toEqual([code, unit, unit !== "text" || code === "Contracts"]);
    }
  });
});
