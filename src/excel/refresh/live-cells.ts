import { type AstExpression, parseA1Ref } from "@borgar/fx";
import { cellAddress } from "../cell-address";
import { cellNames } from "../cell-names";
import { type IijCall, callsIij, iijCalls } from "../iij-calls";
import { isLiveFormula } from "../live-formula";

import type { CellValue } from "../sheet-plan";
import { covers, type FoundSheet, type FoundWorkbook, valueAt, formulaAt } from "./found-workbook";
import { asOfPlace, foretell, ignoresAsOf } from "./live-answers";
import type { LocatedTable } from "./locate-table";

/** A call of an IIJ function in a cell of the user's, whose answer moves with the as-of. */
export interface LiveCell {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  /** The function without its namespace: `GET`. */
  readonly name: string;
  /** The call's answer before and after; absent where its arguments do not tell, so that it may change. */
  readonly change?: { readonly was: CellValue; readonly is: CellValue };
}

/** The two days that are compared, as texts or `First`. */
export interface Days {
  readonly was: string;
  readonly is: string;
}

/**
 * The calls in any sheet whose answer differs between two days, or may differ; the figures of our own tables left out.
 *
 * Arguments that are texts, numbers or references to single cells with values are followed; of anything else the
 * answer depends on the as-of in a way that only Excel can work out.
 */
export function liveCells(found: FoundWorkbook, days: Days, own: readonly LocatedTable[]): LiveCell[] {
  return found.sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((cells, i) =>
      cells.flatMap((formula, j) => {
        const [row, column] = [sheet.row + i, sheet.column + j];
        if (!callsIij(formula) || isOwn(own, sheet, row, column)) return [];
        const described = { sheet: sheet.name, cell: cellAddress(row, column), formula };
        return iijCalls(formula).flatMap((call) => {
          const change = changeOf(call, { found, sheet }, days);
          if (change === "none") return [];
          return [{ ...described, name: call.name, ...(change !== "unknown" && { change }) }];
        });
      }),
    ),
  );
}

interface Place {
  readonly found: FoundWorkbook;
  readonly sheet: FoundSheet;
}

/** What an argument refers to could not be followed. */
const unknown = Symbol("unknown");
type Argument = CellValue | undefined | typeof unknown;

function changeOf(call: IijCall, place: Place, days: Days): LiveCell["change"] | "none" | "unknown" {
  const values = call.arguments.map((argument) => valueOf(argument, place));
  const known = values.map((value) => (value === unknown ? undefined : value));
  if (values[0] !== unknown && ignoresAsOf(call.name, known)) return "none";
  const asOfAt = asOfPlace(call.name);
  if (asOfAt === undefined) return "unknown";
  const asOf = values[asOfAt];
  if (!isPin(call.arguments[asOfAt], place) && asOf !== undefined)
    return asOf === unknown ? "unknown" : "none";
  if (values.some((value, i) => value === unknown && i !== asOfAt)) return "unknown";
  const [was, is] = [foretell(call.name, known, days.was), foretell(call.name, known, days.is)];
  if (was === undefined || is === undefined) return "unknown";
  return was === is ? "none" : { was, is };
}

/** The value of a literal or of the single cell that a reference or name stands for; undefined for a blank one. */
function valueOf(argument: AstExpression | null | undefined, place: Place): Argument {
  if (!argument) return undefined;
  if (argument.type === "Literal") return typeof argument.value === "boolean" ? unknown : argument.value;
  const cell = cellOf(argument, place);
  if (!cell || callsIij(formulaAt(cell.sheet, cell.row, cell.column))) return unknown;
  const value = valueAt(cell.sheet, cell.row, cell.column);
  return value === "" ? undefined : value;
}

function isPin(argument: AstExpression | null | undefined, place: Place): boolean {
  const pin = place.found.names.find(({ name }) => name === cellNames.asOf);
  const cell = argument && cellOf(argument, place);
  return Boolean(
    pin && cell && cell.sheet.id === pin.sheet && cell.row === pin.row && cell.column === pin.column,
  );
}

function cellOf(
  argument: AstExpression,
  { found, sheet }: Place,
): { sheet: FoundSheet; row: number; column: number } | undefined {
  if (argument.type !== "ReferenceIdentifier") return undefined;
  const reference = parseA1Ref(argument.value);
  const { context = [] } = reference ?? {};
  if (!reference || context.length > 1) return undefined;
  const sheetNamed = (wanted: string) =>
    found.sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if ("name" in reference) {
    const named = found.names.find(({ name }) => name.toLowerCase() === reference.name.toLowerCase());
    const on = named && found.sheets.find(({ id }) => id === named.sheet);
    return named && on && { sheet: on, row: named.row, column: named.column };
  }
  const { top, left, bottom, right } = reference.range;
  const on = context[0] === undefined ? sheet : sheetNamed(context[0]);
  const isCell = typeof top === "number" && typeof left === "number" && top === bottom && left === right;
  return on && isCell ? { sheet: on, row: top, column: left } : undefined;
}

/** A figure of our own tables is listed by its item and period. */
function isOwn(own: readonly LocatedTable[], sheet: FoundSheet, row: number, column: number): boolean {
  const around = own.find(({ table }) => covers(table, sheet.id, row, column));
  if (!around) return false;
  const place = { row, column, codeColumn: around.codeColumn, headerRow: around.table.row };
  return isLiveFormula(formulaAt(sheet, row, column), place);
}
