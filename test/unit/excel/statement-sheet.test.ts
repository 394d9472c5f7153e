import { aboutSheet } from "../../../src/excel/about-sheet";
import type { SheetPlan } from "../../../src/excel/sheet-plan";
import { statementSheet } from "../../../src/excel/statement-sheet";
import { addRelease, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";

afterEach(resetStore);

const isRectangular = (plan: SheetPlan) => {
  const widths = [...plan.values, ...plan.formats].map((row) => row.length);
  return new Set(widths).size === 1 && plan.values.length === plan.formats.length;
};

test("a statement in printed order under period tokens", () => {
  const { values, tables, name } = statementSheet("Balance Sheet");
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
  const { values, formats } = statementSheet("Operations");
  expect(values[0]?.[0]).toContain("JPY million");
  expect(values[1]).toEqual(["Quarter ended", "", 37802, 37894, 37986]); // 2003-06-30, -09-30, -12-31
  expect(values[2]).toEqual(["Fiscal year ending", "", 38077, 38077, 38077]); // 2004-03-31
  expect(formats[4]).toEqual(["@", "@", ...Array<string>(3).fill('#,##0;(#,##0);"-"')]);
});

test("a figure that no release printed is #N/A, never 0 or blank", () => {
  const release = releaseAsOf();
  const facts = release.facts.filter((fact) => !(fact.item === "TotalCosts" && fact.period === "2Q03"));
  addRelease({ ...release, facts });
  expect(statementSheet("Operations").values[5]).toEqual(["TotalCosts", "Total costs", 7868, "#N/A", 8125]);
});

test("plans are rectangles, and a column is one period on both statements", () => {
  const plans = [aboutSheet(), statementSheet("Operations"), statementSheet("Balance Sheet")];
  expect(plans.map(isRectangular)).toEqual([true, true, true]);
  expect(plans[1]?.values[3]).toEqual(plans[2]?.values[3]);
});

test("About names the rate, the currency and the as-of, each once", () => {
  const { names, values } = aboutSheet();
  const valueOf = (name: string) => {
    const cell = names.find((named) => named.name === name);
    return cell && values[cell.row]?.[cell.column];
  };
  expect(names).toHaveLength(3);
  expect(valueOf("IIJ_JPYUSD")).toBe(107.13);
  expect(valueOf("IIJ_Currency")).toBe("JPY");
  expect(valueOf("IIJ_AsOf")).toBe(38033); // 2004-02-16
});

test("a release without a rate says so and names no rate cell", () => {
  const release = releaseAsOf();
  addRelease({ ...release, facts: release.facts.filter((fact) => fact.item !== "ConvenienceRate") });
  pinAsOf("Latest");
  const { names, values } = aboutSheet();
  expect(names.map(({ name }) => name)).not.toContain("IIJ_JPYUSD");
  expect(values).toContainEqual(["Convenience rate, JPY per USD", "not in the source"]);
});
