// A formula must give the same whenever it is calculated: no custom function reads the clock, chance, the network, the
// selection or another cell. Every file that a function can reach is read for the names by which it could.
import ts from "typescript";
import { reachedFrom } from "./reached-files";

/** Globals that tell something other than the arguments and the store. */
const forbidden = new Set([
  ...["Excel", "Office", "OfficeExtension", "OfficeRuntime"], // the selection, other cells, settings
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "navigator", "process"],
  ...["document", "window", "globalThis", "self", "localStorage", "sessionStorage", "indexedDB"],
  ...["performance", "crypto", "setTimeout", "setInterval", "requestAnimationFrame", "eval", "Function"],
]);
/** The five seconds that a cell waits for the workbook's own releases. */
const allowed = new Map([["src/functions/answer.ts", ["setTimeout"]]]);
/** Packages that only compute. */
const packages = ["decimal.js", "fastest-levenshtein", "@noble/hashes/sha2", "@noble/hashes/utils"];

/** What a file could read besides its arguments, in words. */
function findImpure(file: string, text: string): string[] {
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    const fault = faultOf(node);
    if (fault && !allowed.get(file)?.includes(fault)) faults.push(`${file} reads ${fault}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return faults;
}

function faultOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return !isOnlyAName(node) && forbidden.has(node.text) ? node.text : undefined;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const called = node.expression.getText();
  const isBare = !node.arguments?.length;
  if (called === "Date.now" || (called === "Date" && isBare)) return "the clock";
  if (called === "Math.random") return "chance";
  if (/\.toLocale\w+$/.test(called) && isBare) return "the user's language";
  return node.expression.kind === ts.SyntaxKind.ImportKeyword ? "a module at run time" : undefined;
}

/** A property of that name is not the global. */
function isOnlyAName({ parent, text }: ts.Identifier): boolean {
  const isProperty = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent);
  return isProperty && parent.name.getText() === text;
}

test("no custom function reads the clock, the network, the selection or another cell", () => {
  const reached = reachedFrom("src/functions");
  expect(reached.files.size).toBeGreaterThan(40);
  expect([...reached.packages].filter((name) => !packages.includes(name))).toEqual([]);
  expect([...reached.files].flatMap(([file, text]) => findImpure(file, text))).toEqual([]);
});

test.each([
  ["new Date()", "the clock"],
  ["Date.now()", "the clock"],
  ["Math.random()", "chance"],
  ["performance.now()", "performance"],
  ['fetch("rate")', "fetch"],
  ["Excel.run(() => undefined)", "Excel"],
  ["Office.context.document", "Office"],
  ["window.location", "window"],
  ["setTimeout(() => 1)", "setTimeout"],
  ["(9633).toLocaleString()", "the user's language"],
  ['import("./rate")', "a module at run time"],
])("finds %s", (text, what) => {
  const file = "src/functions/a.ts";
  expect(findImpure(file, `export const a = () => ${text};`)).toContain(`${file} reads ${what}`);
});

test.each([
  'new Date("2003-12-31T00:00:00Z")',
  "release.window",
  "({ document: 1 })",
  '(9633).toLocaleString("en-US")',
])("lets %s be", (text) => {
  expect(findImpure("src/functions/a.ts", `export const a = () => ${text};`)).toEqual([]);
});
