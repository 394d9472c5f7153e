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
  const generated = await generateCustomFunctionsMetadata(files);
  /** @type {FunctionsJson} */
  const { functions } = JSON.parse(generated.metadataJson || '{ "functions": [] }');
  const errors = [
    ...generated.errors.map((error) => `custom-functions-metadata: ${error}`),
    // With errors of its own the generator leaves whole files out, and every tag in them would look lost.
    ...(generated.errors.length === 0 ? files.flatMap((file) => findLost(file, generated.associate)) : []),
    ...findDuplicates(generated.associate),
    ...functions.flatMap(findUnsafeSignature),
  ];
  return { metadata: complete(functions, addinUrl), associations: generated.associate, errors };
}

/**
 * @param {FunctionMetadata[]} functions
 * @param {string} addinUrl
 * @returns {FunctionsJson}
 */
function complete(functions, addinUrl) {
  const takesAny = functions.some(({ parameters }) => parameters.some(({ type }) => type === "any"));
  return {
    allowCustomDataForDataTypeAny: true,
    // Without it a single error cell in a range keeps the function from being called at all.
    ...(takesAny ? { allowErrorForDataTypeAny: true } : {}),
    functions: functions.map((entry) => ({ ...entry, helpUrl: `${addinUrl}support.html#${entry.id}` })),
  };
}

/**
 * Tags that the generator drops without a word: it knows `function` declarations at the top level only, and what is
 * not exported cannot be associated outside webpack.
 *
 * @param {string} file
 * @param {Association[]} associations
 */
function findLost(file, associations) {
  const text = fs.readFileSync(file, "utf8");
  const found = new Set(
    associations.filter(({ sourceFileName }) => sourceFileName === file).map(({ id }) => id),
  );
  const exported = listExportedFunctions(file, text);
  return [
    ...findTags(text)
      .filter(({ id }) => !found.has(id))
      .map(
        ({ id, line }) =>
          `${path.basename(file)}:${line}: @customfunction ${id} is not in functions.json; ` +
          "expected an `export function` declaration at the top level below it.",
      ),
    ...associations
      .filter(({ sourceFileName, functionName }) => sourceFileName === file && !exported.has(functionName))
      .map(
        ({ functionName }) =>
          `${path.basename(file)}: ${functionName} is not exported; expected \`export function\`.`,
      ),
  ];
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
 * @param {string} file
 * @param {string} text
 */
function listExportedFunctions(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return new Set(
    source.statements
      .filter(ts.isFunctionDeclaration)
      .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .map(({ name }) => name?.text),
  );
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
          `${id} is declared twice, in ${path.basename(first)} and ${path.basename(sourceFileName)}; ids are unique.`,
        ]
      : [];
  });
}

/**
 * Signatures that Excel accepts and then serves differently from what was meant.
 *
 * @param {FunctionMetadata} entry
 */
function findUnsafeSignature({ id, parameters, result, options }) {
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
