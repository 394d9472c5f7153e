// Appends to each file of custom functions the calls that tell Excel, and the pane, which function answers which id.

const { readFunctions } = require("./functions-json");

/**
 * Fails for every file while one of them is faulty: a file that webpack cached without its calls would be dead in
 * every cell.
 *
 * @this {import("webpack").LoaderContext<{ folder: string, addinUrl: string }>}
 * @param {string} source
 * @returns {Promise<string>}
 */
module.exports = async function associate(source) {
  const { folder, addinUrl } = this.getOptions();
  this.addContextDependency(folder); // the probe's id is made from all of them
  const { associations, errors } = await readFunctions(folder, addinUrl);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const calls = associations
    .filter(({ sourceFileName }) => sourceFileName === this.resourcePath)
    .map(
      ({ id, functionName }) =>
        // Without Office.js there is nobody to tell, and the pane, which follows, says that it is missing.
        `if (typeof CustomFunctions !== "undefined") CustomFunctions.associate("${id}", ${functionName});\n` +
        `answering.set("${id}", ${functionName});\n`,
    );
  return `import { answering } from "./answering";\n${source}\n${calls.join("")}`;
};
