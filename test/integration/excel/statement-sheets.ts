import { plannedSheets } from "../../../src/excel/planned-sheets";
import { defaultOptions } from "../../../src/excel/sheet-options";
import type { SheetPlan } from "../../../src/excel/sheet-plan";
import { writeSheets } from "../../../src/excel/write-sheets";

const statements = ["IIJ About", "IIJ Operations", "IIJ Balance Sheet"];

/** About and the statements alone, or others; without their links to the checks a write is a tenth of the work. */
export function statementSheets(asOf: string, names: readonly string[] = statements): SheetPlan[] {
  return plannedSheets(defaultOptions, asOf)
    .filter(({ name }) => names.includes(name))
    .map((plan) => ({
      ...plan,
      values: plan.values.map((row) =>
        row.map((value) => (String(value).includes("IIJ Checks") ? "" : value)),
      ),
    }));
}

/** Writes them as of a day. */
export const writeStatements = (asOf: string, names?: readonly string[]) =>
  writeSheets(statementSheets(asOf, names), defaultOptions, asOf);
