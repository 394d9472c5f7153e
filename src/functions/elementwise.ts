import { FinanceError } from "../errors";
import { type Matrix, type Plain, isSingle, plain } from "./arguments";
import { cellError } from "./cell-error";

/** An argument that may be a range, and what the error calls it. */
export interface Operand {
  readonly name: string;
  readonly cells: Matrix;
  /** Whether a single row or column of it stands for all of them, as headers do beside a block of figures. */
  readonly repeats?: true;
}

type Compute<Result> = (first: Plain, second: Plain, third: Plain) => Result;
type Operands = readonly [Operand, Operand, Operand?];

/**
 * Applies `compute` to the elements of ranges, place by place, a single value standing for every place.
 *
 * A blank element gives "", an error stays in its place; for single values both are what `compute` throws.
 *
 * @throws FinanceError `badShape` when two ranges have different shapes.
 */
export function elementwise<Result>(operands: Operands, compute: Compute<Result>): (Result | string)[][] {
  const [{ cells: first }, { cells: second }] = operands;
  const third = operands[2]?.cells;
  if (isSingle(first) && isSingle(second) && (!third || isSingle(third))) {
    return [[compute(plain(first[0]?.[0]), plain(second[0]?.[0]), plain(third?.[0]?.[0]))]];
  }
  const rows = Math.max(first.length, second.length, third?.length ?? 1);
  const columns = Math.max(widthOf(first), widthOf(second), third ? widthOf(third) : 1);
  checkShapes(operands, rows, columns);
  // Place by place without arrays in between, because a range may have a hundred thousand cells.
  const elementAt = (row: number, column: number): Result | string => {
    try {
      const a = valueAt(first, row, column);
      const b = valueAt(second, row, column);
      const c = third && valueAt(third, row, column);
      const isBlank = a === undefined || b === undefined || (third && c === undefined);
      return isBlank ? "" : compute(a, b, c);
    } catch (error) {
      return cellError(error) as string; // an error object is a legal element of a result
    }
  };
  const result: (Result | string)[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: (Result | string)[] = [];
    for (let column = 0; column < columns; column++) line.push(elementAt(row, column));
    result.push(line);
  }
  return result;
}

const widthOf = (cells: Matrix): number => cells[0]?.length ?? 0;

function valueAt(cells: Matrix, row: number, column: number): Plain {
  const line = cells[cells.length === 1 ? 0 : row];
  return plain(line?.[line.length === 1 ? 0 : column]);
}

function checkShapes(operands: Operands, rows: number, columns: number): void {
  const ranges = operands.filter((operand) => operand !== undefined).filter(({ cells }) => !isSingle(cells));
  const fits = ({ cells, repeats }: Operand): boolean => {
    const [height, width] = [cells.length, widthOf(cells)];
    const isWhole = height === rows && width === columns;
    return (
      isWhole || Boolean(repeats && (height === rows || height === 1) && (width === columns || width === 1))
    );
  };
  if (ranges.every(fits)) return;
  const shapes = ranges.map(({ name, cells }) => `the ${name} ${cells.length} × ${widthOf(cells)}`);
  throw new FinanceError(
    "badShape",
    `Ranges of different shapes, in cells: ${shapes.join(", ")}. Give ranges of one shape.`,
  );
}
