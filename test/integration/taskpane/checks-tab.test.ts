import { plannedSheets } from "../../../src/excel/planned-sheets";
import { writeSheets } from "../../../src/excel/write-sheets";
import { resetStore } from "../../../src/statements/store";
import { startTab } from "../../../src/taskpane/checks/checks-tab";
import type { Workbench } from "../../../src/workbench/workbench";
import { type OpenTab, openTab } from "./open-tab";

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook();
});
afterEach(resetStore);

const banner = ({ panel }: OpenTab) => panel.querySelector(".banner")?.textContent;
const rows = ({ panel }: OpenTab) =>
  [...panel.querySelectorAll(".verdict")].map(({ textContent }) => textContent);

test("an empty workbook is told where the checks come from", async () => {
  const tab = await openTab(startTab);
  expect(tab.panel.textContent).toContain("no IIJ Checks yet");
  await tab.press("Go to Statements");
  expect(tab.opened).toEqual(["statements"]);
});

test("shows the master check, every alert, and what a check rests on", async () => {
  await writeSheets(plannedSheets());
  const tab = await openTab(startTab);
  expect(banner(tab)).toBe("All checks hold");
  expect(rows(tab)).toContain(
    "alert1Q03 Capital deficiency: shareholders' equity below zeroC27(10,512), held against -",
  );
  tab.choose("Show", "checks (42)");
  expect(rows(tab)[0]).toBe(
    "holds1Q03 Operating income is revenues less costsC5difference (1.0), must be below 3.0",
  );
  const report = tab.panel.querySelector("textarea")?.value.split("\n") ?? [];
  expect(report[0]).toBe("All checks hold");
  expect(report.length).toBe(78 + 1 + 2);
});

test("a figure typed over fails its check at the next reading, and the way to the cell leads there", async () => {
  await writeSheets(plannedSheets());
  const tab = await openTab(startTab);
  workbench.type("IIJ Operations", "D10", "9999");
  await tab.press("Read again");
  expect(banner(tab)).toBe("A check FAILS");
  const failing = tab.panel.querySelector('.verdict:has([data-state="fails"])');
  expect(failing?.textContent).toContain("Operating income is revenues less costs");
  failing?.querySelector("button")?.click();
  await tab.settled();
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toMatch(/IIJ Checks'?!D5$/);
  });
});
