/**
 * LibreOffice works the model's formulas out afresh, from the saved file alone, and comes to the same figures.
 *
 * @jest-environment ./test/office-environment.ts
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sharedCopy } from "../../src/excel/share/shared-copy";
import { resetStore } from "../../src/statements/store";
import { ModelWorkbook, cellsOf, placeOf } from "../integration/excel/model/model-workbook";
import { readWithLibreOffice } from "./libre-office";
import { describeWith } from "./programs";

const sheets = ["IIJ Model", "IIJ Analysis"];

describeWith("LibreOffice")("the model's formulas", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "model-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(resetStore);

  test.each(["values", "live"] as const)("%s mode: equal to 1e-9", async (mode) => {
    const { workbench } = await ModelWorkbook.write(mode, require);
    const saved = await workbench.saveXlsx();
    const file = path.join(folder, `${mode}.xlsx`);
    // LibreOffice has no IIJ functions: in the copy to share their results stand instead.
    await writeFile(file, mode === "live" ? sharedCopy(saved).bytes : saved);
    const calculated = await readWithLibreOffice(file, "calculated");

    let compared = 0;
    for (const sheet of sheets) {
      const rows = calculated.get(sheet) ?? [];
      const values = await cellsOf(sheet, "values");
      const differing: unknown[] = [];
      for (const [address, formula] of await cellsOf(sheet, "formulas")) {
        if (typeof formula !== "string" || !formula.startsWith("=")) continue;
        const { row, column } = placeOf(address);
        const [ours, theirs] = [values.get(address), rows[row]?.[column]];
        compared += 1;
        if (!isEqual(ours, theirs)) differing.push({ sheet, address, formula, ours, theirs });
      }
      expect(differing).toEqual([]);
    }
    expect(compared).toBeGreaterThan(1_000);
  });
});

/** Words in any case: LibreOffice writes TRUE, Office.js true. */
const isEqual = (ours: unknown, theirs: unknown): boolean =>
  typeof ours === "number" && typeof theirs === "number"
    ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours))
    : inCapitals(ours) === inCapitals(theirs);

const inCapitals = (value: unknown): string =>
  JSON.stringify(value ?? "")
    .toUpperCase()
    .replaceAll('"', "");
