// The model when the quarter that it forecast is published: in part by the press, then in full.
import { modelSheetName } from "../../../../src/excel/model/model-state";
import { recordEstimate } from "../../../../src/excel/model/record-estimate";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import type { Release } from "../../../../src/statements/release";
import { addRelease, resetStore } from "../../../../src/statements/store";
import { pressRelease, wholeRelease } from "./press-2004-05-14";
import { ModelWorkbook, analysisSheetName, cellsOf } from "./model-workbook";

jest.setTimeout(90_000); // a whole workbook a test
afterEach(resetStore);

const quarters = ["1Q03", "2Q03", "3Q03", "4Q03"];
const modelSheets = [modelSheetName, analysisSheetName];
const formulasOf = async () => {
  const sheets = await Promise.all(modelSheets.map((sheet) => cellsOf(sheet, "formulas")));
  return sheets.map((cells) => [...cells].filter(([, held]) => String(held).startsWith("=")));
};
const near = (value: unknown, expected: number) => expect(Number(value)).toBeCloseTo(expected, 6);

/** The model with its base case recorded; then a release comes in and the workbook is refreshed. */
async function rolled(mode: "values" | "live", release: Release) {
  const workbook = await ModelWorkbook.write(mode, require);
  const recorded = { revenues: workbook.value("TotalRevenues", "4Q03"), before: await formulasOf() };
  await recordEstimate("Before the year's results", "2004-02-17");
  addRelease(release);
  await applyRefresh(await prepareRefresh());
  await workbook.workbench.settled();
  return { workbook, ...recorded };
}

describe.each(["values", "live"] as const)("%s mode", (mode) => {
  test("two published lines make the quarter partial; nothing is made up for the others", async () => {
    const { workbook, revenues, before } = await rolled(mode, pressRelease);
    expect(workbook.line("LiveCase").slice(0, 5)).toEqual([
      ...["actual", "actual", "actual", "partial", "forecast"],
    ]);
    expect(workbook.value("TotalRevenues", "4Q03")).toBe(11617);
    expect(workbook.value("OperatingIncome", "4Q03")).toBe(350);
    for (const line of ["TotalCosts", "GrossProfit", "SalesAndMarketing", "NetIncome", "ShareholdersEquity"])
      expect(workbook.value(line, "4Q03")).toBe("#N/A");
    expect(workbook.value("Check.OperatingIncome", "4Q03")).toBe("open");
    expect(await formulasOf()).toEqual(before);

    const sum = quarters.map((quarter) => Number(workbook.value("TotalRevenues", quarter)));
    expect(workbook.value("TotalRevenues", "FY03")).toBe(8344 + 9185 + 9633 + 11617);
    expect(sum.reduce((a, b) => a + b)).toBe(workbook.value("TotalRevenues", "FY03"));
    expect(workbook.value("OperatingIncome", "FY03")).toBe(-1206 - 830 + 236 + 350);
    expect(workbook.value("NetIncome", "FY03")).toBe("#N/A");

    // The variance: what the article does not publish is one row, and the parts close to the yen.
    expect(workbook.analysis("Variance.Period", "C")).toBe("4Q03");
    near(workbook.analysis("Variance.TotalRevenues", "E"), 11617 - Number(revenues));
    const parts = ["Volume", "CostRatio", "SalesAndMarketing", "NotInSource", "Rounding"].map((part) =>
      Number(workbook.analysis(`Variance.${part}`, "G")),
    );
    near(
      parts.reduce((a, b) => a + b),
      Number(workbook.analysis("Variance.OperatingIncome", "E")),
    );
    expect(workbook.analysis("Variance.CostRatio", "F")).toBe("#N/A");
    near(workbook.analysis("Variance.OperatingRemainder", "G"), 0);
  });

  test("a kept forecast fills the unpublished lines, marked, and its footing stays open", async () => {
    const { workbook } = await rolled(mode, pressRelease);
    await workbook.type(modelSheetName, workbook.address("Column.KeepForecast", "4Q03"), "1");
    expect(workbook.value("LiveCase", "4Q03")).toBe("partial");
    expect(workbook.value("TotalRevenues", "4Q03")).toBe(11617);
    expect(workbook.value("SalesAndMarketing", "4Q03")).toBe(
      workbook.value("Base.SalesAndMarketing", "4Q03"),
    );
    expect(workbook.value("Check.OperatingIncome", "4Q03")).toBe("open");
    expect(Number(workbook.value("NetIncome", "FY03"))).not.toBeNaN();
  });

  test("every line published: actual, FY03 sums to four quarters, and the variance closes with rounding alone", async () => {
    const { workbook, before } = await rolled(mode, wholeRelease);
    expect(workbook.line("LiveCase").slice(3, 5)).toEqual(["actual", "forecast"]);
    expect(await formulasOf()).toEqual(before);
    for (const line of ["TotalRevenues", "TotalCosts", "OperatingIncome", "IncomeBeforeTax", "NetIncome"]) {
      const sum = quarters.reduce((all, quarter) => all + Number(workbook.value(line, quarter)), 0);
      near(workbook.value(line, "FY03"), sum);
    }
    expect(workbook.value("ShareholdersEquity", "FY03")).toBe(12006);
    for (const check of ["OperatingIncome", "IncomeBeforeTax", "NetIncome", "Equity", "Formulas"])
      expect([check, workbook.value(`Check.${check}`, "4Q03")]).toEqual([check, "holds"]);
    near(workbook.analysis("Variance.NotInSource", "F"), 0);
    expect(Math.abs(Number(workbook.analysis("Variance.Rounding", "F")))).toBeLessThan(3);
    for (const part of ["OperatingRemainder", "BelowRemainder"])
      near(workbook.analysis(`Variance.${part}`, "G"), 0);
  });
});
