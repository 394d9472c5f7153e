import { isCellError } from "./cell-error";
import type { Arg, EngineNamespace, Matrix, FunctionResultObject } from "./o-spreadsheet";

/** The functions that pick cells by conditions, and which of their arguments they take the picked cells from. */
const PICKED: Readonly<Record<string, number>> = {
  SUMIF: 2,
  SUMIFS: 0,
  AVERAGEIF: 2,
  AVERAGEIFS: 0,
  MAXIFS: 0,
  MINIFS: 0,
};

/**
 * In Excel a sum over picked cells is an error when one of them is; the engine leaves errors out, which would be a
 * number where there is none.
 */
export function letPickedErrorsCount({ registries: { functionRegistry } }: EngineNamespace): void {
  const sumIf = functionRegistry.get("SUMIF").compute;
  const sumIfs = functionRegistry.get("SUMIFS").compute;
  for (const [name, picked] of Object.entries(PICKED)) {
    const own = functionRegistry.get(name);
    const sum = picked ? sumIf : sumIfs;
    functionRegistry.replace(name, {
      ...own,
      compute(...args) {
        const range = args[picked];
        const found = errorsOf(range).find(({ value }) => {
          // The engine's own sum tells which cells are picked: of ones where this error stands, else of nothing.
          const marked = [...args];
          marked[picked] = (range as Matrix<FunctionResultObject>).map((column) =>
            column.map((cell) => ({ value: cell.value === value ? 1 : 0 })),
          );
          return sum.apply(this, marked) !== 0;
        });
        return found ?? own.compute.apply(this, args);
      },
    });
  }
}

const errorsOf = (range: Arg): FunctionResultObject[] =>
  Array.isArray(range) ? range.flat().filter(({ value }) => isCellError(value)) : [];
