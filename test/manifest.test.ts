/**
 * The rules Excel applies to a manifest, checked here because Microsoft's validator is a service on the internet.
 *
 * @jest-environment ./test/dom-environment.ts
 */
import fs from "node:fs";
import path from "node:path";
import { version } from "../package.json";
import { ribbonCommands } from "../src/excel/ribbon-command";

const root = path.join(__dirname, "..");
const text = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = parse(text);

test("it is well-formed, and the parser would say so if it were not", () => {
  expect(manifest.documentElement.localName).toBe("OfficeApp");
  expect(() => parse(text.replace("</OfficeApp>", ""))).toThrow("The manifest is not well-formed");
});

test("its elements are in the order that the schema demands", () => {
  expect(childrenOf("OfficeApp")).toEqual([
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
    ...["Permissions", "VersionOverrides", "ExtendedOverrides"],
  ]);
  expect(childrenOf("VersionOverrides")).toEqual(["Hosts", "Resources"]);
  expect(childrenOf("VersionOverrides > Hosts > Host")).toEqual([
    "Runtimes",
    "AllFormFactors",
    "DesktopFormFactor",
  ]);
  expect(childrenOf('ExtensionPoint[*|type="CustomFunctions"]')).toEqual([
    "Script",
    "Page",
    "Metadata",
    "Namespace",
  ]);
  expect(childrenOf("DesktopFormFactor")).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expect(childrenOf("GetStarted")).toEqual(["Title", "Description", "LearnMoreUrl"]);
  expect(childrenOf("Resources")).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  for (const control of all("Control")) {
    expect(namesOf(control.children)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  }
});

test("it identifies the add-in", () => {
  expect(textOf("Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(textOf("OfficeApp > Version")).toBe(`${version}.0`);
  expect(textOf("OfficeApp > Version")).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  expect(defaultOf("DisplayName")).toBe("IIJ Financials for Excel");
  expect(defaultOf("Description")).toContain("not affiliated with Internet Initiative Japan Inc.");
});

test("it asks for the shared runtime and nothing else", () => {
  expect(
    all("Requirements Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]),
  ).toEqual([["SharedRuntime", "1.1"]]);
  expect(textOf("Permissions")).toBe("ReadWriteDocument");
});

test("pane, custom functions and ribbon name one page, so that they share one runtime", () => {
  const [runtime] = all("Runtimes > Runtime");
  expect(runtime?.getAttribute("lifetime")).toBe("long");
  const pages = [...all("Page > SourceLocation"), ...all("Action > SourceLocation"), ...all("FunctionFile")];
  expect(new Set(pages.map(residOf))).toEqual(new Set([runtime?.getAttribute("resid")]));
  expect(defaultOf("DefaultSettings > SourceLocation")).toBe(resource("Taskpane.Url"));
});

test("every resource is defined once and used", () => {
  const used = all("[resid]").map(residOf);
  const defined = all("Resources [id]").map(({ id }) => id);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test("the ribbon has Pane, Write, Refresh and Checks, and each runs a command that the pane's page associates", () => {
  expect(all("Control > Label").map((label) => resource(residOf(label)))).toEqual([
    "Pane",
    "Write",
    "Refresh",
    "Checks",
  ]);
  const names = all("FunctionName").map(({ textContent }) => textContent);
  expect(names).toEqual(ribbonCommands.filter((command) => command !== "pane"));
  expect(textOf("TaskpaneId")).toBe("Office.AutoShowTaskpaneWithDocument"); // by which a workbook opens it
});

describe("the shortcuts", () => {
  const file = first("ExtendedOverrides").getAttribute("Url")?.split("/").at(-1) ?? "";
  const { actions, shortcuts } = JSON.parse(
    fs.readFileSync(path.join(root, "src", "commands", file), "utf8"),
  ) as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  };

  test("there is one for each command", () => {
    expect(actions.map(({ id }) => id)).toEqual([...ribbonCommands]);
    expect(actions.every(({ type, name }) => type === "ExecuteFunction" && name.length > 0)).toBe(true);
    expect(shortcuts.map(({ action }) => action)).toEqual([...ribbonCommands]);
    for (const { key } of shortcuts) expect(Object.keys(key)).toEqual(["default", "mac"]);
  });

  test("each calls what the pane's page associates", async () => {
    const associated: string[] = [];
    const office = { actions: { associate: (id: string) => associated.push(id) } };
    Object.assign(globalThis, { Office: office });
    await import("../src/commands/commands");
    Reflect.deleteProperty(globalThis, "Office");
    expect(associated).toEqual(actions.map(({ id }) => id));
  });

  // Microsoft: at least one of Ctrl, Alt and Command, and one letter; all three modifiers keep clear of Excel's own keys
  // and of those of browsers, none of which has the three.
  test.each([
    ["default", /^Ctrl\+Alt\+Shift\+[A-Z]$/],
    ["mac", /^Command\+Option\+Shift\+[A-Z]$/],
  ] as const)("those of %s are legal, each its own, and none of Excel's", (platform, pattern) => {
    const keys = shortcuts.map(({ key }) => key[platform]!);
    expect(keys.filter((key) => !pattern.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("docs/pane.md lists exactly these", () => {
    const lines = fs.readFileSync(path.join(root, "docs", "pane.md"), "utf8").split("\n");
    const rows = lines
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .filter(([, key]) => key?.startsWith("`Ctrl+"))
      .map(([, key, mac]) => [key, mac]);
    expect(rows).toEqual(shortcuts.map(({ key }) => [`\`${key.default}\``, `\`${key.mac}\``]));
  });
});

test("every text but names of functions is there in Japanese, within the same limits", () => {
  const texts = all("DisplayName, OfficeApp > Description, Resources String").filter(
    ({ id }) => id !== "Functions.Namespace",
  );
  for (const element of texts) {
    const [override, ...others] = [...element.children];
    expect([element.id, override?.localName, override?.getAttribute("Locale"), others]).toEqual([
      element.id,
      "Override",
      "ja-JP",
      [],
    ]);
    const limit = element.closest("LongStrings") || element.localName === "Description" ? 250 : 125;
    const length = override?.getAttribute("Value")?.length ?? 0;
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(limit);
  }
  expect(first('[id="Functions.Namespace"]').children).toHaveLength(0);
});

test("no two groups or controls share an id", () => {
  const ids = all("Group, Control").map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids.filter((id) => id.length > 125)).toEqual([]);
});

test("every address is https and the development server's", () => {
  const addresses = all("[DefaultValue]")
    .map((element) => element.getAttribute("DefaultValue") ?? "")
    .filter((value) => value.includes("://"));
  expect(addresses.length).toBeGreaterThanOrEqual(12);
  expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
});

test("its texts are within Excel's limits", () => {
  const tooLong = (elements: Element[], limit: number) =>
    elements
      .map((element) => element.getAttribute("DefaultValue") ?? "")
      .filter(({ length }) => length > limit || !length);
  expect(tooLong(all("ShortStrings > *, DisplayName"), 125)).toEqual([]);
  expect(tooLong(all("LongStrings > *, OfficeApp > Description"), 250)).toEqual([]);
  expect(textOf("ProviderName").length).toBeLessThanOrEqual(125);
  expect(resource("Functions.Namespace")).toMatch(/^[A-Za-z][A-Za-z0-9_.]{0,31}$/);
});

describe("icons", () => {
  test.each([16, 32, 64, 80, 128])("%i pixels", (size) => {
    expect(pixelsOf(path.join(root, "assets", `icon-${size}.png`))).toEqual({ width: size, height: size });
  });

  test("are named by the size they are used for", () => {
    for (const image of all("Icon > Image")) {
      expect(resource(residOf(image))).toContain(`/icon-${image.getAttribute("size")}.png`);
    }
    for (const icon of all("Icon")) {
      const sizes = [...icon.children].map((image) => image.getAttribute("size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
    expect(defaultOf("IconUrl")).toContain("/icon-32.png");
    expect(defaultOf("HighResolutionIconUrl")).toContain("/icon-64.png");
  });
});

function parse(xml: string): Document {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  const error = parsed.querySelector("parsererror");
  if (error) throw new Error(`The manifest is not well-formed: ${error.textContent}`);
  return parsed;
}

function all(selector: string): Element[] {
  return [...manifest.querySelectorAll(selector)];
}

function first(selector: string): Element {
  const element = manifest.querySelector(selector);
  if (!element) throw new Error(`The manifest has no ${selector}.`);
  return element;
}

function namesOf(elements: Iterable<Element>): string[] {
  return [...elements].map(({ localName }) => localName);
}

const childrenOf = (selector: string) => namesOf(first(selector).children);
const textOf = (selector: string) => first(selector).textContent;
const defaultOf = (selector: string) => first(selector).getAttribute("DefaultValue") ?? "";
const residOf = (element: Element) => element.getAttribute("resid") ?? "";
const resource = (id: string) => defaultOf(`Resources [id="${id}"]`);

/** A PNG file begins with a signature of 8 bytes and the IHDR chunk: length, name, then width and height. */
function pixelsOf(file: string): { width: number; height: number } {
  const bytes = fs.readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
