// The pane's page where something that it needs is not there: it says what, and throws nothing.
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { describeWith, programs } from "./programs";

const root = path.join(__dirname, "..", "..");
const site = "https://add-in.example/";
const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/";

describeWith("Chromium")("the pane's page as it is built", () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: programs.Chromium, args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    complaints = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.route("**", (route) => route.abort());
    await serve(site, path.join(root, "dist"));
  });
  afterEach(() => page.close());

  const serve = (address: string, folder: string) =>
    page.route(`${address}**`, (route) =>
      route.fulfill({
        path: path.join(
          folder,
          new URL(route.request().url()).pathname.slice(new URL(address).pathname.length),
        ),
      }),
    );
  const sentence = () => page.locator("#message").textContent();

  test("in a browser: says that it works inside Excel and leads to the workbench's documentation", async () => {
    await serve(officeJs, path.join(root, "node_modules/@microsoft/office-js/dist"));
    await page.goto(`${site}taskpane.html`);
    expect(await sentence()).toBe(
      "This page works inside Excel. Without Excel, the workbench stands in for it.",
    );
    await page.getByRole("link", { name: "How to start the workbench" }).click();
    await page.getByRole("heading", { name: "The workbench", exact: true }).waitFor();
    expect(await page.textContent("pre")).toContain("npm start");
    expect(await page.evaluate(() => document.images[0]?.naturalWidth)).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Where the workbench differs from Excel" }).click();
    await page.getByRole("link", { name: "What is here" }).click();
    await page.waitForURL(`${site}workbench.html#the-excel-api-here`);
    expect(await page.locator("#the-excel-api-here").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("in a Japanese browser: the same in Japanese", async () => {
    await page.close();
    page = await browser.newPage({ locale: "ja-JP" });
    await serve(site, path.join(root, "dist"));
    await serve(officeJs, path.join(root, "node_modules/@microsoft/office-js/dist"));
    await page.goto(`${site}taskpane.html`);
    expect(await sentence()).toContain("このページは Excel の中で動きます");
    expect(await page.locator("a").getAttribute("href")).toBe("workbench.html");
  });

  test("without Office.js: says that it did not load, and no script fails before", async () => {
    await page.goto(`${site}taskpane.html`);
    expect(await sentence()).toBe(
      "Office.js did not load, so Excel cannot be reached. Check the connection and open the pane again.",
    );
    expect(complaints).toEqual([]);
  });

  test("in an Excel without a requirement set: names the set", async () => {
    const { origin } = new URL(process.env.WORKBENCH_URL ?? "");
    // The host's own answer, as an older Excel gives it.
    const host = readFileSync(path.join(root, "dist/workbench/page.js"), "utf8");
    const older = host.replace('ExcelApi:"1.15"', 'ExcelApi:"1.8"');
    expect(older).not.toBe(host);
    await page.route(`${origin}/**`, (route) => route.continue());
    await page.route(`${origin}/page.js`, (route) =>
      route.fulfill({ body: older, contentType: "text/javascript" }),
    );
    await page.goto(origin);
    expect(await page.frameLocator("#pane").locator("#message").textContent()).toBe(
      "This Excel lacks ExcelApi 1.9, which the pane needs. IIJ functions work in cells; update Excel for the pane.",
    );
    expect(complaints).toEqual([]);
  });
});
