import { append, childElements, inheritNamespaces, type Xml } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The files of a workbook before they are zipped, each an XML document by its path. */
export class Parts {
  private readonly documents = new Map<string, XMLDocument>();

  constructor(
    private readonly xml: Xml,
    files: readonly { path: string; content: string }[],
  ) {
    for (const { path, content } of files) this.add(path, content);
  }

  add(path: string, content: string): void {
    const document = this.xml.parse(content, path);
    inheritNamespaces(document.documentElement);
    this.documents.set(path, document);
  }

  has(path: string): boolean {
    return this.documents.has(path);
  }

  /** The root element of a part. */
  root(path: string): Element {
    const document = this.documents.get(path);
    if (!document) throw new Error(`The workbook's file has no part ${path}.`);
    return document.documentElement;
  }

  /** Relates one part to another; `kind` is the end of the relationship type's address. */
  relate(from: string, target: string, kind: string, type = `${OFFICE_RELATIONSHIPS}/${kind}`): void {
    const path = relationshipsOf(from);
    if (!this.has(path)) this.add(path, `<Relationships xmlns="${RELATIONSHIPS}"/>`);
    const root = this.root(path);
    append(root, "Relationship", { Id: `rIdW${root.childElementCount + 1}`, Type: type, Target: target });
  }

  /** What a part is related to, as absolute paths. */
  targets(from: string): string[] {
    const path = relationshipsOf(from);
    if (!this.has(path)) return [];
    return childElements(this.root(path)).map((related) =>
      resolve(from.slice(0, from.lastIndexOf("/") + 1), related.getAttribute("Target") ?? ""),
    );
  }

  declareType(path: string, contentType: string): void {
    append(this.root("[Content_Types].xml"), "Override", { PartName: `/${path}`, ContentType: contentType });
  }

  /** Path and bytes of every part, ready to be zipped. */
  files(): Record<string, Uint8Array> {
    const encoder = new TextEncoder();
    return Object.fromEntries(
      [...this.documents].map(([path, document]) => [path, encoder.encode(this.xml.serialize(document))]),
    );
  }
}

function relationshipsOf(path: string): string {
  const name = path.lastIndexOf("/") + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

/** "xl/worksheets/" and "../tables/table1.xml" make "xl/tables/table1.xml". */
function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
