import type { AST, EngineNamespace } from "../engine/o-spreadsheet";

/** "CONTOSO.MARGIN" as a file holds it. */
const storedName = (name: string) => `_xldudf_${name.replaceAll(".", "_")}`;

/**
 * A formula (without "=") as Excel stores it: an add-in's functions under the name by which Excel finds them again.
 *
 * @param customFunctions full names in upper case: "CONTOSO.MARGIN"
 * @example storedFormula(o, "SUM(contoso.margin(A1,B1))", names) // "SUM(_xldudf_CONTOSO_MARGIN(A1,B1))"
 */
export function storedFormula(
  o: EngineNamespace,
  formula: string,
  customFunctions: ReadonlySet<string>,
): string {
  return o
    .tokenize(formula)
    .map(({ type, value }) =>
      type === "SYMBOL" && customFunctions.has(value.toUpperCase()) ? storedName(value.toUpperCase()) : value,
    )
    .join("");
}

/**
 * Whether a formula (with "=") must be stored as a dynamic array even where its result is one cell: because it may
 * be several, or works on a range where a single value is expected. Any other is stored as a plain formula. The
 * answer is yes when in doubt: Excel then shows the same formula, other readers show it in braces.
 */
export function isArrayFormula(
  o: EngineNamespace,
  formula: string,
  customFunctions: ReadonlySet<string>,
): boolean {
  const { functionRegistry } = o.registries;
  const visit = (ast: AST, rangeExpected: boolean): boolean => {
    switch (ast.type) {
      case "REFERENCE":
        return !rangeExpected && ast.value.includes(":");
      case "SYMBOL": // a defined name may be a range
        return !rangeExpected;
      case "ARRAY":
        return true;
      case "UNARY_OPERATION":
        return ast.value === "#" || visit(ast.operand, false);
      case "BIN_OPERATION":
        return visit(ast.left, false) || visit(ast.right, false);
      case "FUNCALL": {
        const name = ast.value.toUpperCase();
        if (customFunctions.has(name) || !functionRegistry.contains(name)) return true;
        const { args } = functionRegistry.get(name);
        return ast.args.some((arg, i) =>
          visit(arg, args[Math.min(i, args.length - 1)]?.acceptMatrix === true),
        );
      }
      case "BOOLEAN":
      case "EMPTY":
      case "NUMBER":
      case "STRING":
        return false;
    }
  };
  return visit(o.parse(formula), false);
}
