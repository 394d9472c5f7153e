// Loads the built add-in into the developer's own Excel: `npm run sideload`, `npm run sideload:web -- --document URL`,
// `npm run stop`. office-addin-debugging does the work, but exits with 0 whatever happens: what can be checked is
// checked here first, and what it reports is read.

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const https = require("node:https");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { DEVELOPMENT_URL } = require("./addin-url");

const MANIFEST = path.join(__dirname, "..", "dist", "manifest.xml");

/**
 * @param {string[]} args "desktop", "web" with --document, or "stop"
 * @param {{ manifest: string, platform: string }} [machine] for tests: the built manifest, and process.platform
 * @returns {Promise<{ command: string[] } | { error: string }>} the arguments for office-addin-debugging, or a sentence
 *   that says why it would fail
 */
async function planSideload(
  args,
  { manifest, platform } = { manifest: MANIFEST, platform: process.platform },
) {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { document: { type: "string" } },
  });
  const [target] = positionals;
  if (!fs.existsSync(manifest)) {
    return { error: `There is no ${path.relative(process.cwd(), manifest)}: run \`npm run build\` first.` };
  }
  if (target === "stop") return { command: ["stop", manifest] };
  if (target === "desktop" && platform !== "win32" && platform !== "darwin") {
    return {
      error:
        `Excel runs on Windows and macOS, and this is ${platform}: use \`npm run sideload:web\` with Excel on the web, ` +
        "or `npm start` for the workbench, which needs no Excel.",
    };
  }
  const { document } = values;
  if (target === "web" && !isDocumentUrl(document)) {
    return {
      error:
        `The document is ${document === undefined ? "missing" : `"${document}"`}; expected the https address of a ` +
        "workbook in Excel on the web that already holds a question mark: " +
        '`npm run sideload:web -- --document "https://...?..."`.',
    };
  }
  const unreachable = await findUnreachable(manifest);
  if (unreachable) return { error: unreachable };
  const common = ["start", manifest, target ?? "", "--app", "excel", "--no-debug"];
  return { command: document === undefined ? common : [...common, "--document", document] };
}

/**
 * office-addin-debugging appends its own parameters with "&".
 *
 * @param {string | undefined} text
 */
function isDocumentUrl(text) {
  return (
    text !== undefined && URL.canParse(text) && new URL(text).protocol === "https:" && text.includes("?")
  );
}

/**
 * @param {string} manifest
 * @returns {Promise<string | undefined>} a sentence when the address that the manifest names serves no pane
 */
async function findUnreachable(manifest) {
  const address = /<SourceLocation DefaultValue="([^"]+)"/.exec(fs.readFileSync(manifest, "utf8"))?.[1];
  if (!address) return `${manifest} names no SourceLocation: run \`npm run build\` again.`;
  const status = await requestStatus(address);
  if (status === 200) return undefined;
  const remedy = address.startsWith(DEVELOPMENT_URL)
    ? "start `npm run dev` in another terminal"
    : "upload dist to the address that ADDIN_URL named when it was built";
  return `${address} answers ${status}; expected the pane: ${remedy}.`;
}

/**
 * @param {string} address
 * @returns {Promise<number | string>} the HTTP status, or the code of the error
 */
function requestStatus(address) {
  // Node does not know the certificates a developer's system trusts. Only whether the server is there matters here.
  const agent = new https.Agent({ rejectUnauthorized: !address.startsWith(DEVELOPMENT_URL) });
  return new Promise((resolve) => {
    https
      .get(address, { agent, timeout: 5000 }, (response) => {
        response.destroy();
        resolve(response.statusCode ?? "nothing");
      })
      .on("timeout", () => resolve("nothing for 5 seconds"))
      .on("error", (error) => resolve("code" in error ? String(error.code) : error.message));
  });
}

/**
 * @param {string[]} command
 * @returns {Promise<boolean>} whether it did what it was asked
 */
function runDebugging(command) {
  const tool = require.resolve("office-addin-debugging/cli.js");
  const child = spawn(process.execPath, [tool, ...command], { stdio: ["inherit", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (/** @type {Buffer} */ data) => {
      output += data.toString();
      process.stdout.write(data);
    });
  }
  return new Promise((resolve) => {
    child.on("close", (code) => resolve(code === 0 && !/unable to|not supported|error:/i.test(output)));
  });
}

async function main() {
  const plan = await planSideload(process.argv.slice(2));
  if ("error" in plan) {
    console.error(plan.error);
    process.exitCode = 1;
  } else if (!(await runDebugging(plan.command))) {
    console.error("office-addin-debugging has failed; its own words are above.");
    process.exitCode = 1;
  }
}

if (require.main === module) void main();

module.exports = { planSideload };
