import { append, childrenNamed, parseXml, serializeXml, type Document, type Element } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What one part says of another. */
export interface Relationship {
  readonly id: string;
  /** The end of the relationship type's address: "worksheet", "table". */
  readonly kind: string;
  /** The path of the other part; an address where it lies outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The files of a workbook, each an XML document by its path; those that nobody asks for stay as they are. */
export class Parts {
  private readonly documents = new Map<string, Document>();
  private readonly texts = new Map<string, string>();

  constructor(files: Iterable<readonly [path: string, content: string]>) {
    for (const [path, content] of files) this.texts.set(path, content);
  }

  /** Adds a part; its content type is declared unless the file has a default for it. */
  add(path: string, content: string, contentType?: string): Element {
    this.texts.set(path, content);
    if (contentType) {
      const types = this.root("[Content_Types].xml");
      append(types, "Override", { PartName: `/${path}`, ContentType: contentType });
    }
    return this.root(path);
  }

  has(path: string): boolean {
    return this.texts.has(path);
  }

  get paths(): string[] {
    return [...this.texts.keys()];
  }

  /**
   * The root element of a part.
   *
   * @throws Error naming the part when it is missing or not well-formed
   */
  root(path: string): Element {
    let document = this.documents.get(path);
    if (!document) {
      const text = this.texts.get(path);
      if (text === undefined) throw new Error(`The file has no part ${path}.`);
      document = parseXml(text, `part ${path}`);
      // Entities of a file's own, or of another: no workbook has them, and they do harm.
      if (document.doctype) throw new Error(`The part ${path} declares a document type.`);
      this.documents.set(path, document);
    }
    return document.documentElement!;
  }

  /** Relates one part to another, and answers with the relationship's id; "" is the file itself. */
  relate(from: string, to: string, kind: string, type = `${OFFICE_RELATIONSHIPS}/${kind}`): string {
    const path = relationshipsOf(from);
    if (!this.has(path)) this.add(path, `<Relationships xmlns="${RELATIONSHIPS}"/>`);
    const root = this.root(path);
    const id = `rId${root.childElementCount + 1}`;
    append(root, "Relationship", { Id: id, Type: type, Target: relative(from, to) });
    return id;
  }

  /** What a part is related to, all or of one kind. */
  related(from: string, kind?: string): Relationship[] {
    const path = relationshipsOf(from);
    if (!this.has(path)) return [];
    const all = childrenNamed(this.root(path), "Relationship").map((element) => {
      const target = element.getAttribute("Target") ?? "";
      const isExternal = element.getAttribute("TargetMode") === "External";
      return {
        id: element.getAttribute("Id") ?? "",
        kind: (element.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
        target: isExternal ? target : resolve(from, target),
        isExternal,
      };
    });
    return kind === undefined ? all : all.filter((related) => related.kind === kind);
  }

  /** Path and text of every part. */
  *files(): Generator<[path: string, content: string]> {
    for (const [path, text] of this.texts) {
      const document = this.documents.get(path);
      yield [path, document ? serializeXml(document) : text];
    }
  }
}

function relationshipsOf(path: string): string {
  const name = path.lastIndexOf("/") + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

/** "xl/worksheets/sheet0.xml" and "../tables/table1.xml" make "xl/tables/table1.xml". */
function resolve(from: string, target: string): string {
  return decodeURI(new URL(target, `file:///${from}`).pathname.slice(1));
}

/** The opposite: "../tables/table1.xml". */
function relative(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = to.split("/");
  while (folders.length && folders[0] === steps[0]) {
    folders.shift();
    steps.shift();
  }
  return [...folders.map(() => ".."), ...steps].join("/");
}
