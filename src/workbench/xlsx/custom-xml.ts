import { serializeToWellFormedString } from "slimdom";
import type { Parts } from "./parts";
import { append } from "./xml";

const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const WORKBOOK = "xl/workbook.xml";

/** Adds the workbook's custom XML parts, as Excel lays them out. */
export function writeCustomXml(parts: Parts, xmlParts: ReadonlyMap<string, string>): void {
  let number = 0;
  for (const [id, xml] of xmlParts) {
    number++;
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    parts.add(item, xml);
    const store = `<ds:datastoreItem xmlns:ds="${DATA_STORE}"/>`;
    const root = parts.add(properties, store, PROPERTIES_TYPE);
    root.setAttributeNS(DATA_STORE, "ds:itemID", id);
    append(root, "schemaRefs");
    parts.relate(item, properties, "customXmlProps");
    parts.relate(WORKBOOK, item, "customXml");
  }
}

/** The custom XML parts by id, in their order. */
export function readCustomXml(parts: Parts, workbook: string): Map<string, string> {
  const read = new Map<string, string>();
  for (const { target } of parts.related(workbook, "customXml")) {
    const properties = parts.related(target, "customXmlProps")[0]?.target;
    const id = properties && parts.root(properties).getAttributeNS(DATA_STORE, "itemID");
    read.set(id || `{${target}}`, serializeToWellFormedString(parts.root(target)));
  }
  return read;
}
