import { FinanceError } from "../errors";
import { type Matrix, type Plain, plain } from "./arguments";
import { element } from "./cell-error";

/** An argument that may be a range, and what the error calls it. */
export interface Operand {
  readonly name: string;
  readonly cells: Matrix;
  /** Whether a single row or column of it stands for all of them, as headers do beside a block of figures. */
  readonly repeats?: true;
}

/**
 * Applies `compute` to the elements of ranges, place by place, a single value standing for every place.
 *
 * A blank element gives "", an error stays in its place; for single values both are what `compute` throws.
 *
 * @throws FinanceError `badShape` when two ranges have different shapes.
 */
export function elementwise<Result>(
  operands: readonly Operand[],
  compute: (...values: Plain[]) => Result,
): (Result | string)[][] {
  const rows = Math.max(...operands.map(({ cells }) => cells.length));
  const columns = Math.max(...operands.map(({ cells }) => cells[0]?.length ?? 0));
  for (const operand of operands) checkShape(operand, rows, columns);
  const at = (row: number, column: number) =>
    operands.map(({ cells }) => {
      const line = cells[cells.length === 1 ? 0 : row] ?? [];
      return plain(line[line.length === 1 ? 0 : column]);
    });
  if (rows === 1 && columns === 1) return [[compute(...at(0, 0))]];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      element(() => {
        const values = at(row, column);
        return values.includes(undefined) ? "" : compute(...values);
      }),
    ),
  );
}

function checkShape({ name, cells, repeats }: Operand, rows: number, columns: number): void {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const isOne = height === 1 && width === 1;
  const isWhole = height === rows && width === columns;
  const isLine = repeats && (height === rows || height === 1) && (width === columns || width === 1);
  if (isOne || isWhole || isLine) return;
  throw new FinanceError(
    "badShape",
    `The ${name} is ${height} × ${width} cells where ${rows} × ${columns} are needed: give ranges of one shape.`,
  );
}
