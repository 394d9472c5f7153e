// Choosing a case: what changes in the whole workbook, and what does not.
import { modelSheetName } from "../../../../src/excel/model/model-state";
import { cases } from "../../../../src/statements/model/case";
import { drivers } from "../../../../src/statements/model/drivers";
import { resetStore } from "../../../../src/statements/store";
import { type FormulaCell, place, precedentsOf } from "../../../unit/excel/model/formulas";
import { ModelWorkbook, cellsOf, placeOf } from "./model-workbook";

jest.setTimeout(90_000); // a whole workbook a test
afterEach(resetStore);

const cellOfChoice = place(modelSheetName, 4, 1);
const forecastQuarters = ["4Q03", "1Q04", "2Q04", "3Q04", "4Q04"];

async function everyCell(sheets: readonly string[], what: "values" | "formulas") {
  const cells = new Map<string, unknown>();
  for (const sheet of sheets)
    for (const [address, held] of await cellsOf(sheet, what)) cells.set(`${sheet}!${address}`, held);
  return cells;
}

/** Every cell that a formula leads to from the given one, over all sheets. */
function dependentsOf(cell: string, formulas: ReadonlyMap<string, unknown>, sheets: readonly string[]) {
  const known = new Set(sheets);
  const followers = new Map<string, string[]>();
  for (const [at, formula] of formulas) {
    if (typeof formula !== "string" || !formula.startsWith("=")) continue;
    const [sheet, address] = at.split("!") as [string, string];
    const from: FormulaCell = { sheet, ...placeOf(address), formula };
    for (const precedent of precedentsOf(from, known))
      followers.set(precedent, [...(followers.get(precedent) ?? []), at]);
  }
  const found = new Set<string>();
  const follow = (from: string): void => {
    for (const next of followers.get(from) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      follow(next);
    }
  };
  follow(cell);
  return found;
}

test.each(["values", "live"] as const)(
  "%s mode: each case changes what depends on it, and nothing else",
  async (mode) => {
    const workbook = await ModelWorkbook.write(mode, require);
    const sheets = workbook.workbench.sheetNames;
    const dependents = dependentsOf(cellOfChoice, await everyCell(sheets, "formulas"), sheets);
    expect(dependents.size).toBeGreaterThan(100);

    for (const [from, to] of [
      ["Base", "Upside"],
      ["Upside", "Downside"],
      ["Downside", "Base"],
    ] as const) {
      await workbook.choose(from);
      const before = await everyCell(sheets, "values");
      await workbook.choose(to);
      const after = await everyCell(sheets, "values");
      const changed = [...after.keys()].filter((cell) => !Object.is(before.get(cell), after.get(cell)));
      expect(changed.filter((cell) => cell !== cellOfChoice && !dependents.has(cell))).toEqual([]);

      // Whatever the two cases assume differently has changed, in the live row and in what it leads to.
      for (const { code } of drivers) {
        for (const quarter of forecastQuarters) {
          const [was, is] = [from, to].map((name) => workbook.value(`${name}.${code}`, quarter));
          const cell = `${modelSheetName}!${workbook.address(`Driver.${code}`, quarter)}`;
          expect([cell, changed.includes(cell)]).toEqual([cell, was !== is]);
          expect(workbook.value(`Driver.${code}`, quarter)).toBe(is);
        }
      }
      for (const line of ["TotalRevenues", "TotalCosts", "OperatingIncome", "NetIncome"])
        expect(changed).toContain(`${modelSheetName}!${workbook.address(line, "4Q03")}`);
    }
  },
);

test("a better case is never worse, in any quarter", async () => {
  const workbook = await ModelWorkbook.write("values", require);
  for (const quarter of forecastQuarters) {
    const [base, upside, downside] = cases.map((name) =>
      Number(workbook.value(`${name}.OperatingIncome`, quarter)),
    );
    expect(upside).toBeGreaterThan(base!);
    expect(base).toBeGreaterThan(downside!);
  }
});
