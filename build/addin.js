// The add-in's custom functions for Node: the command line and the tests run them as the browser bundle does.

const path = require("node:path");
const { readAddinUrl } = require("./addin-url");
const { readFunctions } = require("./functions-json");

/**
 * @typedef {import("./functions-json").FunctionsJson} FunctionsJson
 * @typedef {import("./functions-json").Association} Association
 */

/** The folder that webpack and Node read the custom functions from. */
const FUNCTIONS_FOLDER = path.join(__dirname, "..", "src", "functions");

/**
 * Reads the add-in's custom functions from its sources.
 *
 * @returns {Promise<{ metadata: FunctionsJson, associations: Association[] }>} functions.json as the build writes it,
 *   and for each id the function and the file that answer it: exactly what the bundle associates
 * @throws {Error} one line for each fault in the sources
 * @example
 * const { metadata, associations } = await loadFunctions();
 * associations[0] // { id: "MARGIN", functionName: "margin", sourceFileName: ".../src/functions/ratios.ts" }
 */
async function loadFunctions() {
  const { metadata, associations, errors } = await readFunctions(FUNCTIONS_FOLDER, readAddinUrl());
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return { metadata, associations };
}

module.exports = { FUNCTIONS_FOLDER, loadFunctions };
