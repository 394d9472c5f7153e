import type { CustomFunctionCaller, Evaluable } from "./custom-functions";
import type { Corner } from "./growth";
import { nameMeant } from "./local-names";
import type {
  CellPosition,
  EngineNamespace,
  EvaluatedCell,
  FormulaCell,
  Getters,
  SheetId,
} from "./o-spreadsheet";

/** Recalculates now, within a transaction: a read sees the writes before it. */
export const EVALUATE_NOW = "WORKBENCH_EVALUATE_NOW";

/** What the evaluation tells. */
export interface EvaluationListener {
  readonly functionCaller: CustomFunctionCaller;
  /** A result is to spill down to this corner. */
  spilling(sheetId: SheetId, corner: Corner): void;
  /** Cells are about to be evaluated, perhaps all: answers with those to be evaluated with them. */
  evaluating(all: boolean): CellPosition[];
}

/** The evaluated cells of a sheet by column, then by row, as the engine has them in memory; blank ones may be missing. */
type EvaluatedColumns = Readonly<Record<number, Readonly<Record<number, EvaluatedCell>> | undefined>>;

/** The getter that this adds: asking the engine for one cell after the other costs as much again as reading them. */
export interface EvaluatedColumnsGetter {
  getEvaluatedColumns(sheetId: SheetId): EvaluatedColumns;
}

/** Parts of the engine's evaluation that are its own affair: it has no event for them. */
interface EvaluationParts {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: CellPosition[];
  evaluator: {
    readonly evaluatedCells: { getSheet(sheetId: SheetId): EvaluatedColumns | undefined };
    assertSheetHasEnoughSpaceToSpreadFormulaResult(position: CellPosition, result: unknown[][]): void;
    computeFormulaCell(position: CellPosition, cell: Evaluable): unknown;
    /** What gives formulas the values of names; `other` knows symbols that are no names. */
    buildSafeGetSymbolValue(other?: SymbolValue): SymbolValue;
    readonly compilationParams: { readonly evalContext: { readonly __originSheetId?: SheetId } };
    readonly getters: Getters;
  };
}

type SymbolValue = (symbol: string, isRange: boolean) => unknown;

const EVALUATION = "evaluation";

/** Lets a model's evaluation tell its listener what it does. */
export function watchEvaluation(
  o: EngineNamespace,
  listenerOf: (config: { custom: unknown }) => EvaluationListener,
): void {
  const { coreViewsPluginRegistry } = o.registries;
  type CoreViewPlugin = InstanceType<typeof o.CoreViewPlugin>;

  const Evaluation = coreViewsPluginRegistry.get(EVALUATION);

  class EvaluationPlugin extends Evaluation {
    static override getters: readonly string[] = [...Evaluation.getters, "getEvaluatedColumns"];
    private readonly listener: EvaluationListener;
    constructor(config: ConstructorParameters<typeof o.CoreViewPlugin>[0]) {
      super(config);
      this.listener = listenerOf(config);
      reportSpills(partsOf(this), this.listener);
      reportFormulas(partsOf(this), this.listener);
      preferLocalNames(partsOf(this));
    }
    override handle(command: Parameters<CoreViewPlugin["handle"]>[0]) {
      if ((command.type as string) === EVALUATE_NOW) this.finalize();
      else super.handle(command);
    }
    getEvaluatedColumns(sheetId: SheetId): EvaluatedColumns {
      return partsOf(this).evaluator.evaluatedCells.getSheet(sheetId) ?? {};
    }
    override finalize() {
      const parts = partsOf(this);
      const all = parts.shouldRebuildDependenciesGraph;
      if (all || parts.positionsToUpdate.length)
        parts.positionsToUpdate.push(...this.listener.evaluating(all));
      super.finalize();
    }
  }
  coreViewsPluginRegistry.replace(EVALUATION, EvaluationPlugin);
}

const partsOf = (plugin: unknown) => plugin as EvaluationParts;

/** A result that the sheet is too small for is told before the engine makes it #SPILL!. */
function reportSpills({ evaluator }: EvaluationParts, listener: EvaluationListener): void {
  const check = evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult.bind(evaluator);
  evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult = (position, columns) => {
    const { sheetId, col, row } = position;
    listener.spilling(sheetId, {
      right: col + columns.length - 1,
      bottom: row + (columns[0]?.length ?? 1) - 1,
    });
    check(position, columns);
  };
}

/** Custom functions must know which cell calls them, and when it has called all that it does. */
function reportFormulas({ evaluator }: EvaluationParts, { functionCaller }: EvaluationListener): void {
  const evaluate = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell: FormulaCell) =>
    functionCaller.evaluateCell(cell, position, evaluate);
}

/** A formula means its own sheet's names before the workbook's. */
function preferLocalNames({ evaluator }: EvaluationParts): void {
  const build = evaluator.buildSafeGetSymbolValue.bind(evaluator);
  evaluator.buildSafeGetSymbolValue = (other) => {
    const valueOf = build(other);
    return (symbol, isRange) => {
      const { __originSheetId } = evaluator.compilationParams.evalContext;
      // The engine takes the quote before a sheet's name away: "My sheet'!Rate".
      const written = /^[^'].*'!/.test(symbol) ? `'${symbol}` : symbol;
      const named = nameMeant(evaluator.getters, __originSheetId, written);
      if (named && "value" in named) return { value: named.value };
      return valueOf(named?.name ?? symbol, isRange);
    };
  };
}
