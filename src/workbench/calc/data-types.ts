import type { FormulaResult } from "../engine/custom-functions";
import type { Engine } from "../engine/engine";
import type { CellPosition, FormulaCell, FunctionResultObject } from "../engine/o-spreadsheet";
import type { Call } from "./calls";
import { dataTypeAt, hasDataTypes } from "./result";

/** Data types that functions returned, by the cell that shows them: the engine's cells hold basic values alone. */
export class DataTypes {
  private engine!: Engine;
  private readonly results = new Map<number, FormulaResult>();

  attach(engine: Engine): void {
    this.engine = engine;
  }

  /** Takes note of what a cell has been answered; only of one that calls a function and does nothing with the result. */
  keep(cell: FormulaCell, calls: readonly Call[]): void {
    const answer = calls.length === 1 ? calls[0]!.answer : undefined;
    if (answer !== undefined && hasDataTypes(answer) && isOneCall(cell)) this.results.set(cell.id, answer);
    else if (this.results.size) this.results.delete(cell.id);
  }

  /** The data type in the cell of an argument, be it the formula's own or one that it spills into. */
  of(argument: FunctionResultObject): object | undefined {
    if (!this.results.size) return undefined;
    const { position } = argument as { position?: CellPosition };
    if (!position) return undefined;
    const { get } = this.engine;
    const origin = get.getArrayFormulaSpreadingOn(position) ?? position;
    const result = this.results.get(get.getCell(origin)?.id ?? NaN);
    return result && dataTypeAt(result, position.col - origin.col, position.row - origin.row);
  }
}

/** "=F(...)" and nothing around it. Texts and references are placeholders here, so brackets are brackets. */
function isOneCall({ compiledFormula: { normalizedFormula } }: FormulaCell): boolean {
  const call = /^=[\w.]+(\(.*\))$/.exec(normalizedFormula)?.[1] ?? "";
  let depth = 0;
  for (const [i, letter] of [...call].entries()) {
    if (letter === "(") depth++;
    if (letter === ")" && --depth === 0) return i === call.length - 1;
  }
  return false;
}
