import { parseZone } from "../engine/address";
import { BUSY, excelValue, isCellError } from "../engine/cell-error";
import type { Engine } from "../engine/engine";
import type { CellPosition, FormulaCell, SheetId } from "../engine/o-spreadsheet";
import {
  isArrayFormula,
  storedFormula,
  withExcelStrings,
  withQuotedNames,
  type FunctionNames,
} from "./formula";
import type { SharedStrings } from "./shared-strings";
import { storedText } from "./stored-text";
import type { StyleWriter } from "./styles/style-writer";
import { append, childNamed, descendants, type Element } from "./xml";

/** What the cells of all sheets share. */
export interface CellWriting {
  readonly engine: Engine;
  readonly strings: SharedStrings;
  readonly styles: StyleWriter;
  readonly customFunctions: FunctionNames;
}

/** Errors that a file cannot name; the formula beside them brings them back. */
const NAMELESS_ERRORS: ReadonlyMap<unknown, string> = new Map([
  [BUSY, "#N/A"],
  ["#SPILL!", "#VALUE!"],
]);

/**
 * Writes the cells that the engine has exported anew: formats with everything the engine does not know of them; every
 * formula and spilled cell with its value, in the right type; formulas that are no arrays plain; an add-in's functions
 * under the name by which Excel stores them; texts without their quotes.
 *
 * @param root the sheet part's worksheet element
 */
export function writeCells(writing: CellWriting, sheetId: SheetId, root: Element): void {
  const { engine, styles } = writing;
  for (const cell of descendants(root, "c")) {
    const { left: col, top: row } = parseZone(cell.getAttribute("r") ?? "");
    const position = { sheetId, col, row };
    const source = engine.get.getCell(position);
    const { value, format } = engine.cell(sheetId, col, row);
    const record = styles.recordOf({
      look: source?.style ?? {},
      numberFormat: source?.format ?? format, // an error shows none, and must not lose its own in the file
      border: engine.get.getCellBorder(position),
    });
    if (record) cell.setAttribute("s", String(record));
    else cell.removeAttribute("s");
    const formula = source?.isFormula ? formulaElement(writing, cell, source, position) : undefined;
    // A spilled text stands in the cell itself, as that of a formula does.
    const textType = source && !source.isFormula && source.content ? "s" : "str";
    writeContent(writing, cell, formula, excelValue(value), textType);
  }
}

/** The engine leaves out formulas that it cannot read or takes for no function of Excel's. */
function formulaElement(
  { engine, customFunctions }: CellWriting,
  cell: Element,
  source: FormulaCell,
  position: CellPosition,
): Element {
  const typed = source.compiledFormula.toFormulaString(engine.get);
  const exported = childNamed(cell, "f");
  const written = withQuotedNames(engine.o, exported?.textContent ?? withExcelStrings(typed.slice(1)), typed);
  const formula = exported ?? append(cell, "f");
  const spills = formula.getAttribute("ref")?.includes(":");
  if (!spills && !(exported && isArrayFormula(engine.o, `=${written}`, customFunctions))) {
    formula.removeAttribute("t");
    formula.removeAttribute("ref");
    cell.removeAttribute("cm");
  }
  formula.textContent = storedFormula(engine.storedFormula(written, source, position), customFunctions);
  return formula;
}

function writeContent(
  { strings }: CellWriting,
  cell: Element,
  formula: Element | undefined,
  value: unknown,
  textType: "s" | "str",
): void {
  const put = (type: "b" | "e" | "n" | "s" | "str", text: string) => {
    cell.setAttribute("t", type);
    append(cell, "v", {}, text);
  };
  cell.replaceChildren(...(formula ? [formula] : []));
  cell.removeAttribute("t");
  if (typeof value === "number") put("n", String(value));
  else if (typeof value === "boolean") put("b", value ? "1" : "0");
  else if (isCellError(value)) put("e", NAMELESS_ERRORS.get(value) ?? value);
  else if (typeof value === "string" && (value || formula || textType === "s"))
    put(textType, textType === "s" ? String(strings.numberOf(value)) : storedText(value));
}
