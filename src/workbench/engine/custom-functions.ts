import type { CustomFunctionLibrary, CustomFunction } from "../custom-function";
import type { Arg, CellPosition, EngineNamespace, FunctionResultObject, Matrix } from "./o-spreadsheet";

export type FormulaResult = FunctionResultObject | Matrix<FunctionResultObject>;

/** Who answers when a cell calls a custom function. */
export interface CustomFunctionCaller {
  evaluate(
    called: CustomFunction,
    args: Arg[],
    position: CellPosition | undefined,
    errorsAllowed: boolean,
  ): FormulaResult;
}

/**
 * Makes an add-in's functions known to formulas. The registry is global to the page; which workbook answers is
 * decided by the formula that calls: it carries its own model's `calculation`.
 */
export function registerCustomFunctions(
  o: EngineNamespace,
  { namespace, functions, allowErrorForDataTypeAny = false }: CustomFunctionLibrary,
): void {
  // Compiled formulas remember the parameters a function had when it was first called.
  for (const formula of Object.keys(o.functionCache)) delete o.functionCache[formula];
  for (const called of functions) {
    o.registries.functionRegistry.replace(`${namespace}.${called.name}`, {
      description: called.description ?? "",
      category: namespace,
      isExported: true, // to .xlsx as a formula, not as its value
      args: called.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? "",
        optional: parameter.optional === true,
        type: parameter.dimensionality === "matrix" ? ["ANY", "RANGE"] : ["ANY"],
        acceptMatrix: parameter.dimensionality === "matrix", // otherwise a range is silently taken cell by cell
        acceptErrors: true, // whether the function sees an error is for its metadata to say
      })),
      compute(...args) {
        return (this["calculation"] as CustomFunctionCaller).evaluate(
          called,
          args,
          this.__originCellPosition,
          allowErrorForDataTypeAny,
        );
      },
    });
  }
}
