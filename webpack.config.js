/// <reference types="webpack-dev-server" />
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { FUNCTIONS_FOLDER, loadFunctions } = require("./build/addin");
const { DEVELOPMENT_URL, readAddinUrl, replaceDevelopmentUrl } = require("./build/addin-url");
const { listFunctionFiles } = require("./build/functions-json");
const { FunctionsJsonPlugin } = require("./build/functions-json-plugin");
const { GUIDES, listHelpPages, renderGuide, renderHelpPage } = require("./build/help-pages");
const { readThirdPartyLicenses } = require("./build/third-party-licenses");

const WORKBENCH_PAGE = path.join(__dirname, "src", "workbench", "page");

/** PDF.js in a chunk of its own, known by its name. */
const PDF_CHUNK = /^chunks\/pdf-/;

/** Types are checked by `npm run typecheck`, over the tests too. */
const TYPESCRIPT = {
  test: /\.ts$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  options: { transpileOnly: true },
};

/**
 * The add-in, and the page of the workbench.
 *
 * @param {unknown} _env
 * @param {{ mode?: "production" | "development" }} argv
 * @returns {import("webpack").Configuration[]}
 */
module.exports = (_env, { mode = "production" } = {}) => [addin(mode), workbenchPage(mode)];

/**
 * @param {"production" | "development"} mode
 * @returns {import("webpack").Configuration}
 */
function addin(mode) {
  const addinUrl = readAddinUrl();
  const customFunctions = { folder: FUNCTIONS_FOLDER, addinUrl };
  const functionFiles = listFunctionFiles(FUNCTIONS_FOLDER);
  const common = shared("addin", mode);
  const associateLoader = path.join(__dirname, "build", "associate-loader.js");
  return {
    ...common,
    entry: {
      functions: functionFiles,
      // The pane and the custom functions run in one page and share src/statements/store.ts. Two independent
      // entries would each bundle a store of their own: the pane would move a pin that no cell ever sees.
      taskpane: {
        import: ["./src/commands/commands.ts", "./src/taskpane/taskpane.ts"],
        dependOn: "functions",
      },
    },
    // The workbench page is built beside, into a folder of its own.
    output: {
      path: path.join(__dirname, "dist"),
      // What is loaded on use goes by its content: a page never meets a chunk of another build in the cache.
      chunkFilename: ({ chunk }) => `chunks/${chunk?.name === "pdf" ? "pdf-" : ""}[contenthash].js`,
      clean: { keep: /^workbench\// },
    },
    optimization: {
      ...common.optimization,
      splitChunks: { cacheGroups: { pdf: { test: /[\\/]pdfjs-dist[\\/]/, name: "pdf", chunks: "async" } } },
      // terser gives the smallest files and takes a minute over PDF.js, which esbuild takes in a second.
      minimizer: [
        new MinimizerPlugin({ exclude: PDF_CHUNK }),
        new MinimizerPlugin({ include: PDF_CHUNK, minify: MinimizerPlugin.esbuildMinify }),
      ],
    },
    module: {
      rules: [TYPESCRIPT, { include: functionFiles, loader: associateLoader, options: customFunctions }],
    },
    plugins: [
      new FunctionsJsonPlugin(customFunctions),
      // Office.js comes first, from the CDN and blocking; functions.js follows as a classic script, because a cell
      // that asks before `associate` has run shows #VALUE!.
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        scriptLoading: "blocking",
        inject: "body",
      }),
      new HtmlWebpackPlugin({
        filename: "support.html",
        template: "./src/taskpane/support.ejs",
        chunks: [],
        templateParameters: async () => ({ functions: await loadVisibleFunctions() }),
      }),
      ...listHelpPages().map(helpPage),
      ...GUIDES.map(guide),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "docs/workbench.png", to: "[name][ext]" },
          { from: "src/taskpane/*.css", to: "[name][ext]" },
          { from: "src/commands/shortcuts.json" },
          {
            from: "manifest.xml",
            transform: (content) => replaceDevelopmentUrl(content.toString(), addinUrl),
          },
          {
            from: "package.json",
            to: "third-party-licenses.txt",
            transform: () => readThirdPartyLicenses(__dirname),
          },
        ],
      }),
    ],
    devServer: {
      host: "127.0.0.1",
      port: new URL(DEVELOPMENT_URL).port,
      server: { type: "https", options: readCertificates() },
      hot: false,
      // Excel on the web fetches functions.json and functions.js from its own origin.
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
}

/** The functions that Excel offers; the probe is not one of them. */
async function loadVisibleFunctions() {
  const { functions } = (await loadFunctions()).metadata;
  return functions.filter(({ helpUrl }) => helpUrl);
}

/** @param {string} page */
function helpPage(page) {
  return new HtmlWebpackPlugin({
    filename: `functions/${page}.html`,
    template: "./src/taskpane/help.ejs",
    chunks: [],
    templateParameters: async () => ({
      ...(await renderHelpPage(page)),
      functions: (await loadVisibleFunctions()).filter(({ helpUrl }) => helpUrl?.includes(`/${page}.html#`)),
    }),
  });
}

/** @param {string} name */
function guide(name) {
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: "./src/taskpane/guide.ejs",
    chunks: [],
    templateParameters: () => renderGuide(name),
  });
}

/**
 * The page loads the workbench's engine as a script of its own; see src/workbench/page.
 *
 * @param {"production" | "development"} mode
 * @returns {import("webpack").Configuration}
 */
function workbenchPage(mode) {
  return {
    ...shared("workbench", mode),
    entry: {
      page: path.join(WORKBENCH_PAGE, "page.ts"),
      // Runs in the add-in's page, before its Office.js.
      connect: path.join(WORKBENCH_PAGE, "connect.ts"),
    },
    output: { path: path.join(__dirname, "dist", "workbench"), clean: true },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: path.join(WORKBENCH_PAGE, "page.html"),
        chunks: ["page"],
        scriptLoading: "blocking",
        inject: "body",
      }),
      new CopyWebpackPlugin({ patterns: [{ from: path.join(WORKBENCH_PAGE, "*.css"), to: "[name][ext]" }] }),
    ],
  };
}

/**
 * @param {string} name
 * @param {"production" | "development"} mode
 * @returns {import("webpack").Configuration}
 */
function shared(name, mode) {
  return {
    name,
    mode,
    context: __dirname,
    devtool: mode === "development" ? "source-map" : false,
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [TYPESCRIPT] },
    optimization: { emitOnErrors: false },
    performance: { hints: false },
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(__dirname, ".cache", "webpack"),
      buildDependencies: { config: [__filename] },
    },
  };
}

/**
 * Excel shows no page whose certificate the machine does not trust. A developer's trusted certificates are read from
 * where office-addin-dev-certs puts them; without them the server makes a certificate that only a browser accepts.
 */
function readCertificates() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const files = { ca: "ca.crt", cert: "localhost.crt", key: "localhost.key" };
  if (!fs.existsSync(path.join(folder, files.key))) return {};
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, path.join(folder, file)]));
}
