// Completes the functions.json of custom-functions-metadata-plugin, and fails the build where it is wrong.

const { WebpackError, sources } = require("webpack");
const { readFunctions } = require("./functions-json");

/** Goes after CustomFunctionsMetadataPlugin in the list of plugins: it rewrites that plugin's asset. */
class FunctionsJsonPlugin {
  /**
   * @param {{ folder: string, addinUrl: string, output: string }} options the folder of the custom functions, the
   *   address the add-in is served from, and the name of the asset
   */
  constructor(options) {
    this.options = options;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { folder, addinUrl, output } = this.options;
    const name = this.constructor.name;
    // `thisCompilation` leaves out the child compilations of HtmlWebpackPlugin, which hold no functions.
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(name, async () => {
        if (compilation.errors.length > 0) return; // there is no asset, and the reason has been said
        const { metadata, errors } = await readFunctions(folder, addinUrl);
        compilation.errors.push(...errors.map((error) => new WebpackError(error)));
        if (errors.length > 0) return;
        compilation.updateAsset(output, new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
      });
    });
  }
}

module.exports = { FunctionsJsonPlugin };
