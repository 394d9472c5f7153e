import {
  insertFormula,
  readInsertTarget,
  takeFormulaBack,
} from "../../../../src/excel/selection/insert-formula";
import { resetStore } from "../../../../src/statements/store";
import type { Workbench } from "../../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../../addin";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await newAddinWorkbook((file) => require(file));
});
afterEach(resetStore);

async function select(address: string) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });
}

test("the target knows the period above it and the item beside it", async () => {
  const cells = { A4: "notes", B4: "Label", C4: "2Q03", D4: "3Q03", A5: "OperatingIncome", B5: "my row" };
  for (const [address, content] of Object.entries(cells)) workbench.type("Sheet1", address, content);
  await select("D5");
  expect(await readInsertTarget()).toMatchObject({
    address: "D5",
    holds: "",
    periods: [{ reference: "D$4", value: "3Q03" }],
    items: [{ reference: "$A5", value: "OperatingIncome" }],
  });
  await select("A1");
  expect(await readInsertTarget()).toMatchObject({ address: "A1", periods: [], items: [] });
});

test("a formula is inserted, calculated, and taken back", async () => {
  workbench.type("Sheet1", "B2", "7");
  await select("B2");
  const target = await readInsertTarget();
  const formula = '=IIJ.GET("Operating income","3Q03")';
  await insertFormula(target, formula);
  await workbench.settled();
  expect(workbench.cell("Sheet1", "B2")).toMatchObject({ formula, value: 236 });
  await takeFormulaBack(target, formula);
  expect(workbench.cell("Sheet1", "B2").value).toBe(7);
});

test("a result of several cells is inserted where these are empty, and over its own spill", async () => {
  const formula = '=IIJ.HISTORY("Revenue")';
  const size = { rows: 1, columns: 3 };
  workbench.type("Sheet1", "D2", "mine");
  await select("B2");
  await expect(insertFormula(await readInsertTarget(), formula, size)).rejects.toMatchObject({
    code: "inTheWay",
    message: "Nothing was inserted: the result fills B2:D2, and D2 is not empty.",
  });
  expect(workbench.cell("Sheet1", "B2").value).toBe("");
  workbench.type("Sheet1", "D2", "");
  await insertFormula(await readInsertTarget(), formula, size);
  await workbench.settled();
  expect(workbench.cell("Sheet1", "D2").value).toBe(9633);
  await insertFormula(await readInsertTarget(), '=IIJ.HISTORY("Net income")', size);
  await workbench.settled();
  expect(workbench.cell("Sheet1", "D2").value).toBe(1979);
});

test("a cell that changed since it was looked at is left alone", async () => {
  await select("B2");
  const target = await readInsertTarget();
  workbench.type("Sheet1", "B2", "typed meanwhile");
  await expect(insertFormula(target, "=1")).rejects.toMatchObject({ code: "changedSince" });
  expect(workbench.cell("Sheet1", "B2").value).toBe("typed meanwhile");
});
