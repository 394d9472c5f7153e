// The sheet of an analyst who keeps 40 quarters of 60 items live: an edit asks the functions again only for the cells
// that depend on it.
import { items } from "../../../src/statements/items.data";
import { fiscalQuarter, periodToken, shiftPeriod } from "../../../src/statements/period";
import { newAddinWorkbook } from "../../addin";

const tokens = Array.from({ length: 40 }, (_, i) => periodToken(shiftPeriod(fiscalQuarter(1994, 1), i)));
/** 60 rows; an item may stand in two, as it does where a model repeats it. */
const codes = Array.from({ length: 60 }, (_, i) => items[i % items.length]!.code);
const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;

test("2,400 GET cells: an edit that touches none of them runs no function, a period's its own column", async () => {
  const workbench = await newAddinWorkbook((file) => require(file));
  const [first, last] = [columnName(1), columnName(40)];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Live");
    sheet.getRange(`${first}1:${last}1`).values = [tokens];
    sheet.getRange("A2:A61").values = codes.map((code) => [code]);
    sheet.getRange(`${first}2:${last}61`).formulas = codes.map((_, row) =>
      tokens.map((__, column) => `=IIJ.GET($A${row + 2},${columnName(column + 1)}$1)`),
    );
    sheet.getRange("A63").formulas = [["=A62+1"]];
    await context.sync();
  });
  await workbench.settled();
  const live = (address: string) => workbench.cell("Live", address).value;
  expect(live("AN2")).toBe(9633); // total revenues in 3Q03
  const before = workbench.calculations.invocations;
  const asked = () => workbench.calculations.invocations - before;
  expect(before).toBeGreaterThanOrEqual(codes.length * tokens.length);

  workbench.type("Live", "A62", "41");
  await workbench.settled();
  expect([live("A63"), asked()]).toEqual([42, 0]);

  workbench.type("Live", "AN1", "1Q04");
  await workbench.settled();
  expect([live("AN2"), live("AM2")]).toEqual(["#N/A", 9185]);
  expect(asked()).toBe(codes.length);
}, 30_000);
