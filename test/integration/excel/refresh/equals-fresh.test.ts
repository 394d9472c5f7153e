// A refreshed workbook is the one that would be written afresh: every cell, table and chart.
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import { type SheetOptions, defaultOptions } from "../../../../src/excel/sheet-options";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { resetStore } from "../../../../src/statements/store";
import { everyCell } from "../every-cell";

afterEach(resetStore);

const days = ["2003-08-12", "2003-11-21", "2004-02-16"];
const write = (asOf: string, options: SheetOptions) =>
  writeSheets(plannedSheets(options, asOf), options, asOf);

test.each([
  [0, 1],
  [1, 2],
  [0, 2],
])("from release %i to release %i", async (from, to) => {
  newWorkbook();
  await write(days[from]!, defaultOptions);
  await applyRefresh(await prepareRefresh("all", days[to]));
  const refreshed = await contents();
  newWorkbook();
  resetStore();
  await write(days[to]!, defaultOptions);
  const fresh = await contents();
  expect(refreshed.cells).toEqual(fresh.cells);
  expect(refreshed.charts).toEqual(fresh.charts);
  expect(refreshed.checks).toEqual(fresh.checks);
});

/** The sheets cell by cell; the checks, whose rows stand lower where there are alerts in words, by what they show. */
async function contents() {
  const { sheets, charts } = await everyCell();
  const cells = sheets
    .filter(({ name }) => name !== "IIJ Checks")
    .flatMap(({ name, formulas, formats }) =>
      Object.keys(formulas)
        .map((address) => `${name} ${address} ${String(formulas[address])} ${String(formats[address])}`)
        .filter((cell) => !/^IIJ About R\d+C2 [12] General$/.test(cell)) // the generation's number
        .sort(),
    );
  return { cells, charts: [...charts].sort(), checks: await shownByChecks() };
}

const shownByChecks = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("IIJ Checks");
    const tables = ["IIJ_Checks", "IIJ_Alerts", "IIJ_Workings"].map((name) =>
      sheet.tables.getItem(name).getRange().load("values"),
    );
    const state = sheet.getRange("A1:B3").load("values");
    await context.sync();
    return [state, ...tables].map(({ values }) => values as unknown[][]);
  });
