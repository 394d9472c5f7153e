import { resetStore } from "../../../src/statements/store";
import { startTab } from "../../../src/taskpane/source/source-tab";
import type { Workbench } from "../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../addin";
import { openTab } from "./open-tab";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await newAddinWorkbook(require);
});
afterEach(resetStore);

const holds = (address: string) => {
  const { formula, value } = workbench.cell("Sheet1", address);
  return formula ?? value;
};

test("typed numbers of the selection become formulas where ticked, and numbers again by Undo", async () => {
  workbench.type("Sheet1", "A1", "9633");
  workbench.type("Sheet1", "A2", "96");
  workbench.type("Sheet1", "A3", "7777");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A:A").select();
    await context.sync();
  });
  const tab = await openTab(startTab);
  await tab.press("Find typed numbers in the selection");
  const boxes = [...tab.panel.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  // 96 equals research and development of two quarters: which one is meant the user says.
  expect(boxes.map((box) => [box.parentElement?.textContent, box.checked])).toEqual([
    ["A1: 9633", true],
    ["A2: 96", false],
  ]);
  await tab.press("Put the ticked formulas");
  expect(["A1", "A2", "A3"].map(holds)).toEqual(['=IIJ.GET("TotalRevenues","3Q03")', 96, 7777]);
  await tab.press("Undo");
  expect(["A1", "A2", "A3"].map(holds)).toEqual([9633, 96, 7777]);
});

test("a selection without such numbers says so", async () => {
  const tab = await openTab(startTab);
  await tab.press("Find typed numbers in the selection");
  expect(tab.message()).toBe("No typed number of the selection equals a published figure.");
});
