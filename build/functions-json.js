// functions.json as Excel needs it: what custom-functions-metadata generates from the sources, completed where the
// generator is silent and refused where it would be silently wrong. Webpack and the command line share this file.

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { parseTree } = require("custom-functions-metadata");
const { findDuplicates, findMisread, findTags, findUnsafe } = require("./function-faults");

/**
 * @typedef {import("custom-functions-metadata/lib/parseTree").IFunction} FunctionMetadata
 * @typedef {import("custom-functions-metadata/lib/parseTree").IEnum} EnumMetadata
 * @typedef {import("custom-functions-metadata/lib/parseTree").IAssociate} Association
 *   a function's id in functions.json, its name in the source, and the source file's absolute path
 * @typedef {Pick<FunctionsJson, "functions" | "enums">} Declared
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
  const words = readWords(folder);
  const files = await Promise.all(listFunctionFiles(folder).map((file) => readFile(file, words)));
  const functions = files.flatMap((file) => file.functions);
  const enums = files[0]?.enums ?? []; // every file is read with the same words
  const associations = files.flatMap((file) => file.associations);
  const errors = [
    ...files.flatMap((file) => file.errors),
    ...findDuplicates(associations),
    ...functions.flatMap(findUnsafe),
  ];
  return { ...complete({ functions, enums }, associations, addinUrl), errors };
}

/**
 * The generator looks for the enums of a function in its own file only, so the files that hold the words of all
 * functions are read together with each.
 *
 * @param {string} folder
 * @returns {string} the text of every file with a `@customenum` tag and no function
 */
function readWords(folder) {
  if (!fs.existsSync(folder)) return "";
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8"))
    .filter((text) => /@customenum\b/.test(text) && findTags(text).length === 0)
    .join("\n");
}

/**
 * @param {string} file
 * @param {string} words
 * @returns {Promise<Required<Declared> & { associations: Association[], errors: string[] }>}
 */
async function readFile(file, words) {
  const tree = parseTree(`${await fs.promises.readFile(file, "utf8")}\n${words}`, file);
  const errors = tree.extras
    .flatMap((extra) => extra.errors)
    .map((error) => `${path.basename(file)}: ${error}`);
  // With errors of its own the generator may leave a function out, and its tag would look lost.
  if (errors.length > 0) return { functions: [], enums: [], associations: [], errors };
  const { functions, enums, associate: associations } = tree;
  return { functions, enums, associations, errors: findMisread(file, associations) };
}

/**
 * @param {Required<Declared>} declared
 * @param {Association[]} associations
 * @param {string} addinUrl
 * @returns {{ metadata: FunctionsJson, associations: Association[] }}
 */
function complete({ functions, enums }, associations, addinUrl) {
  const takesAny = functions.some(({ parameters }) => parameters.some(({ type }) => type === "any"));
  const probe = `${PROBE}.${versionOf({ functions, enums })}`;
  const idOf = (/** @type {string} */ id) => (id === PROBE ? probe : id);
  const familyOf = new Map(
    associations.map(({ id, sourceFileName }) => [id, path.basename(sourceFileName, ".ts")]),
  );
  return {
    metadata: {
      allowCustomDataForDataTypeAny: true,
      // Without it a single error cell in a range keeps the function from being called at all.
      ...(takesAny ? { allowErrorForDataTypeAny: true } : {}),
      functions: functions.map((entry) => ({
        ...entry,
        id: idOf(entry.id),
        name: idOf(entry.name),
        helpUrl: isHidden(entry) ? "" : `${addinUrl}functions/${familyOf.get(entry.id)}.html#${entry.id}`,
      })),
      ...(enums.length > 0 ? { enums } : {}),
    },
    associations: associations.map((each) => ({ ...each, id: idOf(each.id) })),
  };
}

/** @param {FunctionMetadata} entry */
const isHidden = ({ options }) => options?.excludeFromAutoComplete === true;

/**
 * Excel keeps functions.json for a day. A workbook that calls the probe by a name with the version in it learns whether
 * what Excel has registered is what is served now.
 */
const PROBE = "PROBE";

/**
 * @param {Required<Declared>} declared
 * @returns {string} eight digits that change with anything Excel is told of the functions
 */
function versionOf(declared) {
  return createHash("sha256").update(JSON.stringify(declared)).digest("hex").slice(0, 8).toUpperCase();
}

module.exports = { listFunctionFiles, readFunctions };
