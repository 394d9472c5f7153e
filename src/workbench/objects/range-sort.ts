import { flag, oneOf, wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { excelValue, isCellError } from "../engine/cell-error";
import type { EvaluatedCell } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { columnCount, rowCount, type Block } from "./cell-matrix";

/** By what a sort goes: a column of the range (or a row), counted from 0. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly dataOption?: string;
  readonly sortOn?: string;
}

export interface SortOptions {
  readonly matchCase?: boolean;
  readonly hasHeaders?: boolean;
  /** Rows: lines from top to bottom change places. */
  readonly orientation?: "Rows" | "Columns";
}

/**
 * Sorts the lines of a block as Excel does: numbers, then texts, FALSE and TRUE, errors; blank cells last in either
 * direction; equal lines keep their order. A line moves with its looks, its formulas as if they had been filled.
 */
export function sortCells(block: Block, fields: readonly SortField[], options: SortOptions = {}): void {
  const { host, sheetId } = block;
  const { engine } = host;
  const isByRow = options.orientation !== "Columns";
  const skip = options.hasHeaders ? 1 : 0;
  const zone = isByRow
    ? { ...block.zone, top: block.zone.top + skip }
    : { ...block.zone, left: block.zone.left + skip };
  if (zone.top > zone.bottom || zone.left > zone.right) return;
  if (!host.guard.isWritable(sheetId, zone))
    throw new HostError("AccessDenied", "The range has locked cells, and its sheet is protected.");
  const [lines, width] = isByRow ? [rowCount(zone), columnCount(zone)] : [columnCount(zone), rowCount(zone)];
  checkFields(fields, width);
  engine.evaluate();
  const at = (line: number, place: number) =>
    isByRow
      ? { sheetId, col: zone.left + place, row: zone.top + line }
      : { sheetId, col: zone.left + line, row: zone.top + place };

  const order = Array.from({ length: lines }, (_, i) => i).sort((a, b) => {
    for (const field of fields) {
      const difference = compare(
        engine.get.getEvaluatedCell(at(a, field.key)),
        engine.get.getEvaluatedCell(at(b, field.key)),
        field,
        options,
      );
      if (difference) return difference;
    }
    return a - b;
  });
  const writes = order.flatMap((from, to) =>
    from === to
      ? []
      : Array.from({ length: width }, (_, place) => {
          const [source, target] = [at(from, place), at(to, place)];
          const cell = engine.get.getCell(source);
          const content = cell?.isFormula
            ? engine.get.getTranslatedCellFormula(
                sheetId,
                target.col - source.col,
                target.row - source.row,
                cell.compiledFormula,
              )
            : (cell?.content ?? "");
          return { ...target, content, style: cell?.style ?? null, format: cell?.format ?? "" };
        }),
  );
  for (const write of writes) engine.dispatch("UPDATE_CELL", write);
}

function checkFields(fields: readonly SortField[], width: number): void {
  if (!Array.isArray(fields) || !fields.length)
    throw new HostError("InvalidArgument", "A sort needs a field.");
  for (const { key, sortOn = "Value" } of fields) {
    if (wholeNumber(key, "key") >= width)
      throw new HostError("InvalidArgument", `The range has no line ${key} to sort by; it has ${width}.`);
    if (sortOn !== "Value")
      throw new HostError("ApiNotAvailable", `Sorting on ${sortOn} is not available in the workbench`);
  }
}

function compare(
  a: EvaluatedCell,
  b: EvaluatedCell,
  { ascending = true, dataOption }: SortField,
  options: SortOptions,
): number {
  const [left, right] = [keyOf(a, dataOption), keyOf(b, dataOption)];
  if (left.rank === BLANK || right.rank === BLANK) return left.rank - right.rank;
  const sign = ascending ? 1 : -1;
  if (left.rank !== right.rank) return sign * (left.rank - right.rank);
  if (typeof left.value === "string" && typeof right.value === "string")
    return (
      sign *
      left.value.localeCompare(right.value, "en", { sensitivity: options.matchCase ? "variant" : "accent" })
    );
  return sign * (Number(left.value) - Number(right.value));
}

const BLANK = 4;

/** Where a kind of value stands among the others, and what counts within it. */
function keyOf({ value: own }: EvaluatedCell, dataOption = "Normal"): { rank: number; value: unknown } {
  const value = excelValue(own);
  if (value === null || value === "") return { rank: BLANK, value: 0 };
  if (isCellError(own)) return { rank: 3, value: 0 };
  if (typeof value === "boolean") return { rank: 2, value };
  if (typeof value === "number") return { rank: 0, value };
  const number = dataOption === "TextAsNumber" && String(value).trim() ? Number(value) : NaN;
  return Number.isNaN(number) ? { rank: 1, value: String(value) } : { rank: 0, value: number };
}

/** `range.sort`. */
export class RangeSort extends HostObject {
  readonly type: ObjectType = rangeSortType;
  constructor(readonly block: Block) {
    super();
  }
}

const rangeSortType: ObjectType = objectType<RangeSort>("RangeSort", {
  apply: {
    call: ({ block }, fields, matchCase, hasHeaders, orientation) =>
      sortCells(block, fields as SortField[], {
        matchCase: optionalFlag(matchCase, "matchCase"),
        hasHeaders: optionalFlag(hasHeaders, "hasHeaders"),
        orientation: oneOf(orientation ?? "Rows", ["Rows", "Columns"] as const, "orientation"),
      }),
  },
});

export const optionalFlag = (value: unknown, what: string): boolean =>
  value === null || value === undefined ? false : flag(value, what);
