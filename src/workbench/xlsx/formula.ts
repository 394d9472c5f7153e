import {
  mergeRefTokens,
  stringifyTokens,
  tokenize,
  tokenTypes,
  translateTokensToA1,
  translateTokensToR1C1,
  type Token,
} from "@borgar/fx/xlsx";
import type { AST, EngineNamespace } from "../engine/o-spreadsheet";

/** The functions of the workbook's add-in: full names in upper case, "CONTOSO.MARGIN". */
export type FunctionNames = ReadonlySet<string>;

/** "CONTOSO.MARGIN" as a file holds it. */
export const storedName = (name: string): string => `_xldudf_${name.toUpperCase().replaceAll(".", "_")}`;

/** Functions younger than the file format that the engine writes without the prefix that they need. */
const PREFIXED: ReadonlyMap<string, string> = new Map([
  ["FILTER", "_xlfn._xlws.FILTER"],
  ["SORT", "_xlfn._xlws.SORT"],
  ["ARRAYTOTEXT", "_xlfn.ARRAYTOTEXT"],
]);

/**
 * A formula (without "=") as a file holds it: an add-in's functions under the name by which Excel finds them again,
 * young functions with their prefix, a spilled range as a function.
 *
 * @example storedFormula("SUM(contoso.margin(A1,B1),D1#)", names)
 *   // "SUM(_xldudf_CONTOSO_MARGIN(A1,B1),_xlfn.ANCHORARRAY(D1))"
 */
export function storedFormula(formula: string, customFunctions: FunctionNames): string {
  const tokens = tokensOf(formula);
  const isSpill = (token: Token | undefined) => token?.type === tokenTypes.OPERATOR && token.value === "#";
  const stored = tokens.map((token, i) => {
    if (token.type === tokenTypes.REF_RANGE && isSpill(tokens[i + 1]))
      return `_xlfn.ANCHORARRAY(${token.value})`;
    if (isSpill(token) && tokens[i - 1]?.type === tokenTypes.REF_RANGE) return "";
    if (token.type !== tokenTypes.FUNCTION) return token.value;
    const name = token.value.toUpperCase();
    return customFunctions.has(name) ? storedName(name) : (PREFIXED.get(name) ?? token.value);
  });
  return stored.join("");
}

/**
 * The opposite, with "=", as the engine reads it: its strings have quotes behind backslashes, its errors in formulas
 * are functions.
 *
 * @param onReference is told each reference to cells, "Sheet1!A1:B2"
 */
export function formulaOf(
  stored: string,
  customFunctions: FunctionNames,
  onReference: (reference: string) => void = () => {},
): string {
  const names = new Map([...customFunctions].map((name) => [storedName(name).toUpperCase(), name]));
  const tokens = tokensOf(stored);
  let formula = "=";
  for (let i = 0; i < tokens.length; i++) {
    const { type, value } = tokens[i]!;
    if (type === tokenTypes.REF_RANGE) onReference(value);
    if (value === "_xlfn.ANCHORARRAY" && tokens[i + 3]?.value === ")") {
      formula += `${tokens[i + 2]!.value}#`;
      i += 3;
    } else if (type === tokenTypes.FUNCTION)
      formula += names.get(value.toUpperCase()) ?? value.replace(/^(_xlfn\.|_xlws\.)+/i, "");
    else if (type === tokenTypes.CONTEXT && tokens[i + 2]?.value === "#REF!") i++;
    else if (type === tokenTypes.ERROR) formula += ENGINE_ERRORS.get(value) ?? value;
    else if (type === tokenTypes.STRING) formula += engineString(value.slice(1, -1).replaceAll('""', '"'));
    else formula += value;
  }
  return formula;
}

const ENGINE_ERRORS: ReadonlyMap<string, string> = new Map([
  ["#REF!", "#REF"],
  ["#N/A", "NA()"],
  ["#DIV/0!", "(1/0)"],
]);

function engineString(text: string): string {
  const end = /\\+$/.exec(text)?.[0] ?? ""; // a backslash before the last quote would hide it
  const quoted = `"${text.slice(0, text.length - end.length).replaceAll('"', '\\"')}"`;
  return end ? `CONCATENATE(${quoted},REPT(CHAR(92),${end.length}))` : quoted;
}

/** The engine's way to write a string in a formula, as Excel has it. */
export function withExcelStrings(formula: string): string {
  return formula.replaceAll('\\"', '""');
}

/**
 * The names of other sheets in a formula of the engine's export, whole again: it leaves out their first quote, as in
 * "My sheet'!Rate".
 *
 * @param typed the formula as the engine has it
 */
export function withQuotedNames(o: EngineNamespace, exported: string, typed: string): string {
  if (!typed.includes("'!")) return exported;
  const names = o.tokenize(typed).filter(({ type, value }) => type === "SYMBOL" && value.startsWith("'"));
  return [...new Set(names.map(({ value }) => value))].reduce((formula, name) => {
    const cut = name.slice(1).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    const pattern = new RegExp(`"(?:[^"]|"")*"|(?<!')${cut}(?![\\p{L}\\p{N}_.\\\\])`, "gu");
    return formula.replace(pattern, (found) => (found.startsWith('"') ? found : name));
  }, exported);
}

/** Whether a formula may refer to tables, "Sales[Amount]", which the engine learns once it knows their names. */
export const refersToTables = (formula: string): boolean =>
  formula.includes("[") && tokensOf(formula).some(({ type }) => type === tokenTypes.REF_STRUCT);

/** A formula that is stored once for several cells, as it stands in one of them. */
export function sharedFormula(stored: string, from: string, to: string): string {
  return stringifyTokens(translateTokensToA1(translateTokensToR1C1(tokensOf(stored), from), to));
}

const tokensOf = (formula: string) => mergeRefTokens(tokenize(formula));

/**
 * Whether a formula (with "=") must be stored as a dynamic array even where its result is one cell: because it may
 * be several, or works on a range where a single value is expected. Any other is stored as a plain formula. The
 * answer is yes when in doubt: Excel then shows the same formula, other readers show it in braces.
 */
export function isArrayFormula(o: EngineNamespace, formula: string, customFunctions: FunctionNames): boolean {
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
  try {
    return visit(o.parse(formula), false);
  } catch {
    return true; // the engine does not read all that Excel does
  }
}
