import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { NotFound, readWithin, type Content } from "./files";

/** The published packages that the browser loads, as they are, from node_modules. */
const PACKAGES = [
  "@microsoft/office-js",
  "@odoo/o-spreadsheet",
  "@odoo/owl",
  "bootstrap",
  "chart.js",
  "font-awesome",
] as const;

/** Bundled into the page's own script; their licences ask to be passed on too. */
const BUNDLED = ["@borgar/fx", "fflate", "slimdom"] as const;

/**
 * A file of a published package.
 *
 * @param address the package's name and a path in it: "chart.js/dist/chart.umd.min.js"
 * @throws NotFound for any other package, or no such file
 */
export async function readPackageFile(packagesFolder: string, address: string): Promise<Content> {
  const name = PACKAGES.find((candidate) => address.startsWith(`${candidate}/`));
  if (!name)
    throw new NotFound(`"${address}" is not in one of the packages that are served: ${PACKAGES.join(", ")}.`);
  return readWithin(path.join(packagesFolder, name), address.slice(name.length + 1));
}

/** Name, version and licence text of everything the workbench passes on to the browser. */
export async function readLicenses(packagesFolder: string): Promise<Content> {
  const texts = await Promise.all(
    [...PACKAGES, ...BUNDLED].map((name) => readLicense(path.join(packagesFolder, name))),
  );
  return { body: texts.join(`\n\n${"-".repeat(80)}\n\n`), type: "text/plain; charset=utf-8" };
}

async function readLicense(folder: string): Promise<string> {
  const files = await readdir(folder);
  // font-awesome states its licence in its README.
  const file = files.find((name) => /^licen[cs]e/i.test(name)) ?? files.find((name) => /^readme/i.test(name));
  if (!file) throw new Error(`${folder} carries no licence.`);
  const about = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as Record<
    string,
    string
  >;
  const text = await readFile(path.join(folder, file), "utf8");
  return `${about.name} ${about.version}, ${about.license}, used as published\n\n${text.trim()}`;
}
