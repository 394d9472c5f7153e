// What the sources say when they refuse: the sentence of each `new FinanceError(code, sentence)` as a pattern.
import ts from "typescript";

export interface SentencePattern {
  /** File and line of the error. */
  readonly at: string;
  /** What a sentence of it matches: whatever is computed stands for any text. */
  readonly pattern: RegExp;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anything = ".+";
type Functions = ReadonlyMap<string, ts.FunctionDeclaration>;

/** Every sentence that a source file may refuse with; where a function of the same file says it, each of its answers. */
export function sentencePatterns(file: string, text: string): SentencePattern[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const functions: Functions = new Map(
    source.statements
      .filter(ts.isFunctionDeclaration)
      .map((declaration) => [declaration.name?.text ?? "", declaration]),
  );
  const found: SentencePattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === "FinanceError") {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const pattern of patternsOf(node.arguments?.[1], functions)) {
        found.push({ at: `${file}:${line}`, pattern: new RegExp(`^${pattern}$`) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function patternsOf(sentence: ts.Node | undefined, functions: Functions): string[] {
  if (!sentence) return [anything];
  if (ts.isStringLiteralLike(sentence)) return [escaped(sentence.text)];
  if (ts.isTemplateExpression(sentence)) {
    const [first, ...rest] = [sentence.head, ...sentence.templateSpans.map(({ literal }) => literal)];
    return [[first, ...rest].map(({ text }) => escaped(text)).join(anything)];
  }
  if (ts.isBinaryExpression(sentence)) {
    const [left, right] = [sentence.left, sentence.right].map((part) => patternsOf(part, functions));
    return left!.flatMap((begin) => right!.map((end) => begin + end));
  }
  const called = ts.isCallExpression(sentence) ? functions.get(sentence.expression.getText()) : undefined;
  return called ? returnsOf(called).flatMap((each) => patternsOf(each, functions)) : [anything];
}

function returnsOf(declaration: ts.FunctionDeclaration): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  if (declaration.body) visit(declaration.body);
  return found;
}
