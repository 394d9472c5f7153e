// The licences of the packages that the bundle contains, which their terms ask us to pass on.

const fs = require("node:fs");
const path = require("node:path");

/**
 * Collects the licence of every package in package.json's `dependencies`: those, and only those, are bundled.
 *
 * @param {string} root the folder of package.json
 * @returns {string} name, version and full licence text of each package
 * @throws {Error} when a package carries no licence file
 */
function readThirdPartyLicenses(root) {
  return Object.keys(readPackageJson(root).dependencies ?? {})
    .map((name) => {
      const folder = path.join(root, "node_modules", name);
      const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
      if (!file) throw new Error(`${name} carries no licence file; a bundled package needs one.`);
      return `${name} ${readPackageJson(folder).version}\n\n${fs.readFileSync(path.join(folder, file), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * @param {string} folder
 * @returns {{ version: string, dependencies?: Record<string, string> }}
 */
function readPackageJson(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
}

module.exports = { readThirdPartyLicenses };
