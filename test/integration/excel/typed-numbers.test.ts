import {
  figureIndex,
  findTypedNumbers,
  offersFor,
  replaceTypedNumbers,
} from "../../../src/excel/typed-numbers";
import { pinAsOf, resetStore } from "../../../src/statements/store";
import type { Workbench } from "../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../addin";

afterEach(resetStore);

let workbench: Workbench;
beforeEach(async () => {
  workbench = await newAddinWorkbook(require);
});
const type = (cells: Record<string, string>) => {
  for (const [address, content] of Object.entries(cells)) workbench.type("Sheet1", address, content);
};
const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });
const formulas = (value: number) => offersFor(value, figureIndex()).map(({ formula }) => formula);

test.each([
  [236, ['=IIJ.GET("OperatingIncome","3Q03")']],
  [236000, ['=IIJ.GET("OperatingIncome","3Q03")*1000']],
  [1206, ['=-IIJ.GET("OperatingIncome","1Q03")']],
  [1206000, ['=-IIJ.GET("OperatingIncome","1Q03")*1000']],
  [0.134, ['=IIJ.GET("ConnectivityGrossMargin","3Q03")']],
  [96, ['=IIJ.GET("ResearchAndDevelopment","2Q03")', '=IIJ.GET("ResearchAndDevelopment","1Q03")']],
  [0, []],
  [123456, []],
])("%d is offered as %j", (value, expected) => {
  expect(formulas(value)).toEqual(expected);
});

test("only figures that count as of the pin", () => {
  expect(formulas(-1060)).toEqual([]);
  pinAsOf("2003-08-12");
  expect(formulas(-1060)).toEqual(['=IIJ.GET("OperatingIncome","1Q03")']);
  expect(formulas(236)).toEqual([]);
});

test("constants of the selection that equal a figure; formulas, texts and other numbers are left out", async () => {
  type({ A1: "9633", B2: "=9633", B3: "text", C4: "7777", C5: "-8125", F9: "236" });
  await select("A:C");
  const found = await findTypedNumbers();
  expect(found.map(({ row, column, value, isCertain }) => [row, column, value, isCertain])).toEqual([
    [0, 0, 9633, true],
    [4, 2, -8125, true],
  ]);
  expect(found[1]?.offers[0]).toEqual({
    item: "TotalCosts",
    period: "3Q03",
    relation: "sign turned",
    formula: '=-IIJ.GET("TotalCosts","3Q03")',
  });
});

test("an empty selection has none", async () => {
  await select("A1:C3");
  expect(await findTypedNumbers()).toEqual([]);
});

test("the chosen ones become formulas with the same value, in one undo step", async () => {
  type({ A1: "9633", A2: "1206000", A3: "96" });
  await select("A1:A3");
  const found = await findTypedNumbers();
  const sure = found.filter(({ isCertain }) => isCertain);
  await replaceTypedNumbers(sure.map((number) => ({ number, offer: number.offers[0]! })));
  await workbench.settled();
  const cells = () => ["A1", "A2", "A3"].map((address) => workbench.cell("Sheet1", address));
  expect(cells().map(({ value, formula }) => [value, formula])).toEqual([
    [9633, '=IIJ.GET("TotalRevenues","3Q03")'],
    [1206000, '=-IIJ.GET("OperatingIncome","1Q03")*1000'],
    [96, undefined],
  ]);
  workbench.undo();
  expect(cells().map(({ formula }) => formula)).toEqual([undefined, undefined, undefined]);
});

test("a number that was changed in between is not replaced, nor is any other", async () => {
  type({ A1: "9633", A2: "8125" });
  await select("A1:A2");
  const found = await findTypedNumbers();
  type({ A2: "1" });
  const replaced = replaceTypedNumbers(found.map((number) => ({ number, offer: number.offers[0]! })));
  await expect(replaced).rejects.toMatchObject({ code: "changedSince", message: /'Sheet1'!A2/ });
  expect(workbench.cell("Sheet1", "A1").formula).toBeUndefined();
});
