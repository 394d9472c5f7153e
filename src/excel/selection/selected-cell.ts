import { tokenize } from "@borgar/fx";
import type { CellValue } from "../sheet-plan";
import { type ReferredCells, readReferences } from "./read-references";

/** The cell that the user looks at, and what is needed to tell where its content comes from. */
export interface SelectedCell {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** E.g. `'IIJ Operations'!C5`. */
  readonly address: string;
  /** Its formula, or its value where it has none; "" is an empty cell. */
  readonly formula: CellValue;
  readonly value: CellValue | boolean;
  /** As the cell shows it. */
  readonly text: string;
  /** The cell whose formula fills this one. */
  readonly spilledFrom?: { readonly address: string; readonly formula: string };
  /** Of a cell in a table of item codes: the code of its row and the header of its column. */
  readonly inTable?: { readonly table: string; readonly code: string; readonly header: CellValue };
  /** What the formula refers to, by the reference as it is written there. */
  readonly references: ReadonlyMap<string, ReferredCells>;
}

/** The header of the column of codes, as every table of figures has it. */
const codeHeader = "Code";

/** Reads the active cell in at most four round trips; writes nothing. */
export async function readSelectedCell(): Promise<SelectedCell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,rowIndex,columnIndex,formulas,values,text");
    const sheet = cell.worksheet.load("name");
    sheet.tables.load("items/name");
    await context.sync();
    const { rowIndex: row, columnIndex: column } = cell;
    const own = first(cell.formulas) as CellValue;
    const spilledFrom = own === "" || isFormula(own) ? undefined : await spillAnchor(context, cell);
    const inTable = await tableCell(context, sheet, { row, column });
    return {
      sheet: sheet.name,
      row,
      column,
      address: cell.address,
      formula: own,
      value: first(cell.values) as CellValue | boolean,
      text: String(first(cell.text)),
      ...(spilledFrom && { spilledFrom }),
      ...(inTable && { inTable }),
      references: await readReferences(context, sheet.name, referencesIn(spilledFrom?.formula ?? own)),
    };
  });
}

/** The cell whose formula fills another one; undefined where none does. */
async function spillAnchor(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<SelectedCell["spilledFrom"]> {
  try {
    const anchor = cell.getSpillParentOrNullObject().load("address,formulas");
    await context.sync();
    if (anchor.isNullObject || anchor.address === cell.address) return undefined;
    return { address: anchor.address, formula: String(first(anchor.formulas)) };
  } catch (error) {
    // A host before ExcelApi 1.12 spills nothing that it could tell of.
    if (error instanceof OfficeExtension.Error && /^ApiNot/.test(error.code)) return undefined;
    throw error;
  }
}

const isFormula = (content: CellValue): content is string =>
  typeof content === "string" && content.startsWith("=");

const first = (cells: readonly (readonly unknown[])[]): unknown => cells[0]?.[0];

/** The code and the header of a cell that stands in a table with a column of codes. */
async function tableCell(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column }: { row: number; column: number },
): Promise<SelectedCell["inTable"]> {
  const tables = sheet.tables.items.map((table) => ({
    table,
    range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    headers: table.getHeaderRowRange().load("values"),
  }));
  if (!tables.length) return undefined;
  await context.sync();
  const found = tables.find(
    ({ range }) =>
      row > range.rowIndex &&
      row < range.rowIndex + range.rowCount &&
      column >= range.columnIndex &&
      column < range.columnIndex + range.columnCount,
  );
  if (!found) return undefined;
  const headers = found.headers.values[0] as CellValue[];
  const codeAt = headers.indexOf(codeHeader);
  if (codeAt < 0) return undefined;
  const code = sheet.getCell(row, found.range.columnIndex + codeAt).load("values");
  await context.sync();
  return {
    table: found.table.name,
    code: String(first(code.values)),
    header: headers[column - found.range.columnIndex] ?? "",
  };
}

/** Every cell, range and name that a formula refers to, as written. */
function referencesIn(formula: CellValue): string[] {
  if (!isFormula(formula)) return [];
  return tokenize(formula, { mergeRefs: true })
    .filter(({ type }) => type === "range" || type === "range_named")
    .map(({ value }) => value);
}
