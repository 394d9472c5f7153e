/** @jest-environment ./test/dom-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer, type WorkbenchServer } from "../../../../src/workbench/server/server";

jest.mock("jsdom", () => outerJsdom);

const folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
const options = {
  addinFolder: path.join(folder, "addin"),
  pageFolder: path.join(folder, "page"),
  packagesFolder: path.join(__dirname, "../../../../node_modules"),
  port: 0,
};
let server: WorkbenchServer;

beforeAll(async () => {
  const files = {
    "secret.txt": "not served",
    "addin-secret.txt": "not served",
    "page/index.html": "<!doctype html><title>Workbench</title>",
    "addin/taskpane.html":
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>Pane</p>',
    "addin/functions.json": "{}",
    "addin/a b.txt": "a space",
    "addin/manifest.xml": `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <Id>05c2e1c9-3e1d-406e-9a91-e9ac64854143</Id><Version>1.2.0.0</Version>
      <DisplayName DefaultValue="Contoso"/>
      <DefaultSettings><SourceLocation DefaultValue="https://contoso.example/taskpane.html"/></DefaultSettings>
      <ExtendedOverrides Url="https://contoso.example/keys.json"/>
    </OfficeApp>`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  server = await startServer(options);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Sends the address as it stands: fetch would resolve the dots itself. */
function get(
  address: string,
  method = "GET",
): Promise<{ status?: number; type?: string; policy: string; body: string }> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: "127.0.0.1", port, path: address, method, agent: false },
      (response) => {
        let body = "";
        response.on("data", (part: Buffer) => (body += part.toString()));
        response.on("end", () =>
          resolve({
            status: response.statusCode,
            type: response.headers["content-type"],
            policy: String(response.headers["content-security-policy"]),
            body,
          }),
        );
      },
    );
    request.on("error", reject);
    request.end();
  });
}

test("it listens on the loopback address", () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test("the page may compile formulas; nothing comes from elsewhere", async () => {
  const { status, type, policy, body } = await get("/");
  expect([status, type, body]).toEqual([
    200,
    "text/html; charset=utf-8",
    "<!doctype html><title>Workbench</title>",
  ]);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self' 'unsafe-eval'");
  expect(policy).not.toContain("connect-src"); // so default-src decides: this server alone
});

test("the add-in's page may not, and takes Office.js from the published package", async () => {
  const { policy, body } = await get("/addin/taskpane.html?_host_Info=Excel");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("unsafe-eval");
  const scripts = [...new DOMParser().parseFromString(body, "text/html").scripts];
  const officeJs = scripts.at(-1)?.getAttribute("src") ?? "";
  expect(scripts[0]?.getAttribute("src")).toBe("/connect.js");
  expect(officeJs).toBe("/packages/@microsoft/office-js/dist/office.js");
  expect(await get(officeJs)).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
});

test("the add-in as its manifest describes it, at this server's addresses", async () => {
  const { body } = await get("/addin.json");
  expect(JSON.parse(body)).toEqual({
    id: "05c2e1c9-3e1d-406e-9a91-e9ac64854143",
    version: "1.2.0.0",
    displayName: "Contoso",
    panePage: "/addin/taskpane.html",
    shortcuts: "/addin/keys.json",
  });
});

test.each([
  ["/addin/a%20b.txt", 200, "text/plain; charset=utf-8"],
  ["/addin/functions.json", 200, "application/json; charset=utf-8"],
  ["/packages/@odoo/o-spreadsheet/dist/o_spreadsheet.css", 200, "text/css; charset=utf-8"],
])("%s is answered with %i and %s", async (address, status, type) => {
  expect(await get(address)).toMatchObject({ status, type });
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/addin/../../secret.txt",
  "/addin/..%2F..%2Fsecret.txt",
  "/addin/..%2Faddin-secret.txt",
  "/addin/..%5C..%5Csecret.txt",
  "/addin/%2Fetc%2Fpasswd",
  "//etc/passwd",
  "/packages/@microsoft/office-js/..%2F..%2F..%2Fpackage.json",
  "/packages/../package.json",
])("%s does not leave its folder", async (address) => {
  const { status, body } = await get(address);
  expect(status).toBe(404);
  expect(body).not.toContain("not served");
});

test.each([
  ["/none.html", 'There is no file "none.html".'],
  ["/addin/", 'There is no file "".'],
  ["/addin/%zz", '"%zz" is not the address of a file.'],
  ["/addin/a%00.txt", '"a%00.txt" is not the address of a file.'],
  [
    "/packages/typescript/package.json",
    '"typescript/package.json" is not in one of the packages that are served',
  ],
])("%s is not found, with a sentence", async (address, sentence) => {
  const { status, body } = await get(address);
  expect(status).toBe(404);
  expect(body).toContain(sentence);
});

test("only reading is answered", async () => {
  expect(await get("/", "POST")).toMatchObject({
    status: 405,
    body: "POST is not answered here; only GET and HEAD are.\n",
  });
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("the licences of everything that is passed on, the engine's LGPL among them", async () => {
  const { body } = await get("/licenses/");
  expect(body).toContain("GNU LESSER GENERAL PUBLIC LICENSE");
  for (const name of [
    "@odoo/o-spreadsheet 19.3.7",
    "@odoo/owl",
    "chart.js",
    "bootstrap",
    "font-awesome",
    "@borgar/fx",
    "fflate",
    "slimdom",
  ]) {
    expect(body).toContain(name);
  }
});

test("a busy port takes the next one", async () => {
  const taken = Number(new URL(server.url).port);
  const second = await startServer({ ...options, port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});

test("a manifest that cannot be read is said where it is asked for", async () => {
  const broken = await startServer({ ...options, addinFolder: options.pageFolder });
  const response = await fetch(`${broken.url}addin.json`);
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("manifest.xml cannot be used as an add-in's manifest");
  await broken.close();
});
