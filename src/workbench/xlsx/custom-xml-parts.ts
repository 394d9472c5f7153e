import type { Parts } from "./parts";
import { append } from "./xml";

const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Adds the workbook's custom XML parts, as Excel lays them out. */
export function addCustomXmlParts(parts: Parts, xmlParts: ReadonlyMap<string, string>): void {
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
    parts.relate("xl/workbook.xml", item, "customXml");
  }
}
