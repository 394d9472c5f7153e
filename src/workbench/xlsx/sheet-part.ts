import { parseZone } from "../engine/address";
import { excelValue, isCellError } from "../engine/cell-error";
import type { Engine } from "../engine/engine";
import type { SheetId } from "../engine/o-spreadsheet";
import { isArrayFormula, storedFormula } from "./formula";
import type { SharedStrings } from "./shared-strings";
import { correctColors } from "./styles-part";
import { append, childNamed, descendants, type Element } from "./xml";

/**
 * Corrects a sheet as the engine exports it: every formula and spilled cell gets its value with the right type,
 * formulas that are no arrays are plain, an add-in's functions have the name under which Excel stores them.
 *
 * @param root the part's worksheet element
 * @param customFunctions full names in upper case
 */
export function correctSheet(
  engine: Engine,
  sheetId: SheetId,
  root: Element,
  strings: SharedStrings,
  customFunctions: ReadonlySet<string>,
): void {
  for (const cell of descendants(root, "c")) {
    const { left: col, top: row } = parseZone(cell.getAttribute("r") ?? "");
    const value = excelValue(engine.cell(sheetId, col, row).value);
    const source = engine.get.getCell({ sheetId, col, row });
    const formula = childNamed(cell, "f");
    if (formula) correctFormula(engine, formula, cell, customFunctions);
    // A constant text or number is right already, unless it is quoted, or an error.
    const constant = source && !source.isFormula ? source.content : "";
    if (!constant || isCellError(value)) writeValue(cell, value);
    else if (constant.startsWith("'")) typed(cell, "s", String(strings.numberOf(String(value))));
  }
}

function correctFormula(
  engine: Engine,
  formula: Element,
  cell: Element,
  customFunctions: ReadonlySet<string>,
): void {
  const written = formula.textContent ?? "";
  const spills = formula.getAttribute("ref")?.includes(":");
  if (!spills && !isArrayFormula(engine.o, `=${written}`, customFunctions)) {
    formula.removeAttribute("t");
    formula.removeAttribute("ref");
    cell.removeAttribute("cm");
  }
  formula.textContent = storedFormula(engine.o, written, customFunctions);
}

/** Gives a formula or a spilled cell its value. */
function writeValue(cell: Element, value: unknown): void {
  if (typeof value === "number") typed(cell, "n", String(value));
  else if (typeof value === "boolean") typed(cell, "b", value ? "1" : "0");
  else if (isCellError(value)) typed(cell, "e", value);
  else if (typeof value === "string" && (value || childNamed(cell, "f"))) typed(cell, "str", value);
}

function typed(cell: Element, type: "b" | "e" | "n" | "s" | "str", text: string): void {
  const formula = childNamed(cell, "f");
  cell.replaceChildren(...(formula ? [formula] : []));
  cell.setAttribute("t", type);
  append(cell, "v", {}, text);
}

/** The sheet's tab: its colour, and whether it is open when the file is. */
export function correctTab(root: Element, isActive: boolean): void {
  const properties = childNamed(root, "sheetPr");
  if (properties) correctColors(properties);
  const view = childNamed(root, "sheetViews")?.firstElementChild;
  if (isActive) view?.setAttribute("tabSelected", "1");
}
