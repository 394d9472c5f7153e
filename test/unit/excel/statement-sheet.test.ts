import { aboutSheet } from "../../../src/excel/about-sheet";
import { plannedSheets } from "../../../src/excel/planned-sheets";
import { type SheetOptions, defaultOptions } from "../../../src/excel/sheet-options";
import type { SheetPlan } from "../../../src/excel/sheet-plan";
import { addRelease, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";

afterEach(resetStore);

const planned = (name: string, options: SheetOptions = defaultOptions, asOf?: string): SheetPlan =>
  plannedSheets(options, asOf).find((plan) => plan.name === `IIJ ${name}`)!;
const isRectangular = (plan: SheetPlan) => {
  const widths = [...plan.values, ...plan.formats].map((row) => row.length);
  return new Set(widths).size === 1 && plan.values.length === plan.formats.length;
};

test("a statement in printed order under period tokens", () => {
  const { values, tables, name } = planned("Balance Sheet");
  expect(name).toBe("IIJ Balance Sheet");
  expect(values.slice(3)).toEqual([
    ["Code", "Item", "1Q03", "2Q03", "3Q03"],
    ["TotalAssets", "Total assets", 27587, 38434, 38465],
    ["TotalLiabilities", "Total liabilities", 37474, 36040, 33675],
    ["ShareholdersEquity", "Total shareholders' equity (capital deficiency)", -10512, 1957, 4303],
  ]);
  expect(tables).toEqual([
    {
      name: "IIJ_BalanceSheet",
      block: { row: 3, column: 0, rows: 4, columns: 5 },
      statement: "Balance Sheet",
    },
  ]);
});

test("unit, real dates and fiscal years stand above the table", () => {
  const { values, formats } = planned("Operations");
  expect(values[0]?.[0]).toContain("JPY million");
  expect(values[1]?.slice(1)).toEqual(["Quarter ended", 37802, 37894, 37986]); // 2003-06-30, -09-30, -12-31
  expect(values[2]?.slice(1)).toEqual(["Fiscal year ending", 38077, 38077, 38077]); // 2004-03-31
  expect(formats[4]).toEqual(["@", "@", ...Array<string>(3).fill('#,##0;(#,##0);"-"')]);
});

test("a figure that no release printed is #N/A, never 0 or blank", () => {
  const release = releaseAsOf();
  const facts = release.facts.filter((fact) => !(fact.item === "TotalCosts" && fact.period === "2Q03"));
  addRelease({ ...release, facts });
  expect(planned("Operations").values[5]).toEqual(["TotalCosts", "Total costs", 7868, "#N/A", 8125]);
});

test("plans are rectangles, and a column is one period on every sheet", () => {
  const plans = plannedSheets({ mode: "live", currency: "USD" });
  expect(plans.map(isRectangular)).toEqual(plans.map(() => true));
  const headers = plans
    .slice(1)
    .flatMap(({ tables, values }) => tables.map(({ block }) => values[block.row]!));
  expect(headers).toEqual(headers.map(() => ["Code", "Item", "1Q03", "2Q03", "3Q03"]));
});

test("live figures ask for the code and the period beside them", () => {
  const { values, formats } = planned("Operations", { mode: "live", currency: "JPY" });
  expect(values[4]?.slice(2)).toEqual([
    "=IIJ.GET($A5,C$4,IIJ_Currency,IIJ_AsOf)",
    "=IIJ.GET($A5,D$4,IIJ_Currency,IIJ_AsOf)",
    "=IIJ.GET($A5,E$4,IIJ_Currency,IIJ_AsOf)",
  ]);
  expect(values[0]?.[0]).toBe('="IIJ statements of operations, "&IIJ_Currency&" million"');
  expect(formats[0]?.[0]).toBe("General");
});

test("dollars are a table of their own, over the one rate", () => {
  const { values, tables } = planned("Balance Sheet", { mode: "values", currency: "USD" });
  expect(tables.map(({ name, statement }) => [name, statement])).toEqual([
    ["IIJ_BalanceSheet", "Balance Sheet"],
    ["IIJ_BalanceSheetUSD", undefined],
  ]);
  const first = tables[1]!.block.row + 2;
  expect(values[first]?.[2]).toBe(`=INDEX(C$4:C$8,MATCH($A${first + 1},$A$4:$A$8,0))/IIJ_JPYUSD`);
});

test("as of an earlier day the sheets know nothing of later releases", () => {
  const { values } = planned("Operations", defaultOptions, "2003-08-12");
  expect(values[3]).toEqual(["Code", "Item", "1Q03"]);
  expect(values.find(([code]) => code === "OperatingIncome")?.[2]).toBe(-1060);
});

test("any range of periods, a longer period by its quarters", () => {
  const { values } = planned("Operations", { ...defaultOptions, from: "3Q02", to: "FY03" });
  expect(values[3]?.slice(2)).toEqual(["3Q02", "4Q02", "1Q03", "2Q03", "3Q03", "4Q03"]);
  expect(values.find(([code]) => code === "OperatingIncome")?.slice(2)).toEqual([
    -567,
    -446,
    -1206,
    -830,
    236,
    "#N/A",
  ]);
});

test("About names the rate, the currency and the as-of, each once", () => {
  const { names, values } = aboutSheet(defaultOptions, undefined);
  const valueOf = (name: string) => {
    const cell = names.find((named) => named.name === name);
    return cell && values[cell.row]?.[cell.column];
  };
  expect(names).toHaveLength(4);
  expect(valueOf("IIJ_Generation")).toBe(1);
  expect(valueOf("IIJ_JPYUSD")).toBe(107.13);
  expect(valueOf("IIJ_Currency")).toBe("JPY");
  expect(valueOf("IIJ_AsOf")).toBe(38033); // 2004-02-16
});

test("a release without a rate says so, and keeps a cell for that of the next", () => {
  const release = releaseAsOf();
  addRelease({ ...release, facts: release.facts.filter((fact) => fact.item !== "ConvenienceRate") });
  pinAsOf("Latest");
  const { names, values } = aboutSheet(defaultOptions, undefined);
  const { row } = names.find(({ name }) => name === "IIJ_JPYUSD")!;
  expect(values.slice(row, row + 3)).toEqual([
    ["Convenience rate, JPY per USD", "#N/A"],
    ["Rate of", "#N/A"],
    ["Rate purpose", "This release prints no rate"],
  ]);
});
