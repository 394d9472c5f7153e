/** @jest-environment ./test/dom-environment.ts */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readManifest } from "../../../../src/workbench/server/manifest";

jest.mock("jsdom", () => outerJsdom);

const folder = mkdtempSync(path.join(tmpdir(), "manifest-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (xml: string) => {
  const file = path.join(folder, "manifest.xml");
  writeFileSync(file, xml);
  return readManifest(file);
};

const functionsPoint = `
  <ExtensionPoint xsi:type="CustomFunctions">
    <Script><SourceLocation resid="Script"/></Script>
    <Page><SourceLocation resid="Page"/></Page>
    <Metadata><SourceLocation resid="Metadata"/></Metadata>
    <Namespace resid="Namespace"/>
  </ExtensionPoint>`;

const manifest = (point = functionsPoint, overrides = "") => `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
           xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>05c2e1c9-3e1d-406e-9a91-e9ac64854143</Id>
  <Version>1.2.0.0</Version>
  <DisplayName DefaultValue="Contoso &amp; Sons"/>
  <DefaultSettings><SourceLocation DefaultValue="https://contoso.example/add-in/pane.html?embedded=1"/></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
    <Hosts><Host xsi:type="Workbook"><AllFormFactors>${point}</AllFormFactors></Host></Hosts>
    <Resources>
      <bt:Urls><bt:Url id="Metadata" DefaultValue="https://contoso.example/add-in/meta/functions.json"/></bt:Urls>
      <bt:ShortStrings><bt:String id="Namespace" DefaultValue="CONTOSO"/></bt:ShortStrings>
    </Resources>
  </VersionOverrides>
  ${overrides}
</OfficeApp>`;

test("identity, name, pane, namespace and functions.json, wherever the add-in is published", async () => {
  await expect(read(manifest())).resolves.toEqual({
    id: "05c2e1c9-3e1d-406e-9a91-e9ac64854143",
    version: "1.2.0.0",
    displayName: "Contoso & Sons",
    panePage: "pane.html?embedded=1",
    customFunctions: { namespace: "CONTOSO", metadata: "meta/functions.json" },
  });
});

test("an add-in without functions has none", async () => {
  expect((await read(manifest(""))).customFunctions).toBeUndefined();
});

test("its file of shortcuts, where it names one", async () => {
  const xml = manifest("", '<ExtendedOverrides Url="https://contoso.example/add-in/keys/shortcuts.json"/>');
  expect((await read(xml)).shortcuts).toBe("keys/shortcuts.json");
  expect((await read(manifest(""))).shortcuts).toBeUndefined();
});

test.each([
  ["no XML", "pane.html", "cannot be used as an add-in's manifest"],
  ["an id that is empty", manifest().replace(/<Id>.*<\/Id>/, "<Id/>"), "Id is empty."],
  ["another document", "<html/>", "it has no DefaultSettings > SourceLocation."],
  [
    "a text that is not among the resources",
    manifest().replace('String id="Namespace"', 'String id="Other"'),
    'Namespace refers to the resource "Namespace", which is not there.',
  ],
  [
    "functions.json of another place",
    manifest().replace("add-in/meta", "elsewhere"),
    "https://contoso.example/elsewhere/functions.json is not beside the pane's page",
  ],
  [
    "a file of shortcuts without an address",
    manifest("", "<ExtendedOverrides/>"),
    "ExtendedOverrides has no Url.",
  ],
])("%s is refused with a sentence that names the file", async (_, xml, sentence) => {
  await expect(read(xml)).rejects.toThrow(sentence);
  await expect(read(xml)).rejects.toThrow(path.join(folder, "manifest.xml"));
});

test("a file that is absent is named", async () => {
  await expect(readManifest(path.join(folder, "none.xml"))).rejects.toThrow("none.xml");
});
