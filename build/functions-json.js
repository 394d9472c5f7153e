// functions.json as Excel needs it: what custom-functions-metadata generates from the sources, completed where the
// generator is silent and refused where it would be silently wrong. Webpack and the command line share this file.

const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/**
 * @typedef {import("custom-functions-metadata/lib/parseTree").IFunction} FunctionMetadata
 * @typedef {import("custom-functions-metadata/lib/parseTree").IAssociate} Association
 *   a function's id in functions.json, its name in the source, and the source file's absolute path
 * @typedef {{
 *   allowCustomDataForDataTypeAny: true,
 *   allowErrorForDataTypeAny?: true,
 *   functions: FunctionMetadata[],
 * }} FunctionsJson
 */

/**
 * The files that hold custom functions: those in the folder with a `@customfunction` tag.
 *
 * @param {string} folder src/functions
 * @returns {string[]} absolute paths, sorted
 */
function listFunctionFiles(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, name))
    .filter((file) => findTags(fs.readFileSync(file, "utf8")).length > 0)
    .sort();
}

/**
 * Reads every custom function in a folder.
 *
 * @param {string} folder src/functions
 * @param {string} addinUrl the address the add-in is served from, for the help addresses
 * @returns {Promise<{ metadata: FunctionsJson, associations: Association[], errors: string[] }>}
 *   errors are sentences; with any of them the metadata must not be used
 */
async function readFunctions(folder, addinUrl) {
  const files = listFunctionFiles(folder);
  const { metadataJson, associate: associations, errors } = await generateCustomFunctionsMetadata(files);
  /** @type {FunctionsJson} */
  const generated = JSON.parse(metadataJson || '{ "functions": [] }');
  const faults = [
    ...errors.map((error) => `custom-functions-metadata: ${error}`),
    // With errors of its own the generator leaves whole files out, and every tag in them would look lost.
    ...(errors.length === 0 ? files.flatMap((file) => findMisread(file, associations)) : []),
    ...findDuplicates(associations),
    ...generated.functions.flatMap(findUnsafe),
  ];
  return { metadata: complete(generated, addinUrl), associations, errors: faults };
}

/**
 * @param {FunctionsJson} generated
 * @param {string} addinUrl
 * @returns {FunctionsJson}
 */
function complete(generated, addinUrl) {
  const takesAny = generated.functions.some(({ parameters }) =>
    parameters.some(({ type }) => type === "any"),
  );
  return {
    ...generated,
    // Without it a single error cell in a range keeps the function from being called at all.
    ...(takesAny ? { allowErrorForDataTypeAny: true } : {}),
    functions: generated.functions.map((entry) => ({
      ...entry,
      helpUrl: `${addinUrl}support.html#${entry.id}`,
    })),
  };
}

/**
 * What the generator drops or bends without a word. It knows `function` declarations at the top level only (and what
 * is not exported could not be associated outside webpack), reads a union as one cell of any type, and a
 * one-dimensional array as a repeating parameter.
 *
 * @param {string} file
 * @param {Association[]} associations
 */
function findMisread(file, associations) {
  const text = fs.readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const idOf = new Map(
    associations
      .filter(({ sourceFileName }) => sourceFileName === file)
      .map(({ functionName, id }) => [functionName, id]),
  );
  const read = source.statements
    .filter(ts.isFunctionDeclaration)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((declaration) => ({ declaration, id: idOf.get(declaration.name?.text ?? "") }))
    .filter(({ id }) => id !== undefined);
  const lost = findTags(text)
    .filter((tag) => !read.some(({ id }) => id === tag.id))
    .map(
      ({ id, line }) =>
        `${path.basename(file)}:${line}: @customfunction ${id} is lost; ` +
        "expected an `export function` declaration at the top level below it.",
    );
  const bent = read.flatMap(({ declaration, id }) =>
    declaration.parameters
      .filter(({ type }) => type && isBent(type))
      .map(
        ({ name, type }) =>
          `${id}: parameter ${name.getText()} is ${type?.getText()}; expected a single type, or any[][] for a ` +
          "number, a text or a range.",
      ),
  );
  return [...lost, ...bent];
}

/** @param {import("typescript").TypeNode} type */
function isBent(type) {
  return ts.isUnionTypeNode(type) || (ts.isArrayTypeNode(type) && !ts.isArrayTypeNode(type.elementType));
}

/**
 * @param {string} text
 * @returns {{ id: string, line: number }[]} each `@customfunction ID` tag of a doc comment, with its line
 */
function findTags(text) {
  return text.split("\n").flatMap((content, index) => {
    const tag = /^\s*(?:\/\*\*|\*)\s*@customfunction\b[ \t]*([\w.]*)/i.exec(content);
    return tag ? [{ id: (tag[1] ?? "").toUpperCase(), line: index + 1 }] : [];
  });
}

/**
 * The generator looks for duplicates within one file; Excel silently keeps one of two equal ids.
 *
 * @param {Association[]} associations
 */
function findDuplicates(associations) {
  /** @type {Map<string, string>} */
  const firstFile = new Map();
  return associations.flatMap(({ id, sourceFileName }) => {
    const first = firstFile.get(id);
    firstFile.set(id, first ?? sourceFileName);
    return first
      ? [
          `${id} is declared in ${path.basename(first)} and in ${path.basename(sourceFileName)}; ids are unique.`,
        ]
      : [];
  });
}

/**
 * Signatures that are generated as written and that Excel then serves differently from what was meant.
 *
 * @param {FunctionMetadata} entry
 */
function findUnsafe({ id, parameters, result, options }) {
  const firstOptional = parameters.findIndex(({ optional }) => optional);
  const late =
    firstOptional < 0 ? undefined : parameters.slice(firstOptional).find(({ optional }) => !optional);
  return [
    ...(late
      ? [`${id}: parameter ${late.name} is required but follows an optional one; optional ones come last.`]
      : []),
    ...(options?.requiresParameterAddresses && result?.dimensionality !== "matrix"
      ? [
          `${id} asks for parameter addresses but returns a scalar; Excel gives them only where the result is a matrix.`,
        ]
      : []),
  ];
}

module.exports = { listFunctionFiles, readFunctions };
