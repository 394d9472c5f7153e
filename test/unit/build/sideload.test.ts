import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { planSideload } from "../../../build/sideload";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sideload-"));
const manifest = path.join(folder, "manifest.xml");
// Port 9, "discard", is not listened on.
fs.writeFileSync(
  manifest,
  '<OfficeApp><SourceLocation DefaultValue="https://127.0.0.1:9/taskpane.html"/></OfficeApp>',
);
afterAll(() => fs.rmSync(folder, { recursive: true }));

const plan = (platform: string, ...args: string[]) => planSideload(args, { manifest, platform });

test("without a build it says to build", async () => {
  const missing = path.join(folder, "nothing.xml");
  expect(await planSideload(["desktop"], { manifest: missing, platform: "win32" })).toEqual({
    error: expect.stringContaining("run `npm run build` first"),
  });
});

test("a system without Excel is sent to the web or the workbench", async () => {
  expect(await plan("linux", "desktop")).toEqual({ error: expect.stringContaining("this is linux") });
});

test.each([
  [[], "The document is missing"],
  [["--document", "https://example.com/book.xlsx"], 'The document is "https://example.com/book.xlsx"'],
  [["--document", "http://example.com/?a"], 'The document is "http://example.com/?a"'],
])("Excel on the web with %j is refused", async (args, sentence) => {
  expect(await plan("linux", "web", ...args)).toEqual({ error: expect.stringContaining(sentence) });
});

test.each([
  ["win32", ["desktop"]],
  ["linux", ["web", "--document", "https://example.com/book.xlsx?web=1"]],
])("on %s, %j needs a server that answers", async (platform, args) => {
  expect(await plan(platform, ...args)).toEqual({
    error:
      "https://127.0.0.1:9/taskpane.html answers ECONNREFUSED; expected the pane: " +
      "upload dist to the address that ADDIN_URL named when it was built.",
  });
});

test("stopping asks for nothing but the manifest", async () => {
  expect(await plan("linux", "stop")).toEqual({ command: ["stop", manifest] });
});
