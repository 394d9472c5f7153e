import type { Parts } from "./parts";
import { descendants } from "./xml";

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/** The two parts that hold the properties of a workbook. */
const PARTS = {
  core: {
    path: "docProps/core.xml",
    empty: `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}"/>`,
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    kind: "core-properties",
    relationship: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  },
  extended: {
    path: "docProps/app.xml",
    empty: `<Properties xmlns="${EXTENDED}"/>`,
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    kind: "extended-properties",
    relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
  },
} as const;

/** `workbook.properties` by the element that holds each. */
const ELEMENTS: Readonly<Record<string, { part: keyof typeof PARTS; namespace: string; name: string }>> = {
  title: { part: "core", namespace: DUBLIN_CORE, name: "dc:title" },
  subject: { part: "core", namespace: DUBLIN_CORE, name: "dc:subject" },
  author: { part: "core", namespace: DUBLIN_CORE, name: "dc:creator" },
  keywords: { part: "core", namespace: CORE, name: "cp:keywords" },
  comments: { part: "core", namespace: DUBLIN_CORE, name: "dc:description" },
  category: { part: "core", namespace: CORE, name: "cp:category" },
  manager: { part: "extended", namespace: EXTENDED, name: "Manager" },
  company: { part: "extended", namespace: EXTENDED, name: "Company" },
};

/** Adds title, author and so on, where any is set. */
export function writeDocumentProperties(parts: Parts, properties: ReadonlyMap<string, string>): void {
  for (const [property, { part, namespace, name }] of Object.entries(ELEMENTS)) {
    const value = properties.get(property);
    if (!value) continue;
    const { path, empty, type, kind, relationship } = PARTS[part];
    if (!parts.has(path)) {
      parts.add(path, empty, type);
      parts.relate("", path, kind, relationship);
    }
    const root = parts.root(path);
    const element = root.ownerDocument!.createElementNS(namespace, name);
    element.textContent = value;
    root.append(element);
  }
}

/** Title, author and so on, as far as the file has them. */
export function readDocumentProperties(parts: Parts): Map<string, string> {
  const read = new Map<string, string>();
  for (const [property, { part, namespace, name }] of Object.entries(ELEMENTS)) {
    const path = parts.related("", PARTS[part].kind)[0]?.target;
    if (path === undefined || !parts.has(path)) continue;
    const localName = name.slice(name.indexOf(":") + 1);
    const element = descendants(parts.root(path), localName).find((e) => e.namespaceURI === namespace);
    if (element?.textContent) read.set(property, element.textContent);
  }
  return read;
}
