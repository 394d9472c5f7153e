// docs/architecture.md, enforced: its table of imports is read from the document itself.
import fs from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import ts from "typescript";

/** Path from the project's folder, with slashes, and content. */
type Sources = ReadonlyMap<string, string>;

interface Row {
  /** Folders of src and packages that the folder may import; undefined stands for every folder. */
  readonly mayImport: ReadonlySet<string> | undefined;
  /** Whether it runs outside the add-in's bundle, with Node and any package at hand. */
  readonly outsideBundle: boolean;
}

const root = path.join(__dirname, "..");
const sources = readSources(["src", "test", "build"]);
const table = readTable(fs.readFileSync(path.join(root, "docs/architecture.md"), "utf8"));

const rules: Record<string, (files: Sources) => string[]> = {
  "a folder imports only what its row of the table names": findForbiddenImports,
  "one folder imports decimal.js and one the spreadsheet engine": findStrayPackages,
  "no file imports itself through others": findCycles,
  "the workbench knows nothing of IIJ": findIijInWorkbench,
  "files and folders are kebab-case, and no folder is a catch-all": findBadNames,
  "a file above 400 lines says why in its first line": findUnexplainedLength,
};

describe("the sources", () => {
  test.each(Object.entries(rules))("%s", (_, rule) => expect(rule(sources)).toEqual([]));

  test("every folder of src has a row in the table", () => {
    const folders = [...sources.keys()].filter((file) => file.startsWith("src/")).map(folderOf);
    expect(folders.filter((folder) => !table.has(folder))).toEqual([]);
  });
});

describe("the rules find what they forbid", () => {
  const find = (rule: keyof typeof rules, files: Record<string, string>) =>
    rules[rule]?.(new Map(Object.entries(files)));

  test.each([
    ["src/finance/margin.ts", "../statements/store", "src/finance/margin.ts imports statements"],
    ["src/functions/get.ts", "../taskpane/controller", "src/functions/get.ts imports taskpane"],
    ["src/taskpane/pane.ts", "../workbench/headless", "src/taskpane/pane.ts imports workbench"],
    ["src/taskpane/pane.ts", "../functions/answering", "src/taskpane/pane.ts imports functions"],
    ["src/statements/store.ts", "node:fs", "src/statements/store.ts imports node:fs"],
    ["src/excel/sheet.ts", "lodash", "src/excel/sheet.ts imports lodash"],
    ["src/excel/sheet.ts", "../../build/addin", "src/excel/sheet.ts imports build/addin"],
  ])("%s may not import %s", (file, imported, violation) => {
    expect(findForbiddenImports(new Map([[file, `import type { X } from "${imported}";`]]))).toEqual([
      violation,
    ]);
    expect(findForbiddenImports(new Map([[file, `void import("${imported}");`]]))).toEqual([violation]);
  });

  test("packages with one home", () => {
    const stray = {
      "src/finance/margin.ts": 'import { Decimal } from "decimal.js";',
      "src/workbench/page/page.ts": 'import { Model } from "@odoo/o-spreadsheet";',
      "src/workbench/engine/engine.ts": 'import type { Model } from "@odoo/o-spreadsheet";',
    };
    expect(find("one folder imports decimal.js and one the spreadsheet engine", stray)).toEqual([
      "src/finance/margin.ts imports decimal.js, which only src/decimal may",
      "src/workbench/page/page.ts imports @odoo/o-spreadsheet, which only src/workbench/engine may",
    ]);
  });

  test("cycles, in the workbench not of types alone", () => {
    const cycle = (folder: string, keyword: string) => ({
      [`src/${folder}/a.ts`]: 'import { b } from "./b";\nexport const a = () => b;',
      [`src/${folder}/b.ts`]: `${keyword} { a } from "./a";\nexport const b = () => a;`,
    });
    const rule = "no file imports itself through others";
    const found = (folder: string) => [`src/${folder}/a.ts -> src/${folder}/b.ts -> src/${folder}/a.ts`];
    expect(find(rule, cycle("excel", "import"))).toEqual(found("excel"));
    expect(find(rule, cycle("excel", "import type"))).toEqual(found("excel"));
    expect(find(rule, cycle("workbench", "import"))).toEqual(found("workbench"));
    expect(find(rule, cycle("workbench", "import type"))).toEqual([]);
  });

  test("names", () => {
    const names = {
      "src/excel/writeSheets.ts": "",
      "src/finance/utils/round.ts": "",
      "test/unit/a-b.test.ts": "",
    };
    expect(find("files and folders are kebab-case, and no folder is a catch-all", names)).toEqual([
      "src/excel/writeSheets.ts: writeSheets.ts is not kebab-case",
      "src/finance/utils/round.ts: utils says nothing about its content",
    ]);
  });

  test("an add-in's name in the workbench", () => {
    const files = {
      "src/workbench/calc/name.ts": 'const prefix = "_xldudf_IIJ_";',
      "src/cli/start.ts": "// IIJ",
    };
    expect(find("the workbench knows nothing of IIJ", files)).toEqual([
      "src/workbench/calc/name.ts names IIJ",
    ]);
  });

  test("length", () => {
    const body = "\nexport const a = 1;".repeat(400);
    const files = { "src/a.ts": body, "src/b.ts": `// One table: splitting it would hide its order.${body}` };
    expect(find("a file above 400 lines says why in its first line", files)).toEqual([
      "src/a.ts has 401 lines",
    ]);
  });
});

function readSources(folders: string[]): Sources {
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile()),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(root, file).split(path.sep).join("/"), fs.readFileSync(file, "utf8")];
    }),
  );
}

/** Reads the rows `| folder | may import | may touch |` of the document. */
function readTable(markdown: string): Map<string, Row> {
  const rows = [...markdown.matchAll(/^\| ([a-z]+) \| (.+?) \| (.+?) \|$/gm)].filter(
    ([, name]) => name !== "folder",
  );
  return new Map(
    rows.map(([, name = "", mayImport = "", mayTouch = ""]) => [
      name,
      {
        mayImport: mayImport === "everything" ? undefined : new Set([name, ...mayImport.split(/[\s,;]+/)]),
        outsideBundle: /everything|files/.test(mayTouch),
      },
    ]),
  );
}

function findForbiddenImports(files: Sources): string[] {
  return onlyTypeScript(files, "src/").flatMap(([file, text]) => {
    const row = table.get(folderOf(file));
    return importsOf(text)
      .map((imported) => targetOf(file, imported))
      .filter((target) => !row || !isAllowed(row, target))
      .map((target) => `${file} imports ${target.folder ?? target.name}`);
  });
}

interface Target {
  /** The imported path from the project's folder, or the package's name. */
  readonly name: string;
  /** The folder of src it lies in, if it does. */
  readonly folder?: string;
}

function targetOf(file: string, imported: string): Target {
  if (!imported.startsWith(".")) return { name: isBuiltin(imported) ? imported : packageOf(imported) };
  const name = path.posix.join(path.posix.dirname(file), imported);
  return name.startsWith("src/") ? { name, folder: folderOf(name) } : { name };
}

function isAllowed({ mayImport, outsideBundle }: Row, { name, folder }: Target): boolean {
  // A row may name a folder of src, or one file of it.
  if (folder !== undefined)
    return !mayImport || mayImport.has(folder) || mayImport.has(name.replace(/^src\//, ""));
  // The version, stated once, is the only thing of the project's own that lies outside src.
  if (name === "package.json") return true;
  if (name.startsWith("build/")) return !mayImport;
  return outsideBundle || (mayImport?.has(name) ?? false);
}

function findStrayPackages(files: Sources): string[] {
  const homes = new Map([
    ["decimal.js", "src/decimal"],
    ["@odoo/o-spreadsheet", "src/workbench/engine"],
  ]);
  return onlyTypeScript(files, "src/").flatMap(([file, text]) =>
    importsOf(text)
      .map(packageOf)
      .filter((name) => homes.has(name) && !file.startsWith(`${homes.get(name)}/`))
      .map((name) => `${file} imports ${name}, which only ${homes.get(name)} may`),
  );
}

/** Of types too, except in the workbench: there a sheet names its ranges, and a range its sheet. */
function findCycles(files: Sources): string[] {
  const imports = new Map(
    onlyTypeScript(files, "src/").map(([file, text]) => [
      file,
      importsOf(file.startsWith("src/workbench/") ? withoutTypes(text) : text)
        .filter((imported) => imported.startsWith("."))
        .map((imported) => `${path.posix.join(path.posix.dirname(file), imported)}.ts`)
        .filter((target) => files.has(target)),
    ]),
  );
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
    if (trail.includes(file) || finished.has(file)) return;
    imports.get(file)?.forEach((next) => visit(next, [...trail, file]));
    finished.add(file);
  };
  [...imports.keys()].forEach((file) => visit(file, []));
  return cycles;
}

function findIijInWorkbench(files: Sources): string[] {
  return [...files]
    .filter(([file, text]) => file.startsWith("src/workbench/") && /iij/i.test(text))
    .map(([file]) => `${file} names IIJ`);
}

function findBadNames(files: Sources): string[] {
  const catchAlls = ["utils", "common", "helpers", "core", "types"];
  return [...files.keys()].flatMap((file) => {
    const names = file.split("/").filter((name) => name !== "__snapshots__"); // jest's own name
    return [
      ...names
        .filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name))
        .map((name) => `${name} is not kebab-case`),
      ...names
        .filter((name) => catchAlls.includes(name))
        .map((name) => `${name} says nothing about its content`),
    ].map((fault) => `${file}: ${fault}`);
  });
}

function findUnexplainedLength(files: Sources): string[] {
  return [...files]
    .filter(([file]) => /\.(ts|js|css)$/.test(file))
    .map(([file, text]) => ({ file, lines: text.trimEnd().split("\n") }))
    .filter(({ lines }) => lines.length > 400 && !/^(\/\/|\/\*) .{20,}/.test(lines[0] ?? ""))
    .map(({ file, lines }) => `${file} has ${lines.length} lines`);
}

const onlyTypeScript = (files: Sources, folder: string): [string, string][] =>
  [...files].filter(([file]) => file.startsWith(folder) && file.endsWith(".ts"));

/** Every import, type import, re-export, `import()` and `require` of a text, as written. */
const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

const withoutTypes = (text: string): string =>
  ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;

/** src/errors.ts is errors, src/finance/margin.ts is finance. */
const folderOf = (file: string): string => (file.split("/")[1] ?? "").replace(/\.ts$/, "");

const isBuiltin = (imported: string): boolean =>
  imported.startsWith("node:") || builtinModules.includes(imported);

const packageOf = (imported: string): string =>
  imported
    .split("/")
    .slice(0, imported.startsWith("@") ? 2 : 1)
    .join("/");
