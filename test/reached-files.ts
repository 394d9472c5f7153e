import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..");

export interface Reached {
  /** Path from the project's folder, with slashes, and content. */
  readonly files: ReadonlyMap<string, string>;
  readonly packages: ReadonlySet<string>;
}

/** Every file and package that the files of a folder import, directly or through others; types do not count. */
export function reachedFrom(folder: string): Reached {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    const text = fs.readFileSync(path.join(root, file), "utf8");
    files.set(file, text);
    for (const target of importsOf(text)) {
      if (!target.startsWith(".")) packages.add(target);
      else if (!target.endsWith(".json")) visit(`${path.posix.join(path.posix.dirname(file), target)}.ts`);
    }
  };
  for (const name of fs.readdirSync(path.join(root, folder))) visit(`${folder}/${name}`);
  return { files, packages };
}

function importsOf(text: string): string[] {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  return ts.preProcessFile(outputText, true, true).importedFiles.map(({ fileName }) => fileName);
}
