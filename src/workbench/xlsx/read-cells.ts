import { columnLetters, parseZone } from "../engine/address";
import type { CachedResult } from "../calc/cached-results";
import type { EngineNamespace, FunctionResultObject, Zone } from "../engine/o-spreadsheet";
import { QUOTED_TEXT_FORMAT } from "../engine/quoted-text";
import { LIMITS, UnreadableFile } from "./archive";
import { formulaOf, refersToTables, sharedFormula, type FunctionNames } from "./formula";
import { textOf } from "./shared-strings";
import { readStoredText } from "./stored-text";
import type { CellFormat } from "./styles/style-writer";
import { childNamed, childrenNamed, type Element } from "./xml";

/** A cell of a file as the engine takes it. */
export interface ReadCell {
  readonly address: string;
  readonly col: number;
  readonly row: number;
  readonly content?: string;
  /** The number of its format; the format itself where its text needs another. */
  readonly record: number;
  readonly numberFormat?: string;
}

export interface ReadSheet {
  readonly cells: readonly ReadCell[];
  /** Formulas that refer to tables, to be entered when these have their names. */
  readonly structured: readonly { readonly col: number; readonly row: number; readonly content: string }[];
  /** Of formulas that call an add-in's functions, unless these give something else each time. */
  readonly results: readonly CachedResult[];
  /** From 1, as far as anything stands in them. */
  readonly rows: number;
  readonly columns: number;
}

export interface CellReading {
  readonly o: EngineNamespace;
  readonly sheetName: string;
  readonly strings: readonly string[];
  readonly formatOf: (record: number) => CellFormat;
  readonly customFunctions: FunctionNames;
  /** Whether what a stored formula showed is what it shows until something changes. */
  readonly keepsResult: (stored: string) => boolean;
  /** Told what formulas refer to: "A1:B2", "'Other sheet'!C3". */
  readonly onReference: (reference: string, sheetName: string) => void;
}

/**
 * Reads a sheet's cells by what the file says of their types: texts stay texts, whatever they look like.
 *
 * @param root the sheet part's worksheet element
 * @throws UnreadableFile when cells lie beyond what the workbench opens
 */
export function readCells(root: Element, reading: CellReading): ReadSheet {
  const raw = placedCells(root, reading.sheetName);
  const shared = new Map<string, { formula: string; address: string }>();
  const spills = raw.flatMap(({ element, col, row }) => {
    const formula = childNamed(element, "f");
    if (formula?.getAttribute("t") !== "array") return [];
    return [{ col, row, zone: parseZone(formula.getAttribute("ref") ?? addressOf(col, row)) }];
  });
  const isSpilled = spilledCells(spills);
  const cells: ReadCell[] = [];
  const structured: { col: number; row: number; content: string }[] = [];
  const values = new Map<string, unknown>();
  const asking: { col: number; row: number; value: unknown }[] = [];

  for (const { element, col, row } of raw) {
    const address = addressOf(col, row);
    const record = Number(element.getAttribute("s") ?? 0);
    const value = valueOf(element, reading.strings);
    values.set(address, value);
    const stored = storedFormula(childNamed(element, "f"), address, shared);
    if (stored !== undefined) {
      const content = formulaOf(stored, reading.customFunctions, (reference) =>
        reading.onReference(reference, reading.sheetName),
      );
      if (refersToTables(content)) {
        structured.push({ col, row, content });
        cells.push({ address, col, row, record });
      } else cells.push({ address, col, row, record, content });
      if (value !== undefined && reading.keepsResult(stored)) asking.push({ col, row, value });
    } else if (isSpilled(col, row) || value === undefined) cells.push({ address, col, row, record });
    else cells.push({ address, col, row, record, ...contentOf(value, record, reading) });
  }
  const spillAt = new Map(spills.map(({ col, row, zone }) => [addressOf(col, row), zone]));
  const results = asking.map(({ col, row, value }) => {
    const zone = spillAt.get(addressOf(col, row));
    const isSpill = zone && (zone.left !== zone.right || zone.top !== zone.bottom);
    return { col, row, result: isSpill ? spillOf(zone, values) : resultOf(value) };
  });
  return {
    cells,
    structured,
    results,
    rows: raw.reduce((most, { row }) => Math.max(most, row + 1), 1),
    columns: raw.reduce((most, { col }) => Math.max(most, col + 1), 1),
  };
}

/** The elements of cells with their places; a file may leave out an address that follows from the cell before. */
function placedCells(root: Element, sheetName: string) {
  const placed: { element: Element; col: number; row: number }[] = [];
  let row = -1;
  for (const rowElement of childrenNamed(childNamed(root, "sheetData"), "row")) {
    row = Number(rowElement.getAttribute("r") ?? row + 2) - 1;
    let col = -1;
    for (const element of childrenNamed(rowElement, "c")) {
      const address = element.getAttribute("r");
      const place = address === null ? { left: col + 1, top: row } : parseZone(address);
      ({ left: col, top: row } = place);
      if (row >= LIMITS.rows || col >= LIMITS.columns)
        throw new UnreadableFile(
          `Its sheet "${sheetName}" has cells at ${addressOf(col, row)}; the workbench opens ` +
            `${LIMITS.rows.toLocaleString("en")} rows and ${LIMITS.columns.toLocaleString("en")} columns.`,
        );
      placed.push({ element, col, row });
    }
  }
  return placed;
}

/** Whether a cell shows part of another cell's result. */
function spilledCells(spills: readonly { col: number; row: number; zone: Zone }[]) {
  const spilled = new Set<string>();
  for (const { col, row, zone } of spills)
    for (let r = zone.top; r <= Math.min(zone.bottom, LIMITS.rows); r++)
      for (let c = zone.left; c <= Math.min(zone.right, LIMITS.columns); c++)
        if (r !== row || c !== col) spilled.add(`${c},${r}`);
  return (col: number, row: number) => spilled.has(`${col},${row}`);
}

function storedFormula(
  formula: Element | undefined,
  address: string,
  shared: Map<string, { formula: string; address: string }>,
): string | undefined {
  if (!formula || formula.getAttribute("t") === "dataTable") return undefined;
  const text = formula.textContent ?? "";
  const number = formula.getAttribute("t") === "shared" ? formula.getAttribute("si") : null;
  if (number === null) return text || undefined;
  if (text) shared.set(number, { formula: text, address });
  const first = shared.get(number);
  return first && (text || sharedFormula(first.formula, first.address, address));
}

/** A number, text, boolean or error; undefined for a cell that has only a format. */
function valueOf(element: Element, strings: readonly string[]): unknown {
  const type = element.getAttribute("t") ?? "n";
  if (type === "inlineStr") {
    const inline = childNamed(element, "is");
    return inline && textOf(inline);
  }
  const stored = childNamed(element, "v")?.textContent;
  if (stored === undefined || stored === null) return undefined;
  if (type === "s") return strings[Number(stored)];
  if (type === "str") return readStoredText(stored);
  if (type === "b") return stored === "1" || stored === "true";
  if (type === "e") return new CellError(stored);
  if (type === "d") return serialOf(stored);
  return stored === "" ? undefined : Number(stored);
}

/** An error value: not the text that looks like it. */
export class CellError {
  constructor(readonly code: string) {}
}

/** "2004-02-16T12:00:00" in days since the end of 1899. */
const serialOf = (date: string) => Date.parse(date.endsWith("Z") ? date : `${date}Z`) / 86_400_000 + 25_569;

/** What the engine makes this very value of. */
function contentOf(
  value: unknown,
  record: number,
  { o, formatOf }: CellReading,
): Pick<ReadCell, "content" | "numberFormat"> {
  if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE" };
  if (value instanceof CellError) return { content: value.code };
  if (typeof value === "number") return { content: numberContent(value) };
  const text = String(value);
  if (formatOf(record).numberFormat === "@")
    return text.startsWith("=")
      ? { content: `'${text}`, numberFormat: QUOTED_TEXT_FORMAT }
      : { content: text };
  return { content: looksLikeMore(o, text) ? `'${text}` : text };
}

/** The engine reads exponents of two digits. */
function numberContent(value: number): string {
  const text = String(value);
  return /e[+-]\d{3}/.test(text) ? expanded(text) : text;
}

/** "1.5e-101" without its exponent. */
function expanded(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = ""] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(
    text,
  )!;
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}

function looksLikeMore({ helpers, DEFAULT_LOCALE }: EngineNamespace, text: string): boolean {
  return (
    text === "" ||
    /^['=]|^(true|false)$/i.test(text) ||
    helpers.isNumber(text, DEFAULT_LOCALE) ||
    helpers.isDateTime(text, DEFAULT_LOCALE)
  );
}

function resultOf(value: unknown): FunctionResultObject {
  if (value instanceof CellError) return { value: value.code };
  return { value: value as FunctionResultObject["value"] };
}

/** A spill as the engine has it, column by column. */
function spillOf(zone: Zone, values: ReadonlyMap<string, unknown>): FunctionResultObject[][] {
  const columns: FunctionResultObject[][] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    const cells: FunctionResultObject[] = [];
    for (let row = zone.top; row <= zone.bottom; row++)
      cells.push(resultOf(values.get(addressOf(col, row)) ?? ""));
    columns.push(cells);
  }
  return columns;
}

const addressOf = (col: number, row: number) => `${columnLetters(col)}${row + 1}`;
