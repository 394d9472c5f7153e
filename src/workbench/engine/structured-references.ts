import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx";
import { absoluteZone, quoteSheet } from "./address";
import type { Engine } from "./engine";
import { excelFormula } from "./formula-text";
import { Kept } from "./kept";
import { contains, namedTables, tableNames, type NamedTable } from "./named-tables";
import type { CellPosition, FormulaCell, SheetId, Zone } from "./o-spreadsheet";

/** One reference of a formula that was written as Table[Column]; the engine has the cells in its place. */
interface StructuredReference {
  /** Which of the formula's references it is, counted from 0. */
  readonly place: number;
  readonly tableId: string;
  /** Written as the table's name alone. */
  readonly isBare: boolean;
  readonly columns: readonly string[];
  /** As the parser has them: "headers", "data", "totals", "all", "this row". */
  readonly sections: readonly string[];
}

/**
 * Structured references, which the engine does not know. A formula is given to it with the cells in their place; how
 * it was written is kept, shown again, and written anew when its table grows, moves or has other column names.
 */
export class StructuredReferences {
  /** By the engine's cell id; under its undo. */
  private readonly kept: Kept<readonly StructuredReference[]>;
  /** The tables that the engine's formulas fit. */
  private fitted?: readonly NamedTable[];
  private isRewriting = false;
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly engine: Engine) {
    this.names = tableNames(engine);
    this.kept = new Kept(engine, "structured references");
  }

  /**
   * A cell has been given a formula: answers with what the engine is to read instead, undefined where that is the
   * same. What names no table or column stays, and is no formula to the engine.
   */
  written(position: CellPosition, cell: FormulaCell, content: string): string | undefined {
    if (this.isRewriting) return undefined;
    const references: StructuredReference[] = [];
    const text = this.mayRefer(cell, content) ? this.translated(content, position, references) : content;
    this.keep(cell.id, references);
    return references.length ? text : undefined;
  }

  /** A cell has no formula any more. */
  overwritten(id: number): void {
    if (!this.isRewriting) this.keep(id, []);
  }

  /** A formula as it was written, as far as it still is that. */
  formula(cell: FormulaCell, position: CellPosition): string {
    const text = excelFormula(cell.compiledFormula.toFormulaString(this.engine.get));
    return this.restored(text, cell, position, writtenAs);
  }

  /**
   * A formula that has the cells of its structured references, as a file holds it: always with the table's name.
   *
   * @param text the formula as the engine has it, or as it exports it
   */
  stored(text: string, cell: FormulaCell, position: CellPosition): string {
    return this.restored(text, cell, position, storedAs);
  }

  private restored(
    text: string,
    { id }: FormulaCell,
    position: CellPosition,
    write: typeof writtenAs,
  ): string {
    const references = this.kept.get(String(id));
    if (!references) return text;
    const tables = namedTables(this.engine);
    return replaced(text, (place, written) => {
      const reference = references.find((candidate) => candidate.place === place);
      const table = tables.find((candidate) => candidate.id === reference?.tableId);
      if (!reference || !table || this.cells(reference, table, position) !== written) return written;
      return write(reference, table, position);
    });
  }

  /** A sheet has been copied: its formulas mean the copies of its tables, the ids of which stand behind the tables'. */
  copySheet(from: SheetId, to: SheetId, tables: ReadonlyMap<string, string>): void {
    const { get } = this.engine;
    for (const [id, references] of this.kept) {
      const position = get.tryGetCellPosition(Number(id));
      const copy = position?.sheetId === from && get.getCell({ ...position, sheetId: to });
      if (!copy) continue;
      const copied = references.map((each) => ({
        ...each,
        tableId: tables.get(each.tableId) ?? each.tableId,
      }));
      this.keep(copy.id, copied);
    }
  }

  /** Undo has put back tables and formulas that fit each other. */
  forgetTables(): void {
    this.fitted = undefined;
  }

  /** Lets the formulas follow the tables, if these have changed. Not to be called while the engine evaluates. */
  follow(): void {
    if (this.isRewriting || !this.kept.size) return;
    const tables = namedTables(this.engine);
    const before = this.fitted;
    this.fitted = tables;
    if (before && JSON.stringify(before) === JSON.stringify(tables)) return;
    this.asTranslated(() => {
      for (const [id, references] of this.kept)
        this.rewrite(Number(id), references, before ?? tables, tables);
    });
  }

  /** What is written meanwhile is for the engine alone. */
  asTranslated(write: () => void): void {
    this.isRewriting = true;
    try {
      write();
    } finally {
      this.isRewriting = false;
    }
  }

  private keep(id: number, references: readonly StructuredReference[]): void {
    const key = String(id);
    if (references.length) this.kept.set(key, references);
    else if (this.kept.get(key)) this.kept.delete(key);
    if (references.length) this.fitted ??= namedTables(this.engine);
  }

  /** A bracket, or the name of a table. */
  private mayRefer(cell: FormulaCell, content: string): boolean {
    if (content.includes("[")) return true;
    return [...this.names.values()].some((name) => cell.compiledFormula.usesSymbol(name));
  }

  private translated(content: string, position: CellPosition, references: StructuredReference[]): string {
    const tables = namedTables(this.engine);
    let place = 0;
    const parts = tokenize(content).map((token) => {
      const reference = parsed(token, place, tables, position);
      const table = tables.find(({ id }) => id === reference?.tableId);
      const cells = reference && table && this.cells(reference, table, position);
      if (reference && cells) references.push(reference);
      if (isReference(token) || cells) place++;
      return cells ?? token.value;
    });
    return parts.join("");
  }

  private rewrite(
    id: number,
    references: readonly StructuredReference[],
    before: readonly NamedTable[],
    tables: readonly NamedTable[],
  ): void {
    const cell = this.engine.formulaCell(id);
    if (!cell) return;
    const position = this.engine.get.getCellPosition(id);
    const text = excelFormula(cell.compiledFormula.toFormulaString(this.engine.get));
    const followed = references.flatMap((reference) => {
      const table = tables.find((candidate) => candidate.id === reference.tableId);
      return table ? [renamed(reference, before, table)] : []; // without the table its cells stay
    });
    const fitting = replaced(text, (place, written) => {
      const reference = followed.find((candidate) => candidate.place === place);
      const table = tables.find((candidate) => candidate.id === reference?.tableId);
      return reference && table ? (this.cells(reference, table, position) ?? "#REF!") : written;
    });
    this.keep(id, followed);
    if (fitting !== text) this.engine.enter(position, fitting.replaceAll("#REF!", "#REF"));
  }

  /** The cells that a reference means, seen from a cell; undefined where it means none. */
  private cells(
    { columns, sections }: StructuredReference,
    table: NamedTable,
    position: CellPosition,
  ): string | undefined {
    const rows = rowsOf(sections, table, position.row);
    const indexes = columns.map((name) => indexOfColumn(table, name));
    if (!rows || indexes.includes(-1)) return undefined;
    const { left, right } = table.zone;
    const zone: Zone = {
      ...rows,
      left: indexes.length ? left + Math.min(...indexes) : left,
      right: indexes.length ? left + Math.max(...indexes) : right,
    };
    const cells = absoluteZone(zone);
    // The row is the formula's own: a copy further down means its own again.
    const address = sections.includes("this row") ? cells.replace(/\$(?=\d)/g, "") : cells;
    if (table.sheetId === position.sheetId) return address;
    return `${quoteSheet(this.engine.get.getSheetName(table.sheetId))}!${address}`;
  }
}

function parsed(
  { type, value }: Token,
  place: number,
  tables: readonly NamedTable[],
  position: CellPosition,
): StructuredReference | undefined {
  const named = (name: string) => tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  if (type === "range_named") {
    const table = named(value);
    return table && { place, tableId: table.id, isBare: true, columns: [], sections: [] };
  }
  const reference = type === "structured" ? parseStructRef(value) : undefined;
  if (!reference) return undefined;
  const { table: name, columns = [], sections = [] } = reference;
  const table = name ? named(name) : tables.find((candidate) => contains(candidate, position));
  const isBare = !columns.length && !sections.length; // "Sales[]", as files have it, is shown as "Sales"
  return table && { place, tableId: table.id, isBare, columns, sections };
}

/** How a reference is written now: within its table without the table's name. */
function writtenAs(
  { isBare, columns, sections }: StructuredReference,
  table: NamedTable,
  position: CellPosition,
): string {
  if (isBare) return table.name;
  return stringifyStructRef({
    context: [],
    table: contains(table, position) ? "" : table.name,
    columns: [...columns],
    sections: [...sections],
  });
}

/** How a file holds a reference: Excel finds "[@Amount]" and a table's bare name damaged there. */
function storedAs({ columns, sections }: StructuredReference, { name }: NamedTable): string {
  const reference = { context: [], table: name, columns: [...columns], sections: [...sections] };
  return stringifyStructRef(reference, { thisRow: true });
}

/** The same columns under the names that they have now. */
function renamed(
  reference: StructuredReference,
  before: readonly NamedTable[],
  table: NamedTable,
): StructuredReference {
  const old = before.find(({ id }) => id === table.id);
  if (old?.columns.length !== table.columns.length) return reference;
  return {
    ...reference,
    columns: reference.columns.map((name) => table.columns[indexOfColumn(old, name)] ?? name),
  };
}

function indexOfColumn({ columns }: NamedTable, name: string): number {
  return columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
}

/** The rows of some sections of a table, or undefined where there are none: no totals, or another row. */
function rowsOf(
  sections: readonly string[],
  { zone, headerRows, totalRows }: NamedTable,
  row: number,
): Pick<Zone, "top" | "bottom"> | undefined {
  const data = { top: zone.top + headerRows, bottom: zone.bottom - totalRows };
  const parts = (sections.length ? sections : ["data"]).map((section) => {
    switch (section) {
      case "all":
        return zone;
      case "headers":
        return headerRows ? { top: zone.top, bottom: data.top - 1 } : undefined;
      case "totals":
        return totalRows ? { top: zone.bottom, bottom: zone.bottom } : undefined;
      case "this row":
        return data.top <= row && row <= data.bottom ? { top: row, bottom: row } : undefined;
      default:
        return data;
    }
  });
  if (parts.includes(undefined)) return undefined;
  const present = parts.filter((part) => part !== undefined);
  return {
    top: Math.min(...present.map(({ top }) => top)),
    bottom: Math.max(...present.map(({ bottom }) => bottom)),
  };
}

/** Whether the engine counts it among a formula's references. */
const isReference = ({ type, value }: Token) =>
  (type.startsWith("range") && type !== "range_named") || (type === "error" && /^#REF/.test(value));

/** Exchanges references of a formula by their place. */
function replaced(formula: string, replace: (place: number, written: string) => string): string {
  let place = 0;
  return tokenize(formula)
    .map((token) => (isReference(token) ? replace(place++, token.value) : token.value))
    .join("");
}
