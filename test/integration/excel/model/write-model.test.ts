// The model in a workbook: what each case gives, and what it keeps when it is written again.
import { modelSheetName } from "../../../../src/excel/model/model-state";
import { writeModel } from "../../../../src/excel/model/write-model";
import { resetStore } from "../../../../src/statements/store";
import { newAddinWorkbook } from "../../../addin";
import { ModelWorkbook } from "./model-workbook";

jest.setTimeout(60_000); // a whole workbook a test
afterEach(resetStore);

const rounded = (values: readonly unknown[]) => values.map((value) => Math.round(Number(value)));

describe.each(["values", "live"] as const)("%s mode", (mode) => {
  test("each case gives the operating income that its defaults give", async () => {
    const workbook = await ModelWorkbook.write(mode, require);
    expect(workbook.line("LiveCase").slice(0, 5)).toEqual([
      "actual",
      "actual",
      "actual",
      "forecast",
      "forecast",
    ]);
    for (const [name, income] of [
      ["Base", 285],
      ["Upside", 681],
      ["Downside", 57],
    ] as const) {
      await workbook.choose(name);
      expect(rounded([workbook.value("OperatingIncome", "4Q03")])).toEqual([income]);
      expect(workbook.value("Check.Outlook", "4Q03")).toBe("holds");
    }
    expect(rounded(workbook.line("OperatingIncome").slice(0, 3))).toEqual([-1206, -830, 236]);
    expect(rounded([workbook.value("OperatingIncome", "FY03")])).toEqual([-1206 - 830 + 236 + 57]);
  });

  test("all checks hold, in the frozen corner and on the sheet of checks", async () => {
    const { workbench } = await ModelWorkbook.write(mode, require);
    expect(workbench.cell(modelSheetName, "A3").value).toBe("All model checks hold");
    const verdicts = await modelChecks();
    expect(verdicts).toEqual({
      OperatingIncome: "holds",
      IncomeBeforeTax: "holds",
      NetIncome: "holds",
      Equity: "holds, 1 open",
      Cases: "holds",
      Outlook: "holds",
      Formulas: "holds",
      Units: "holds",
      LivePoint: "holds",
      "Variance.OperatingRemainder": "open",
      "Variance.BelowRemainder": "open",
      ToBeSet: 8,
    });
  });

  test("the outlook can fail", async () => {
    const workbook = await ModelWorkbook.write(mode, require);
    await workbook.type(modelSheetName, workbook.address("Base.RevenueGrowth", "4Q03"), "-0.3");
    await workbook.type(modelSheetName, workbook.address("Base.SalesAndMarketing", "4Q03"), "1300");
    expect(Number(workbook.value("OperatingIncome", "4Q03"))).toBeLessThan(0);
    expect(workbook.value("Check.Outlook", "4Q03")).toBe("fails");
    expect(workbook.workbench.cell(modelSheetName, "A3").value).toBe("A model check FAILS");
    expect((await modelChecks())["Outlook"]).toBe("fails");
  });
});

async function modelChecks(): Promise<Record<string, unknown>> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("IIJ_ModelChecks").getDataBodyRange().load("values");
    await context.sync();
    return Object.fromEntries((body.values as unknown[][]).map(([code, , verdict]) => [code, verdict]));
  });
}

test("a number typed over a formula is found, and so is an emptied assumption", async () => {
  const workbook = await ModelWorkbook.write("values", require);
  await workbook.type(modelSheetName, workbook.address("TotalCosts", "4Q03"), "10000");
  expect(workbook.value("Check.Formulas", "4Q03")).toBe("fails");
  await workbook.type(modelSheetName, workbook.address("Upside.ResearchAndDevelopment", "1Q04"), "");
  expect(workbook.value("ResearchAndDevelopment", "1Q04")).toBe("#N/A"); // never 0
  expect(workbook.value("Upside.OperatingIncome", "1Q04")).toBe("#N/A");
});

test("written again it stays as the user has it", async () => {
  const workbook = await ModelWorkbook.write("values", require);
  const address = workbook.address("Base.SalesAndMarketing", "4Q03");
  await workbook.type(modelSheetName, address, "700");
  expect(await writeModel()).toEqual({
    written: [],
    unchanged: ["IIJ Model", "IIJ Analysis", "IIJ Estimates"],
    mended: [],
    changed: [],
  });
  expect(workbook.workbench.cell(modelSheetName, address).value).toBe(700);
});

test("deleted it is written afresh, and its checks stand where they stood", async () => {
  const workbook = await ModelWorkbook.write("values", require);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(modelSheetName).delete();
    context.workbook.worksheets.getItem("IIJ Analysis").delete();
    await context.sync();
  });
  expect((await writeModel()).written).toEqual(["IIJ Model", "IIJ Analysis"]);
  await workbook.workbench.settled();
  expect(Object.values(await modelChecks()).filter((verdict) => String(verdict).startsWith("#"))).toEqual([]);
});

test("without statements there is nothing to model", async () => {
  await newAddinWorkbook(require);
  await expect(writeModel()).rejects.toMatchObject({
    code: "noRecord",
    message:
      "Nothing was written: the model needs the statements, and they are not written. Write them first.",
  });
});
