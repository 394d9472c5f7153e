import { answering } from "./answering";
import type { Matrix } from "./arguments";

/** A function as functions.json describes it, as far as a call needs it. */
export interface CalledFunction {
  readonly id: string;
  readonly parameters: readonly { readonly name: string; readonly isRange: boolean }[];
}

/** An argument as Excel would read it from cells; undefined for one that is left out. */
export type Given =
  { readonly cells: readonly (readonly unknown[])[]; readonly address?: string } | undefined;

/** An error as a cell shows it, with its sentence where there is one. */
export interface CellError {
  readonly error: string;
  readonly why: string;
}

/** What a cell would show, and the cells that it would fill. */
export type Outcome = { readonly cells: readonly (readonly (Shown | CellError)[])[] } | CellError;
export type Shown = string | number | boolean;

/**
 * Calls a custom function as Excel does for a cell, and gives what the cell would show.
 *
 * @throws Error for a function that nobody has associated: a fault of the program
 */
export async function callFunction(
  { id, parameters }: CalledFunction,
  given: readonly Given[],
): Promise<Outcome> {
  const answer = answering.get(id);
  if (!answer) throw new Error(`No function answers ${id}.`);
  const tooWide = parameters.find(({ isRange }, i) => !isRange && given[i] && !isOneCell(given[i].cells));
  if (tooWide) return { error: "#VALUE!", why: `The ${tooWide.name} takes one cell, not a range.` };
  try {
    const cells = parameters.map(({ isRange }, i) => argumentFor(given[i], isRange));
    const parameterAddresses = parameters.map((_, i) => given[i]?.address ?? "");
    return shown(await answer(...cells, { parameterAddresses }));
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return cellError(error);
    throw error;
  }
}

const isOneCell = (cells: readonly (readonly unknown[])[]): boolean =>
  cells.length === 1 && cells[0]?.length === 1;

function argumentFor(given: Given, isRange: boolean): unknown {
  if (!given) return null;
  const cells: Matrix = given.cells.map((row) => row.map(asPassed));
  return isRange ? cells : cells[0]?.[0];
}

const errorValues: ReadonlySet<unknown> = new Set([
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#REF!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
]);

/** Excel passes the error of a cell as an object; read from a range it is a text. */
const asPassed = (value: unknown): unknown =>
  errorValues.has(value) ? new CustomFunctions.Error(value as CustomFunctions.ErrorCode) : value;

function shown(result: unknown): Outcome {
  if (result instanceof CustomFunctions.Error) return cellError(result);
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  return {
    cells: rows.map((row) =>
      row.map((value) => (value instanceof CustomFunctions.Error ? cellError(value) : (value as Shown))),
    ),
  };
}

const cellError = ({ code, message }: CustomFunctions.Error): CellError => ({
  error: code,
  why: message ?? "",
});
