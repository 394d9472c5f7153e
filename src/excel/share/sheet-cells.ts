import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { CellValue } from "../sheet-plan";
import { append, elements } from "./workbook-package";

/** A sheet's cells as its part of the file holds them. */
export class SheetCells {
  private readonly cells: ReadonlyMap<string, Element>;
  /** Formulas that Excel writes once for many cells, by their number. */
  private readonly shared = new Map<string, { address: string; formula: string }>();

  constructor(
    readonly name: string,
    document: XMLDocument,
    private readonly strings: readonly string[],
  ) {
    this.cells = new Map(elements(document, "c").map((cell) => [cell.getAttribute("r") ?? "", cell]));
    for (const [address, cell] of this.cells) {
      const formula = formulaElement(cell);
      const number = formula?.getAttribute("si");
      if (number && formula?.textContent) this.shared.set(number, { address, formula: formula.textContent });
    }
  }

  get addresses(): Iterable<string> {
    return this.cells.keys();
  }

  /** Without its "="; undefined for a cell that has none. */
  formula(address: string): string | undefined {
    const element = this.formulaOf(address);
    if (!element) return undefined;
    if (element.textContent) return element.textContent;
    const first = this.shared.get(element.getAttribute("si") ?? "");
    // The same formula as in the first cell, moved along.
    return first && translateFormulaToA1(translateFormulaToR1C1(first.formula, first.address), address);
  }

  /** The value when the file was saved; undefined for a blank cell, an error as its text. */
  value(address: string): CellValue | boolean | undefined {
    const cell = this.cells.get(address);
    if (!cell) return undefined;
    const type = cell.getAttribute("t");
    if (type === "inlineStr") return cell.textContent ?? "";
    const text = elements(cell, "v")[0]?.textContent;
    if (text === null || text === undefined || text === "") return undefined;
    if (type === "s") return this.strings[Number(text)];
    if (type === "b") return text === "1";
    return type === "str" || type === "e" ? text : Number(text);
  }

  /** Whether the file holds what the cell's formula gave, be it an empty text. */
  hasResult(address: string): boolean {
    const cell = this.cells.get(address);
    return cell !== undefined && elements(cell, "v").length > 0;
  }

  /** Leaves the value that the cell shows. */
  dropFormula(address: string): void {
    this.formulaOf(address)?.remove();
    this.cells.get(address)?.removeAttribute("cm"); // no dynamic array any more
  }

  /** Puts another formula in a formula's place; one that spills goes on spilling. */
  setFormula(address: string, formula: string): void {
    const old = this.formulaOf(address);
    if (!old) return;
    const isArray = old.getAttribute("t") === "array";
    const fresh = append(old.parentElement!, "f", {}, formula);
    if (isArray) for (const { name, value } of [...old.attributes]) fresh.setAttribute(name, value);
    old.replaceWith(fresh);
  }

  private formulaOf(address: string): Element | undefined {
    const cell = this.cells.get(address);
    return cell && formulaElement(cell);
  }
}

const formulaElement = (cell: Element): Element | undefined =>
  [...cell.children].find(({ localName }) => localName === "f");
