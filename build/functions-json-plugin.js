// Writes functions.json, which tells Excel the custom functions' names, arguments and descriptions.

const { sources } = require("webpack");
const { readFunctions } = require("./functions-json");

class FunctionsJsonPlugin {
  /** @param {{ folder: string, addinUrl: string }} options as for `readFunctions` */
  constructor(options) {
    this.options = options;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { folder, addinUrl } = this.options;
    compiler.hooks.thisCompilation.tap(FunctionsJsonPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(FunctionsJsonPlugin.name, async () => {
        // Faults fail the build in associate-loader, which every file of custom functions goes through.
        const { metadata } = await readFunctions(folder, addinUrl);
        compilation.emitAsset(
          "functions.json",
          new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`),
        );
      });
    });
  }
}

module.exports = { FunctionsJsonPlugin };
