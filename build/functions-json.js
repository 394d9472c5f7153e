// functions.json as Excel needs it: what custom-functions-metadata generates from the sources, completed where the
// generator is silent and refused where it would be silently wrong. Webpack and the command line share this file.

const fs = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { findDuplicates, findMisread, findTags, findUnsafe } = require("./function-faults");

/**
 * @typedef {import("custom-functions-metadata/lib/parseTree").IFunction} FunctionMetadata
 * @typedef {import("custom-functions-metadata/lib/parseTree").IEnum} EnumMetadata
 * @typedef {import("custom-functions-metadata/lib/parseTree").IAssociate} Association
 *   a function's id in functions.json, its name in the source, and the source file's absolute path
 * @typedef {{
 *   allowCustomDataForDataTypeAny: true,
 *   allowErrorForDataTypeAny?: true,
 *   functions: FunctionMetadata[],
 *   enums?: EnumMetadata[],
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
  const files = await Promise.all(listFunctionFiles(folder).map(readFile));
  const functions = files.flatMap((file) => file.functions);
  const enums = files.flatMap((file) => file.enums);
  const associations = files.flatMap((file) => file.associations);
  const errors = [
    ...files.flatMap((file) => file.errors),
    ...findDuplicates(associations),
    ...functions.flatMap(findUnsafe),
  ];
  return { metadata: complete(functions, enums, addinUrl), associations, errors };
}

/**
 * @param {string} file
 * @returns {Promise<{
 *   functions: FunctionMetadata[],
 *   enums: EnumMetadata[],
 *   associations: Association[],
 *   errors: string[],
 * }>}
 */
async function readFile(file) {
  const { metadataJson, associate: associations, errors } = await generateCustomFunctionsMetadata(file);
  /** @type {Pick<FunctionsJson, "functions" | "enums">} */
  const { functions, enums = [] } = JSON.parse(metadataJson || '{ "functions": [] }');
  return {
    functions,
    enums,
    associations,
    // With errors of its own the generator leaves the whole file out, and every tag in it would look lost.
    errors:
      errors.length > 0
        ? errors.map((error) => `${path.basename(file)}: ${error}`)
        : findMisread(file, associations),
  };
}

/**
 * @param {FunctionMetadata[]} functions
 * @param {EnumMetadata[]} enums
 * @param {string} addinUrl
 * @returns {FunctionsJson}
 */
function complete(functions, enums, addinUrl) {
  const takesAny = functions.some(({ parameters }) => parameters.some(({ type }) => type === "any"));
  return {
    allowCustomDataForDataTypeAny: true,
    // Without it a single error cell in a range keeps the function from being called at all.
    ...(takesAny ? { allowErrorForDataTypeAny: true } : {}),
    functions: functions.map((entry) => ({ ...entry, helpUrl: `${addinUrl}support.html#${entry.id}` })),
    ...(enums.length > 0 ? { enums } : {}),
  };
}

module.exports = { listFunctionFiles, readFunctions };
