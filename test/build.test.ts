/**
 * What `npm run build` puts into dist, built once for an address of its own into a temporary folder.
 *
 * @jest-environment ./test/dom-environment.ts
 */
import { execFile, execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { loadFunctions } from "../build/addin";
import { dependencies } from "../package.json";

const root = path.join(__dirname, "..");
const addinUrl = "https://example.com/addins/iij/";
const dist = fs.mkdtempSync(path.join(os.tmpdir(), "dist-"));
const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");

/** What webpack's own report says of the modules it bundled. */
interface Stats {
  chunks: { id: number | string; names: string[]; files: string[]; origins: { request?: string }[] }[];
  modules: Module[];
}
interface Module {
  name: string;
  chunks: (number | string)[];
  /** The modules that were joined into this one. */
  modules?: Module[];
}
let stats: Stats;

beforeAll(async () => {
  const options = ["--mode", "production", "--config-name", "addin", "--no-cache", "--output-path", dist];
  const statsFile = path.join(dist, "..", `${path.basename(dist)}.json`);
  await promisify(execFile)(process.execPath, [webpack, ...options, "--json", statsFile], {
    cwd: root,
    env: { ...process.env, ADDIN_URL: addinUrl.slice(0, -1) },
  });
  stats = (JSON.parse(fs.readFileSync(statsFile, "utf8")) as { children: [Stats] }).children[0];
  fs.rmSync(statsFile);
}, 300_000); // a minute on two quiet cores

afterAll(() => fs.rmSync(dist, { recursive: true }));

const read = (name: string) => fs.readFileSync(path.join(dist, name), "utf8");
const modulesOf = (chunk: string): string[] => {
  const id = stats.chunks.find(({ names }) => names.includes(chunk))?.id;
  const withJoined = ({ name, modules = [] }: Module): string[] => [name, ...modules.flatMap(withJoined)];
  return stats.modules.filter(({ chunks }) => id !== undefined && chunks.includes(id)).flatMap(withJoined);
};

test("the manifest names no address but ADDIN_URL, and every file it names is there", () => {
  const manifest = new DOMParser().parseFromString(read("manifest.xml"), "application/xml");
  const addresses = [...manifest.querySelectorAll("[DefaultValue]")]
    .map((element) => element.getAttribute("DefaultValue") ?? "")
    .filter((value) => value.includes("://"));
  expect(addresses.length).toBeGreaterThanOrEqual(12);
  for (const address of addresses) {
    expect(address.slice(0, addinUrl.length)).toBe(addinUrl);
    expect([address, fs.existsSync(path.join(dist, address.slice(addinUrl.length)))]).toEqual([
      address,
      true,
    ]);
  }
  expect(manifest.querySelector("AppDomain")?.textContent).toBe("https://example.com");
});

test("nothing in it names the development server", () => {
  const files = fs.readdirSync(dist, { recursive: true, encoding: "utf8" });
  const text = files.filter((name) => /\.(xml|json|html|js|css|txt)$/.test(name));
  expect(text).toEqual(
    expect.arrayContaining(["manifest.xml", "functions.json", "functions.js", "taskpane.html"]),
  );
  expect(text.filter((name) => read(name).includes("localhost"))).toEqual([]);
});

test("functions.json is the sources' own, and each function's help opens its row", async () => {
  const { metadata } = await loadFunctions();
  const served = metadata.functions.map((entry) => ({
    ...entry,
    helpUrl: entry.helpUrl?.replace("https://localhost:3000/", addinUrl),
  }));
  expect(JSON.parse(read("functions.json"))).toEqual({ ...metadata, functions: served });
  for (const { id, helpUrl } of served.filter((entry) => entry.helpUrl)) {
    const [page, row] = helpUrl!.slice(addinUrl.length).split("#");
    const help = new DOMParser().parseFromString(read(page!), "text/html");
    expect(help.getElementById(row!)?.querySelector("code")?.textContent).toContain(`IIJ.${id}(`);
    expect(help.getElementById(`${row}-arguments`)?.textContent).toContain(`IIJ.${id}(`);
  }
});

test("no help page links to what is not there", () => {
  const pages = [
    "support.html",
    ...fs.readdirSync(path.join(dist, "functions")).map((name) => `functions/${name}`),
  ];
  const links = pages.flatMap((page) => {
    const anchors = new DOMParser().parseFromString(read(page), "text/html").querySelectorAll("a, link");
    return [...anchors].map((anchor) => new URL(anchor.getAttribute("href")!, `${addinUrl}${page}`).href);
  });
  expect(links.length).toBeGreaterThan(30);
  const files = links.map((link) => link.slice(addinUrl.length).replace(/#.*/, ""));
  expect([...new Set(files)].filter((file) => !fs.existsSync(path.join(dist, file)))).toEqual([]);
});

test("functions.js associates every function", async () => {
  const { metadata } = await loadFunctions();
  const associated = [...read("functions.js").matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect(associated.sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
});

test("the pane loads Office.js, then the functions, then itself, each before the next", () => {
  const pane = new DOMParser().parseFromString(read("taskpane.html"), "text/html");
  const scripts = [...pane.querySelectorAll("script")];
  expect(scripts.map((script) => script.getAttribute("src"))).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "functions.js",
    "taskpane.js",
  ]);
  const postponing = ["defer", "async", "type"];
  expect(scripts.filter((script) => postponing.some((name) => script.hasAttribute(name)))).toEqual([]);
  for (const link of pane.querySelectorAll("link[rel=stylesheet]")) {
    expect(fs.existsSync(path.join(dist, link.getAttribute("href") ?? ""))).toBe(true);
  }
});

test("the pane's first load is at most 60 kB of script, compressed", () => {
  const scripts = ["functions.js", "taskpane.js"];
  // the tab that is shown first is loaded with them
  const first = stats.chunks.filter(({ origins }) =>
    origins.some(({ request }) => request === "./statements/statements-tab"),
  );
  expect(first.length).toBeGreaterThan(0);
  const files = [...scripts, ...first.flatMap((chunk) => chunk.files)];
  const compressed = files.map((file) => gzipSync(read(file), { level: 9 }).length);
  expect(compressed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
});

test("pane and functions share one store", () => {
  const store = "./src/statements/store.ts";
  expect(modulesOf("functions")).toContain(store);
  expect(modulesOf("taskpane")).not.toContain(store);
});

test("the bundle holds the add-in and its dependencies: nothing of Microsoft's, nothing of the workbench's", () => {
  const modules = [...modulesOf("functions"), ...modulesOf("taskpane")];
  const packages = modules.flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/ ]+)/.exec(name)?.[1] ?? []);
  expect(packages.length).toBeGreaterThan(0);
  expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
  expect(modules.filter((name) => name.includes("src/workbench") || name.includes("src/cli"))).toEqual([]);
});

test("every bundled package allows it, and its licence is passed on", () => {
  const licenses = read("third-party-licenses.txt");
  for (const [name, version] of Object.entries(dependencies)) {
    const packageJson = fs.readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8");
    const { license } = JSON.parse(packageJson) as { license: string };
    expect(["MIT", "Apache-2.0"].map((legal) => [name, legal])).toContainEqual([name, license]);
    expect(licenses).toContain(`${name} ${version}\n`);
  }
  expect(licenses).toContain("Permission is hereby granted, free of charge");
});

test("an ADDIN_URL that Excel would refuse ends the build with a sentence", () => {
  const build = () =>
    execFileSync(process.execPath, [webpack, "--config-name", "addin", "--output-path", dist], {
      cwd: root,
      env: { ...process.env, ADDIN_URL: "http://example.com/" },
      stdio: "pipe",
    });
  expect(build).toThrow('ADDIN_URL is "http://example.com/"');
});
