import type { Parts } from "./parts";

const PATH = "docProps/core.xml";
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const CONTENT_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** `workbook.properties` by the element that holds each; company and manager stand in another part, left out. */
const ELEMENTS: Readonly<Record<string, [namespace: string, name: string]>> = {
  author: [DUBLIN_CORE, "dc:creator"],
  category: [CORE, "cp:category"],
  comments: [DUBLIN_CORE, "dc:description"],
  keywords: [CORE, "cp:keywords"],
  subject: [DUBLIN_CORE, "dc:subject"],
  title: [DUBLIN_CORE, "dc:title"],
};

/** Adds title, author and so on, where any is set. */
export function addProperties(parts: Parts, properties: ReadonlyMap<string, string>): void {
  const present = [...properties].filter(([name, value]) => value && ELEMENTS[name]);
  if (!present.length) return;
  const empty = `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}"/>`;
  const root = parts.add(PATH, empty, CONTENT_TYPE);
  for (const [name, value] of present) {
    const [namespace, element] = ELEMENTS[name]!;
    const child = root.ownerDocument!.createElementNS(namespace, element);
    child.textContent = value;
    root.append(child);
  }
  parts.relate("", PATH, "core-properties", RELATIONSHIP);
}
