// A refresh taken back and applied again: figures, formats and the user's own formulas each time as after the first.
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import { undoRefresh } from "../../../../src/excel/refresh/undo-refresh";
import { defaultOptions } from "../../../../src/excel/sheet-options";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { resetStore } from "../../../../src/statements/store";
import type { Workbench } from "../../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../../addin";
import { everyCell } from "../every-cell";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await newAddinWorkbook(require);
});
afterEach(resetStore);

const refresh = async () => {
  await applyRefresh(await prepareRefresh("all", "2004-02-16"));
  await workbench.settled();
};
const writeAsOf = (asOf: string) => writeSheets(plannedSheets(defaultOptions, asOf), defaultOptions, asOf);

test("refreshed, taken back and refreshed: every cell and every format is the same again", async () => {
  await writeAsOf("2003-11-21");
  const written = await everyCell();
  await refresh();
  const refreshed = await everyCell();
  await undoRefresh();
  await workbench.settled();
  expect(unmarked(await everyCell())).toEqual(unmarked(written));
  await refresh();
  expect(unmarked(await everyCell())).toEqual(unmarked(refreshed));
});

test("formulas of the user's own ask again once a refresh is taken back", async () => {
  workbench.type("Sheet1", "A1", '=IIJ.GET("Operating income","3Q03")');
  await writeAsOf("2003-11-21");
  await refresh();
  expect(workbench.cell("Sheet1", "A1").value).toBe(236);
  await undoRefresh();
  await workbench.settled();
  expect(workbench.cell("Sheet1", "A1").value).toBe("#N/A");
});

type Cells = Awaited<ReturnType<typeof everyCell>>;

/** Without the number of the generation: each writing has its own. */
function unmarked({ sheets, ...rest }: Cells): Cells {
  return {
    ...rest,
    sheets: sheets.map((sheet) => {
      const number = Object.keys(sheet.formulas).find((at) => sheet.formulas[at] === "Generation");
      const { [number?.replace("C1", "C2") ?? ""]: _, ...formulas } = sheet.formulas;
      return { ...sheet, formulas };
    }),
  };
}
