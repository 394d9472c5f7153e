import { modelSheetName } from "../../../../src/excel/model/model-state";
import { writeModel } from "../../../../src/excel/model/write-model";
import { cellAddress } from "../../../../src/excel/cell-address";
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { type SheetOptions, defaultOptions } from "../../../../src/excel/sheet-options";
import { writeSheets } from "../../../../src/excel/write-sheets";
import type { Workbench } from "../../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../../addin";

export const analysisSheetName = "IIJ Analysis";

/** A workbook with the statements and the model over them, and ways to read them by key and period. */
export class ModelWorkbook {
  private constructor(readonly workbench: Workbench) {}

  static async write(mode: SheetOptions["mode"], load: (file: string) => unknown): Promise<ModelWorkbook> {
    return this.over(await newAddinWorkbook(load), mode);
  }

  /** Writes both into an empty workbook. */
  static async over(workbench: Workbench, mode: SheetOptions["mode"] = "values"): Promise<ModelWorkbook> {
    const options = { ...defaultOptions, mode };
    await writeSheets(plannedSheets(options), options);
    await writeModel();
    await workbench.settled();
    return new ModelWorkbook(workbench);
  }

  /** The cell of a row and a period, or of another head such as `Unit`, on the model. */
  value(key: string, head: string): unknown {
    return this.workbench.cell(modelSheetName, this.address(key, head)).value;
  }

  address(key: string, head: string): string {
    const heads = Array.from({ length: 16 }, (_, column) => this.at(modelSheetName, 3, column));
    return cellAddress(this.rowOf(modelSheetName, key), heads.indexOf(head));
  }

  /** A row of the model over all of its quarters. */
  line(key: string): unknown[] {
    const row = this.rowOf(modelSheetName, key);
    return Array.from({ length: 8 }, (_, i) => this.at(modelSheetName, row, 2 + i));
  }

  /** A cell of the analysis by its row's key. */
  analysis(key: string, column: string): unknown {
    const row = this.rowOf(analysisSheetName, key);
    return this.workbench.cell(analysisSheetName, `${column}${row + 1}`).value;
  }

  async type(sheet: string, address: string, content: string): Promise<void> {
    this.workbench.type(sheet, address, content);
    await this.workbench.settled();
  }

  /** Chooses the live case as a user does. */
  async choose(name: string): Promise<void> {
    await this.type(modelSheetName, "B5", name);
  }

  rowOf(sheet: string, key: string): number {
    for (let row = 0; row < 400; row++) if (this.at(sheet, row, 0) === key) return row;
    throw new Error(`${sheet} has no row ${key}.`);
  }

  private at(sheet: string, row: number, column: number): unknown {
    return this.workbench.cell(sheet, cellAddress(row, column)).value;
  }
}

/** Every cell of a sheet that holds something, by its address. */
export async function cellsOf(sheet: string, what: "values" | "formulas"): Promise<Map<string, unknown>> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values,formulas");
    await context.sync();
    const rows = used[what] as unknown[][];
    return new Map(rows.flatMap((cells, r) => cells.map((value, c) => [cellAddress(r, c), value] as const)));
  });
}

/** Row and column of an address such as `C5`, both counted from 0. */
export function placeOf(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)([0-9]+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
