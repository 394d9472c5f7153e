import { readSelectedCell } from "../../../src/excel/selection/selected-cell";
import { answering, type CustomFunction } from "../../../src/functions/answering";
import { callFunction } from "../../../src/functions/call-function";
import { resetStore } from "../../../src/statements/store";
import { type FunctionsJson, listFunctions } from "../../../src/taskpane/functions/function-list";
import { type CellSource, sourceOf } from "../../../src/taskpane/source/cell-source";
import type { Workbench } from "../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../addin";
import { writeStatements } from "../excel/statement-sheets";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await newAddinWorkbook((file) => require(file));
  const { associations } = await addinFunctions();
  for (const { id, functionName, sourceFileName } of associations) {
    answering.set(id, (require(sourceFileName) as Record<string, CustomFunction>)[functionName]!);
  }
});
afterEach(resetStore);

/** Types into a cell, waits for its answer, and asks where it comes from. */
async function sourceAt(sheet: string, address: string, content?: string): Promise<CellSource> {
  if (content !== undefined) workbench.type(sheet, address, content);
  await workbench.settled();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
  const functions = listFunctions((await addinFunctions()).metadata as FunctionsJson);
  return sourceOf(await readSelectedCell(), functions, callFunction);
}

describe("a cell of our sheets", () => {
  beforeEach(() => writeStatements("Latest"));

  test("is traced to its line by its row's code and its column's period", async () => {
    const { figure, address, formula, offers, typedOver } = await sourceAt("IIJ Operations", "C5");
    expect(address).toBe("'IIJ Operations'!C5");
    expect(figure).toMatchObject({ code: "TotalRevenues", period: "1Q03" });
    expect(figure?.print).toMatchObject({ section: "Results table", published: "2004-02-16" });
    expect([formula, typedOver, offers]).toEqual([undefined, undefined, []]);
  });

  test("that somebody typed over says so", async () => {
    const { figure, typedOver } = await sourceAt("IIJ Operations", "C5", "4242");
    expect(typedOver).toEqual({ holds: 4242, published: figure?.value });
  });
});

describe("a formula", () => {
  test("with IIJ functions: arguments, defaults, figure", async () => {
    workbench.type("Sheet1", "B1", "3Q03");
    const { calls, error } = await sourceAt("Sheet1", "B2", '=2*IIJ.GET("Operating income",B$1)');
    expect(error).toBeUndefined();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      name: "GET",
      outcome: { cells: [[236]] },
      arguments: [
        { name: "item", written: '"Operating income"', isLeftOut: false },
        { name: "period", written: "B$1", means: "3Q03", isLeftOut: false },
        { name: "currency", written: "", means: "JPY", isLeftOut: true },
        { name: "asOf", written: "", means: "the pin", isLeftOut: true },
      ],
      figures: [{ code: "OperatingIncome", period: "3Q03", print: { line: 104 } }],
    });
  });

  test.each([
    ['=IIJ.MARGIN("Operating income","3Q03")', ["OperatingIncome 3Q03", "TotalRevenues 3Q03"]],
    ['=IIJ.MARGIN("Company gross margin","3Q03")', ["CompanyGrossMargin 3Q03"]],
    ['=IIJ.GROWTHRATE("Total revenues","3Q03")', ["TotalRevenues 3Q03", "TotalRevenues 2Q03"]],
    ['=IIJ.GROWTHRATE("Total revenues","3Q03","1Q03")', ["TotalRevenues 3Q03", "TotalRevenues 1Q03"]],
    ["=IIJ.MARGIN(236,9633)", []],
    ['=IIJ.GET("Total revenues","1Q03","USD")', ["TotalRevenues 1Q03", "ConvenienceRate 1Q03"]],
    ['=IIJ.GET("Company gross margin","1Q03","USD")', ["CompanyGrossMargin 1Q03"]],
    ['=IIJ.GET("Total revenues","1Q03","$")', ["TotalRevenues 1Q03", "ConvenienceRate 1Q03"]],
    ["=IIJ.TOUSD(9633)", ["ConvenienceRate 3Q03"]],
    ['=IIJ.TOUSD(9633,"2003-08-12")', ["ConvenienceRate 1Q03"]],
    ["=IIJ.TOUSD(9633,37845)", ["ConvenienceRate 1Q03"]],
    ['=IIJ.TOJPY(69.6,"1Q03")', ["ConvenienceRate 1Q03"]],
    ["=IIJ.TOUSD(9633,107.13)", []],
    ['=IIJ.USDRATE("2Q03")', []],
    ["=IIJ.USDRATE()", ["ConvenienceRate 3Q03"]],
  ])("%s rests on %j", async (formula, rests) => {
    const { calls } = await sourceAt("Sheet1", "A1", formula);
    expect(calls[0]?.figures.map(({ code, period }) => `${code} ${period}`)).toEqual(rests);
  });

  test("that fails says why, in the words of the cell", async () => {
    const { error } = await sourceAt("Sheet1", "A1", '=IIJ.GET("Operating incom","3Q03")');
    expect(error).toEqual({
      error: "#VALUE!",
      why: workbench.cell("Sheet1", "A1").error,
    });
    expect(error?.why).toContain("Did you mean");
  });

  test("whose argument is itself an IIJ function is followed", async () => {
    const { calls } = await sourceAt("Sheet1", "A1", '=IIJ.GET("Revenue",IIJ.PERIOD("2Q03",1))');
    expect(calls[0]).toMatchObject({ outcome: { cells: [[9633]] } });
  });

  test("whose argument is a calculation claims no result", async () => {
    const { calls } = await sourceAt("Sheet1", "A1", "=IIJ.TOUSD(9633*2)");
    expect(calls[0]).toMatchObject({ name: "TOUSD" });
    expect(calls[0]?.outcome).toBeUndefined();
  });

  test("an error in a cell it rests on is passed on with the place", async () => {
    workbench.type("Sheet1", "A1", "=1/0");
    const { error, rests } = await sourceAt("Sheet1", "B1", "=A1+1");
    expect(error).toEqual({ error: "#DIV/0!", why: "A1 holds #DIV/0!." });
    expect(rests).toEqual([{ reference: "A1", address: "Sheet1!A1", shows: "#DIV/0!" }]);
  });
});

describe("a typed number", () => {
  test("that equals a figure comes with formulas for it", async () => {
    const { offers } = await sourceAt("Sheet1", "A1", "236");
    expect(offers.map(({ formula }) => formula)).toEqual(['=IIJ.GET("OperatingIncome","3Q03")']);
  });

  test("that equals none, and an empty cell, have nothing to say", async () => {
    expect(await sourceAt("Sheet1", "A1", "123456")).toMatchObject({ offers: [], calls: [], isEmpty: false });
    expect(await sourceAt("Sheet1", "A2")).toMatchObject({ isEmpty: true });
  });
});
