import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";

/** What a host needs to know of an add-in, from its manifest. Paths are relative to the add-in's folder. */
export interface AddinManifest {
  readonly id: string;
  /** "1.0.0.0" */
  readonly version: string;
  readonly displayName: string;
  /** The page of the task pane, for example "taskpane.html". */
  readonly panePage: string;
  /** Where the file is that says which keys call which actions; absent in an add-in without such. */
  readonly shortcuts?: string;
  /** Absent in an add-in without functions. */
  readonly customFunctions?: {
    /** Formulas call `=NAMESPACE.NAME(...)`. */
    readonly namespace: string;
    /** Where its functions.json is. */
    readonly metadata: string;
  };
}

/**
 * Reads an add-in-only (XML) manifest as far as a host needs it.
 *
 * Its addresses are those the add-in is published under; what is returned is the place of each file beside the pane's
 * page, wherever the folder is served from.
 *
 * @throws Error with a sentence that names the file and what is missing in it
 * @example (await readManifest("dist/manifest.xml")).customFunctions?.namespace // "CONTOSO"
 */
export async function readManifest(file: string): Promise<AddinManifest> {
  try {
    return parseManifest(await readFile(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} cannot be used as an add-in's manifest: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function parseManifest(xml: string): AddinManifest {
  const { document } = new JSDOM(xml, { contentType: "application/xml" }).window;
  const paneUrl = attribute(element(document, "DefaultSettings > SourceLocation"), "DefaultValue");
  const base = new URL(".", paneUrl).href;
  const pathOf = (url: string) => {
    if (!url.startsWith(base)) throw new Error(`${url} is not beside the pane's page ${paneUrl}.`);
    return url.slice(base.length);
  };
  const point = [...document.querySelectorAll("ExtensionPoint")].find(
    (candidate) => candidate.getAttribute("xsi:type") === "CustomFunctions",
  );
  const overrides = document.querySelector("OfficeApp > ExtendedOverrides");
  return {
    id: text(element(document, "Id")),
    version: text(element(document, "Version")),
    displayName: attribute(element(document, "DisplayName"), "DefaultValue"),
    panePage: pathOf(paneUrl),
    ...(overrides && { shortcuts: pathOf(attribute(overrides, "Url")) }),
    ...(point && {
      customFunctions: {
        namespace: resource(document, element(point, "Namespace")),
        metadata: pathOf(resource(document, element(point, "Metadata > SourceLocation"))),
      },
    }),
  };
}

/** The text or address that an element's `resid` stands for. */
function resource(document: Document, { tagName, attributes }: Element): string {
  const id = attributes.getNamedItem("resid")?.value;
  const named = [...document.querySelectorAll("Resources [id]")].find((candidate) => candidate.id === id);
  if (!named) throw new Error(`${tagName} refers to the resource "${id}", which is not there.`);
  return attribute(named, "DefaultValue");
}

function element(parent: ParentNode, selector: string): Element {
  const found = parent.querySelector(selector);
  if (!found) throw new Error(`it has no ${selector}.`);
  return found;
}

function text({ tagName, textContent }: Element): string {
  const found = textContent?.trim();
  if (!found) throw new Error(`${tagName} is empty.`);
  return found;
}

function attribute(owner: Element, name: string): string {
  const value = owner.getAttribute(name);
  if (!value) throw new Error(`${owner.tagName} has no ${name}.`);
  return value;
}
