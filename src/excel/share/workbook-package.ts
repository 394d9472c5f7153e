import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { WorkbookError } from "../workbook-error";

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypesPath = "[Content_Types].xml";
/** Larger workbooks are not unpacked in the pane. */
const mostBytes = 500_000_000;

/** What one part of a file says it belongs to another. */
export interface Relationship {
  readonly id: string;
  /** The end of the relationship's type, e.g. `worksheet`. */
  readonly kind: string;
  /** Path of the target from the file's root; absent for what lies outside the file. */
  readonly target?: string;
}

/** The parts of an .xlsx file, read when asked for and written back when changed. */
export class WorkbookPackage {
  private readonly files: Record<string, Uint8Array>;
  private readonly documents = new Map<string, XMLDocument>();

  /** @throws WorkbookError `unreadableFile` */
  constructor(bytes: Uint8Array) {
    let unpacked = 0;
    try {
      this.files = unzipSync(bytes, {
        filter: ({ originalSize }) => {
          unpacked += originalSize;
          if (unpacked > mostBytes) throw new Error("it is too large");
          return true;
        },
      });
    } catch (error) {
      throw new WorkbookError(
        "unreadableFile",
        `The workbook's file cannot be read: ${(error as Error).message}.`,
      );
    }
  }

  get paths(): string[] {
    return Object.keys(this.files);
  }

  has(path: string): boolean {
    return path in this.files;
  }

  /** The text of a part as it stands now. */
  text(path: string): string {
    const changed = this.documents.get(path);
    if (changed) return new XMLSerializer().serializeToString(changed);
    return strFromU8(this.files[path] ?? new Uint8Array());
  }

  /** A part's document; changes to it are in the saved file. */
  document(path: string): XMLDocument {
    const open = this.documents.get(path);
    if (open) return open;
    const parsed = new DOMParser().parseFromString(
      strFromU8(this.files[path] ?? new Uint8Array()),
      "application/xml",
    );
    if (!this.has(path) || parsed.getElementsByTagName("parsererror").length)
      throw new WorkbookError("unreadableFile", `The workbook's file has no readable part ${path}.`);
    this.documents.set(path, parsed);
    return parsed;
  }

  add(path: string, xml: string, contentType: string): void {
    this.files[path] = strToU8(xml);
    const types = this.document(contentTypesPath);
    append(types.documentElement, "Override", { PartName: `/${path}`, ContentType: contentType });
  }

  /** Takes a part out, with what it relates to nobody else, and every mention of it. */
  remove(path: string): void {
    delete this.files[path];
    this.documents.delete(path);
    delete this.files[relationshipsPath(path)];
    this.documents.delete(relationshipsPath(path));
    for (const override of elements(this.document(contentTypesPath), "Override"))
      if (override.getAttribute("PartName") === `/${path}`) override.remove();
    for (const rels of this.paths.filter((other) => other.endsWith(".rels")))
      for (const relationship of elements(this.document(rels), "Relationship"))
        if (targetOf(sourceOf(rels), relationship) === path) relationship.remove();
  }

  relationships(path: string): Relationship[] {
    const rels = relationshipsPath(path);
    if (!this.has(rels)) return [];
    return elements(this.document(rels), "Relationship").map((relationship) => {
      const target = targetOf(path, relationship);
      return {
        id: relationship.getAttribute("Id") ?? "",
        kind: (relationship.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
        ...(target !== undefined && { target }),
      };
    });
  }

  /** Relates a part to another and answers with the relationship's id. */
  relate(path: string, target: string, type: string): string {
    const rels = relationshipsPath(path);
    if (!this.has(rels)) this.files[rels] = strToU8(`<Relationships xmlns="${relationshipsNamespace}"/>`);
    const root = this.document(rels).documentElement;
    const taken = new Set(elements(root, "Relationship").map((each) => each.getAttribute("Id")));
    let number = taken.size + 1;
    while (taken.has(`rIdShare${number}`)) number++;
    append(root, "Relationship", { Id: `rIdShare${number}`, Type: type, Target: `/${target}` });
    return `rIdShare${number}`;
  }

  save(): Uint8Array {
    for (const [path, document] of this.documents)
      this.files[path] = strToU8(new XMLSerializer().serializeToString(document));
    return zipSync(this.files);
  }
}

/** A new last child in the parent's own namespace. */
export function append(
  parent: Element,
  name: string,
  attributes: Record<string, string> = {},
  text = "",
): Element {
  const child = parent.ownerDocument.createElementNS(parent.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
  child.textContent = text;
  parent.append(child);
  return child;
}

/** Elements by local name, in an array: the live list changes while elements are taken out. */
export const elements = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS("*", name),
];

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the file itself, "". */
function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

const sourceOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, "$1");

function targetOf(source: string, relationship: Element): string | undefined {
  if (relationship.getAttribute("TargetMode") === "External") return undefined;
  const target = relationship.getAttribute("Target") ?? "";
  const base = `http://file/${source}`;
  return decodeURIComponent(new URL(target, base).pathname.slice(1));
}
