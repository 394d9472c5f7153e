import { text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import { parseXml } from "../xlsx/xml";
import type { Host } from "./host";
import { lookups } from "./lookups";

/** The workbook's custom XML parts. */
export class CustomXmlPartCollection extends HostObject {
  readonly type: ObjectType = partsType;
  constructor(readonly host: Host) {
    super();
  }

  get items(): CustomXmlPart[] {
    return [...this.host.xmlParts.keys()].map((id) => new CustomXmlPart(this.host, id));
  }

  add(xml: string): CustomXmlPart {
    parseXml(xml, "custom XML part");
    const id = this.host.newId("{part-") + "}";
    this.host.xmlParts.set(id, xml);
    return new CustomXmlPart(this.host, id);
  }
}

/** Those of one namespace. */
class CustomXmlPartScopedCollection extends HostObject {
  readonly type: ObjectType = scopedPartsType;
  constructor(
    readonly parts: CustomXmlPartCollection,
    readonly namespaceUri: string,
  ) {
    super();
  }

  get items(): CustomXmlPart[] {
    return this.parts.items.filter(({ namespaceUri }) => namespaceUri === this.namespaceUri);
  }

  onlyItem(): CustomXmlPart | null {
    const { items } = this;
    return items.length === 1 ? items[0]! : null;
  }
}

class CustomXmlPart extends HostObject {
  readonly type: ObjectType = partType;
  constructor(
    readonly host: Host,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get xml(): string {
    const xml = this.host.xmlParts.get(this.id);
    if (xml === undefined) throw new HostError("ItemNotFound", `The custom XML part ${this.id} is gone.`);
    return xml;
  }

  set xml(xml: string) {
    parseXml(xml, "custom XML part");
    this.host.xmlParts.set(this.id, xml);
  }

  get namespaceUri(): string {
    return parseXml(this.xml, "custom XML part").documentElement!.namespaceURI ?? "";
  }
}

/** By id, which is all that parts are known by. */
const byId = <Self extends { readonly items: readonly CustomXmlPart[] }>() =>
  lookups<Self>(
    "custom XML part",
    ({ items }) => items,
    ({ items }, key) => items.find(({ id }) => id === key),
  );

const partsType: ObjectType = objectType<CustomXmlPartCollection>(
  "CustomXmlPartCollection",
  {
    ...byId<CustomXmlPartCollection>(),
    add: { call: (parts, xml) => parts.add(text(xml, "xml")) },
    getByNamespace: {
      call: (parts, uri) => new CustomXmlPartScopedCollection(parts, text(uri, "namespaceUri")),
    },
  },
  ({ items }) => items,
);

const scopedPartsType: ObjectType = objectType<CustomXmlPartScopedCollection>(
  "CustomXmlPartScopedCollection",
  {
    ...byId<CustomXmlPartScopedCollection>(),
    getOnlyItemOrNullObject: { call: (parts) => parts.onlyItem() },
    getOnlyItem: {
      call: (parts) => {
        const part = parts.onlyItem();
        if (!part) throw new HostError("ItemNotFound", `There are ${parts.items.length} parts, not one.`);
        return part;
      },
    },
  },
  ({ items }) => items,
);

const partType: ObjectType = objectType<CustomXmlPart>("CustomXmlPart", {
  id: { get: ({ id }) => id },
  namespaceUri: { get: ({ namespaceUri }) => namespaceUri },
  getXml: { call: ({ xml }) => xml },
  setXml: {
    call: (part, xml) => {
      part.xml = text(xml, "xml");
    },
  },
  delete: { call: ({ host, id }) => void host.xmlParts.delete(id) },
});
