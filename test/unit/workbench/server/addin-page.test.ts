/** @jest-environment ./test/dom-environment.ts */
import { hostedPage } from "../../../../src/workbench/server/addin-page";

jest.mock("jsdom", () => outerJsdom);

const scripts = { officeJs: "/packages/office.js", connect: "/connect.js" };
const scriptsOf = (html: string) =>
  [...new DOMParser().parseFromString(html, "text/html").scripts].map((script) => script.getAttribute("src"));

test("Office.js comes from this machine, directly after the script that connects the page", () => {
  const html = hostedPage(
    `<!doctype html><html lang="en"><head><title>Pane</title><script src="first.js"></script>
     <script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js" integrity="sha384-x"
       crossorigin="anonymous"></script></head><body><p>5 &lt; 6</p><script src="pane.js"></script></body></html>`,
    scripts,
  );
  expect(scriptsOf(html)).toEqual(["first.js", "/connect.js", "/packages/office.js", "pane.js"]);
  expect(html).not.toContain("integrity");
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en">/);
  expect(html).toContain("<p>5 &lt; 6</p>");
});

test.each([
  "<!doctype html><title>No scripts</title>",
  '<script src="https://appsforoffice.microsoft.com.example/office.js"></script>',
  '<p>https://appsforoffice.microsoft.com/lib/1/hosted/office.js</p><script src="pane.js"></script>',
])("a page that does not load Office.js stays as it is: %s", (html) => {
  expect(hostedPage(html, scripts)).toBe(html);
});
