import type { CustomFunction, CustomFunctionLibrary, CustomFunctionParameter } from "../custom-function";
import type {
  Arg,
  ArgDefinition,
  CellPosition,
  EngineNamespace,
  FormulaCell,
  FunctionResultObject,
  Matrix,
} from "./o-spreadsheet";

export type FormulaResult = FunctionResultObject | Matrix<FunctionResultObject>;

/** What is evaluated: every cell, or some and their dependents; because of what a cell contains, or for answers. */
export interface Evaluation {
  readonly all: boolean;
  readonly contentsChanged: boolean;
}

/** What the engine needs of a cell to evaluate it. */
export type Evaluable = Pick<FormulaCell, "format"> & {
  compiledFormula: Pick<FormulaCell["compiledFormula"], "execute" | "rangeDependencies">;
};
export type Evaluate<Evaluated> = (position: CellPosition, cell: Evaluable) => Evaluated;

/** Who answers when a cell calls a custom function, and hears what becomes of such cells. */
export interface CustomFunctionCaller {
  /** Answers at once: the result or #BUSY!. Called while `evaluateCell` runs. */
  call(called: CustomFunction, args: readonly Arg[], library: CustomFunctionLibrary): FormulaResult;
  /** Evaluates one cell's formula, or lets it be busy until its turn has come. */
  evaluateCell<Evaluated>(
    cell: FormulaCell,
    position: CellPosition,
    evaluate: Evaluate<Evaluated>,
  ): Evaluated;
  /** A cell has another content now. */
  forgetCell(id: number): void;
  /** Cells may have gone, or ceased to be formulas. */
  forgetLostCells(): void;
  /** Cells are about to be evaluated. Answers with those to be evaluated with them. */
  evaluating(what: Evaluation): number[];
  /** Cells have been evaluated, and whatever may have changed in the workbook has. */
  evaluated(): void;
}

/**
 * Makes an add-in's functions known to formulas. The registry is global to the page; which workbook answers is
 * decided by the formula that calls: it carries its own model's `functionCaller`.
 */
export function registerCustomFunctions(o: EngineNamespace, library: CustomFunctionLibrary): void {
  const { functionRegistry } = o.registries;
  forgetCompiledFormulas(o);
  for (const called of library.functions) {
    const name = fullName(library, called);
    const args = argumentsOf(called);
    functionRegistry.replace(name, {
      description: called.description ?? "",
      category: library.namespace,
      isExported: true, // to .xlsx as a formula, not as its value
      args,
      compute(...values) {
        return (this["functionCaller"] as CustomFunctionCaller).call(called, values, library);
      },
    });
    functionRegistry.get(name).name += signature(args);
  }
}

/** Formulas that call these functions are #NAME? as soon as they are calculated again. */
export function removeCustomFunctions(o: EngineNamespace, library: CustomFunctionLibrary): void {
  forgetCompiledFormulas(o);
  for (const called of library.functions) {
    const name = fullName(library, called);
    const message = `Unknown function: "${name}"`;
    // Not simply removed: formulas that have been read go on calling it.
    o.registries.functionRegistry.replace(name, {
      description: "",
      hidden: true,
      args: [argumentOf({ name: "value", dimensionality: "matrix", repeating: true })],
      compute: () => ({ value: "#NAME?", message }),
    });
  }
}

/** What a formula calls, as the engine knows it: "CONTOSO.MARGIN". */
function fullName({ namespace }: CustomFunctionLibrary, { name }: CustomFunction): string {
  return `${namespace}.${name}`.toUpperCase();
}

/**
 * The engine allows no optional parameter before a repeating one. There, one repeating argument takes the optional
 * parameters' values too.
 */
function argumentsOf({ parameters }: CustomFunction): ArgDefinition[] {
  const last = parameters.at(-1);
  if (!last?.repeating) return parameters.map(argumentOf);
  const required = parameters.filter(({ optional, repeating }) => !optional && !repeating);
  const isMatrix = parameters
    .slice(required.length)
    .some(({ dimensionality }) => dimensionality === "matrix");
  return [...required, { ...last, ...(isMatrix && { dimensionality: "matrix" }) }].map(argumentOf);
}

function argumentOf({ name, description = "", ...parameter }: CustomFunctionParameter): ArgDefinition {
  const { dimensionality, optional = false, repeating = false } = parameter;
  const isMatrix = dimensionality === "matrix";
  return {
    name,
    description,
    optional: optional || repeating,
    repeating,
    type: isMatrix ? ["ANY", "RANGE"] : ["ANY"],
    acceptMatrix: isMatrix, // otherwise a range is silently taken cell by cell
    acceptErrors: true, // whether the function sees an error is for its metadata to say
  };
}

/**
 * The engine remembers by a function's name which argument each value of a call belongs to, and would go on doing so
 * after another function has taken the name. Invisible letters tell the two apart.
 */
function signature(args: readonly ArgDefinition[]): string {
  return args
    .map(({ optional, repeating }) => (repeating ? "\u200d" : optional ? "\u200c" : "\u200b"))
    .join("");
}

/** They remember the parameters that a function had when it was first called. */
function forgetCompiledFormulas(o: EngineNamespace): void {
  for (const formula of Object.keys(o.functionCache)) delete o.functionCache[formula];
}
