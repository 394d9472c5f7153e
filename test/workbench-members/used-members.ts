// Which members of Excel's API a program uses, by its types.
import path from "node:path";
import ts from "typescript";

const ROOT = path.join(__dirname, "../..");
const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  resolveJsonModule: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  types: ["office-js", "custom-functions-runtime"],
};

/**
 * @param folders from the project's root; their .ts and .js files are read
 * @returns by folder: "Range.values" and so on
 */
export function usedMembers(folders: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map(
    folders.map((folder) => [folder, ts.sys.readDirectory(path.join(ROOT, folder), [".ts", ".js"])]),
  );
  const program = ts.createProgram([...files.values()].flat(), OPTIONS);
  return new Map([...files].map(([folder, of]) => [folder, usedIn(program, of)]));
}

function usedIn(program: ts.Program, files: readonly string[]): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = memberOf(checker.getSymbolAtLocation(node.name));
      if (member) used.add(member);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return used;
}

/** A member of a class of the namespace Excel. */
function memberOf(symbol: ts.Symbol | undefined): string | undefined {
  const declaration = symbol?.declarations?.[0];
  const owner = declaration?.parent;
  if (!symbol || !owner || !ts.isClassDeclaration(owner) || !owner.name) return undefined;
  const space = owner.parent.parent as ts.Node | undefined; // a file has no parent
  return space && ts.isModuleDeclaration(space) && space.name.text === "Excel"
    ? `${owner.name.text}.${symbol.name}`
    : undefined;
}
