import { resetStore } from "../../../src/statements/store";
import { startTab } from "../../../src/taskpane/statements/statements-tab";
import type { Workbench } from "../../../src/workbench/workbench";
import { everyCell } from "../excel/every-cell";
import { type OpenTab, openTab } from "./open-tab";

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook();
});
afterEach(resetStore);

const written = async (asOf: string): Promise<OpenTab> => {
  const tab = await openTab(startTab);
  tab.choose("As of", asOf);
  await tab.press("Write statements");
  return tab;
};
const rows = ({ panel }: OpenTab) =>
  [...panel.querySelectorAll(".review-list li")].map(({ textContent }) => textContent);

test("writes as of the chosen day, in the chosen periods, currency and mode, and takes it back", async () => {
  const before = await everyCell();
  const tab = await openTab(startTab);
  tab.choose("As of", "2003-11-21");
  tab.choose("From", "2Q03");
  tab.choose("Currency", "JPY and USD million");
  await tab.press("Write statements");
  expect(tab.message()).toBe(
    "Wrote IIJ About, IIJ Operations, IIJ Balance Sheet, IIJ Highlights, IIJ Checks and IIJ Charts.",
  );
  expect(workbench.cell("IIJ Operations", "C4").value).toBe("2Q03");
  const facts = tab.panel.querySelector("dl")?.textContent;
  expect(facts).toContain("2003-11-21Periods2Q03 to latestCurrencyJPY and USD millionFiguresValues");
  expect(facts).toMatch(/generation 1.*[0-9a-f]{16}$/);
  await tab.press("Undo");
  expect(tab.message()).toContain("Taken back");
  expect(await everyCell()).toEqual(before);
  expect(tab.panel.textContent).toContain("Write statements");
});

test("what an action said is taken away, and with it its Undo; the last write is still undone by name", async () => {
  const tab = await written("2003-11-21");
  expect(document.querySelector("footer")?.textContent).toContain("Undo");
  await tab.press("\u00d7");
  expect(document.querySelector("footer .button")).toBeNull();
  expect(tab.message()).toBe("");
  await tab.press("Undo last");
  expect(tab.message()).toContain("Taken back");
});

test("lists what a refresh would change and applies what is ticked", async () => {
  const tab = await written("2003-08-12");
  workbench.type("IIJ Operations", "C5", "8300");
  tab.choose("Refresh to", "2003-11-21");
  await tab.press("Refresh…");
  expect(tab.panel.querySelector("h2")?.textContent).toBe("Refresh 2003-08-12 → 2003-11-21");
  const before = await everyCell();
  tab.choose("Show", "restated (2)");
  expect(rows(tab)).toContain(
    "Operating income (loss) · 1Q03IIJ Operations!C10(1,060) → (1,206)restated, release of 2003-11-21, old figure of 2003-08-12",
  );
  tab.choose("Show", "changed by you (1)");
  expect(rows(tab)).toEqual([
    "Total revenues · 1Q03IIJ Operations!C5yours 8,300, release 8,344changed by you, release of 2003-11-21, old figure of 2003-08-12",
  ]);
  expect(await everyCell()).toEqual(before);

  const [, all] = /Apply (\d+)/.exec(tab.panel.textContent ?? "") ?? [];
  await tab.press(`Apply ${all}`);
  expect(tab.message()).toMatch(/^Refreshed to 2003-11-21: \d+ cells written\.$/);
  expect(workbench.cell("IIJ Operations", "C10").value).toBe(-1206);
  expect(workbench.cell("IIJ Operations", "C5").value).toBe(8300);
  await tab.press("Undo");
  expect(workbench.cell("IIJ Operations", "C10").value).toBe(-1060);
});

test("a restated figure names the release that restated it, not the newest that repeats it", async () => {
  const tab = await written("2003-08-12");
  await tab.press("Refresh…");
  tab.choose("Show", "restated (2)");
  expect(rows(tab).join()).toContain(
    "(1,060) → (1,206)restated, release of 2003-11-21, old figure of 2003-08-12",
  );
});

test("seen from a later day, an earlier one has figures before their restatement, and some not yet disclosed", async () => {
  const tab = await written("2003-11-21");
  tab.choose("Refresh to", "2003-08-12");
  await tab.press("Refresh…");
  expect(rows(tab)).toContain(
    "Operating income (loss) · 1Q03IIJ Operations!C10(1,206) → (1,060)before its restatement, release of 2003-08-12, old figure of 2003-11-21",
  );
  tab.choose("Show", "not yet disclosed (17)");
  expect(rows(tab)[0]).toContain("→ #N/Anot yet disclosed");
});

test("tick all reaches what is shown, and only that", async () => {
  const tab = await written("2003-08-12");
  workbench.type("IIJ Operations", "C5", "8300");
  tab.choose("Refresh to", "2003-11-21");
  await tab.press("Refresh…");
  const ticked = () => parseInt(tab.panel.querySelector("[role=status]")?.textContent ?? "");
  const before = ticked();
  tab.choose("Show", "changed by you (1)");
  tab.tick("All shown");
  expect(ticked()).toBe(before + 1);
  await tab.press(`Apply ${before + 1}`);
  expect(workbench.cell("IIJ Operations", "C5").value).toBe(8344);
});

test("says when there is nothing to refresh, and why a protected sheet stays as it is", async () => {
  const tab = await written("2003-11-21");
  tab.choose("Refresh to", "2003-11-21");
  await tab.press("Refresh…");
  expect(tab.message()).toBe("Nothing to refresh: every cell holds what the releases say as of 2003-11-21.");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("IIJ Operations").protection.protect();
    await context.sync();
  });
  const before = await everyCell();
  tab.choose("Refresh to", "2004-02-16, latest release");
  await tab.press("Refresh…");
  await tab.press(/Apply \d+/.exec(tab.panel.textContent ?? "")?.[0] ?? "");
  expect(tab.message()).toContain("'IIJ Operations' is protected");
  expect(await everyCell()).toEqual(before);
});

test("links the user's own block: takes what is clear, asks what is not, keeps what is filled, and takes it back", async () => {
  for (const [address, content] of Object.entries({
    B1: "3Q03",
    C1: "2Q03",
    A2: "Operating income",
    A3: "Gross margin",
    C2: "7",
  }))
    workbench.type("Sheet1", address, content);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:C3").select();
    await context.sync();
  });
  const tab = await openTab(startTab);
  await tab.press("Link my layout…");
  expect(tab.panel.textContent).toContain("Operating income (loss)");
  expect(tab.panel.textContent).toContain("C2: 7");
  tab.choose("Write", "Values");
  await tab.press("Link 1 cell");
  expect(tab.message()).toBe("Linked 1 cell; 1 that held something stay.");
  expect(["B2", "C2", "B3"].map((address) => workbench.cell("Sheet1", address).value)).toEqual([236, 7, ""]);
  await tab.press("Undo");
  expect(workbench.cell("Sheet1", "B2").value).toBe("");
});

test("repair says what it found, and a selection without labels is refused with a sentence", async () => {
  const tab = await openTab(startTab);
  await tab.press("Repair formulas");
  expect(tab.message()).toBe("No IIJ formula is stuck in #NAME?.");
  await tab.press("Link my layout…");
  expect(tab.message()).toContain("The selection has no header that is a period");
});
