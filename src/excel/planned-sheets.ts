import { tableStatements } from "../statements/item";
import { aboutSheet } from "./about-sheet";
import type { SheetPlan } from "./sheet-plan";
import { statementSheet } from "./statement-sheet";

/** Every sheet that Write adds, in the order of their tabs, as of the pin. */
export function plannedSheets(): SheetPlan[] {
  return [aboutSheet(), ...tableStatements.map(statementSheet)];
}
