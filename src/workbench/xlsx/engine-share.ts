import { unsafeCreateElement } from "slimdom";
import { columnLetters, formatZone, parseZone } from "../engine/address";
import { readFileData, type Dom, type WorkbookData } from "../engine/file-data";
import type { EngineNamespace } from "../engine/o-spreadsheet";
import type { Parts, Relationship } from "./parts";
import { append, childNamed, childrenNamed, descendants, parseXml, serializeXml, type Element } from "./xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "application/vnd.openxmlformats-officedocument";

/** The parts that the engine reads, by the kinds of their relationships, with the content types it looks for. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["officeDocument", `${SPREADSHEET}.sheet.main+xml`],
  ["worksheet", `${SPREADSHEET}.worksheet+xml`],
  ["styles", `${SPREADSHEET}.styles+xml`],
  ["table", `${SPREADSHEET}.table+xml`],
  ["theme", `${DRAWING}.theme+xml`],
  ["drawing", `${DRAWING}.drawing+xml`],
  ["chart", `${DRAWING}.drawingml.chart+xml`],
]);

/** The prefixes by which the engine knows elements and attributes, by the ends of their namespaces' addresses. */
const PREFIXES: ReadonlyMap<string, string | null> = new Map([
  ["spreadsheetml/2006/main", null],
  ["spreadsheetml/main", null],
  ["officeDocument/2006/relationships", "r"],
  ["officeDocument/relationships", "r"],
  ["drawingml/2006/main", "a"],
  ["drawingml/main", "a"],
  ["drawingml/2006/chart", "c"],
  ["drawingml/chart", "c"],
  ["drawingml/2006/spreadsheetDrawing", "xdr"],
  ["drawingml/spreadsheetDrawing", "xdr"],
]);

/** The last row and column of a sheet in which anything stands, from 1. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Lets the engine read its share of a file: sheets without their cells, the colours behind formats, rules, merges,
 * tables, charts. Cells are read elsewhere: the engine takes the text "007" for a number.
 *
 * @param extents by the path of the sheet's part
 */
export function readEngineShare(
  parts: Parts,
  extents: ReadonlyMap<string, Extent>,
  o: EngineNamespace,
  dom: Dom,
): WorkbookData {
  const share = new Map<string, string>();
  const types = parseXml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "list of types",
  );
  const visit = (path: string) => {
    const related = parts.related(path).filter(({ kind, isExternal }) => TYPES.has(kind) && !isExternal);
    if (related.length) share.set(relationshipsPath(path), relationshipsOf(related, path));
    for (const { kind, target } of related) {
      if (share.has(target)) continue;
      const document = parseXml(`<part/>`, target);
      const root = canonical(parts.root(target), document.documentElement!);
      document.documentElement!.replaceWith(root);
      if (kind === "styles") prepareStyles(root);
      if (kind === "worksheet") prepareSheet(root, extents.get(target) ?? { rows: 1, columns: 1 });
      share.set(target, serializeXml(document));
      append(types.documentElement!, "Override", { PartName: `/${target}`, ContentType: TYPES.get(kind) });
      visit(target);
    }
  };
  visit("");
  share.set("[Content_Types].xml", serializeXml(types));
  return readFileData(o, share, dom);
}

/** A copy of an element with the usual prefixes, and without cells. */
function canonical(source: Element, owner: Element): Element {
  const prefixOf = (namespace: string | null, present: string | null) => {
    const end = [...PREFIXES.keys()].find((key) => namespace?.endsWith(`/${key}`));
    return end === undefined ? present : PREFIXES.get(end)!;
  };
  const { localName, namespaceURI } = source;
  const prefix = prefixOf(namespaceURI, source.prefix);
  const copy = unsafeCreateElement(owner.ownerDocument!, localName, namespaceURI, prefix);
  for (const { namespaceURI: namespace, prefix: own, localName: name, value } of source.attributes) {
    if (namespace === "http://www.w3.org/2000/xmlns/") continue;
    const attributePrefix = prefixOf(namespace, own);
    copy.setAttributeNS(namespace, attributePrefix ? `${attributePrefix}:${name}` : name, value);
  }
  if (localName === "sheetData") return copy;
  for (const child of source.childNodes)
    if (child.nodeType === child.ELEMENT_NODE) copy.append(canonical(child as Element, owner));
    else if (child.nodeType === child.TEXT_NODE) copy.append(child.nodeValue ?? "");
  return copy;
}

/** The looks of named styles stand behind those of cells; black is a colour, not the absence of one. */
function prepareStyles(root: Element): void {
  const cells = childNamed(root, "cellXfs");
  for (const master of childrenNamed(childNamed(root, "cellStyleXfs"), "xf")) cells?.append(master);
  const fills = childNamed(root, "fills");
  for (const color of fills ? descendants(fills) : [])
    if (color.getAttribute("rgb") === "FF000000") color.setAttribute("rgb", "000000");
}

function prepareSheet(root: Element, { rows, columns }: Extent): void {
  // The engine makes its sheet large enough for the cells that it finds.
  const row = append(childNamed(root, "sheetData") ?? root, "row", { r: String(rows) });
  append(row, "c", { r: `${columnLetters(columns - 1)}${rows}` });
  for (const name of ["sheetProtection", "hyperlinks"]) childNamed(root, name)?.remove();
  for (const pane of descendants(root, "pane"))
    if (!pane.getAttribute("state")?.startsWith("frozen")) pane.remove(); // split, not frozen
  // The engine's rules are in the order of their priority.
  const rules = childrenNamed(root, "conditionalFormatting");
  const next = rules.at(-1)?.nextElementSibling ?? null;
  const priority = (element: Element) =>
    Math.min(...childrenNamed(element, "cfRule").map((rule) => Number(rule.getAttribute("priority") ?? 0)));
  for (const rule of rules.sort((a, b) => priority(a) - priority(b))) root.insertBefore(rule, next);
  // Whole rows and columns by their names: the engine's sheets are smaller than Excel's.
  for (const element of descendants(root)) {
    const ranges = element.getAttribute("sqref");
    if (ranges) element.setAttribute("sqref", ranges.split(/\s+/).map(shortened).join(" "));
  }
}

function shortened(range: string): string {
  try {
    return formatZone(parseZone(range));
  } catch {
    return range;
  }
}

function relationshipsPath(path: string): string {
  const name = path.lastIndexOf("/") + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

/** The engine finds a workbook's sheets by paths that begin beside the workbook, everything else by its whole path. */
function relationshipsOf(related: readonly Relationship[], from: string): string {
  const document = parseXml(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    "relationships",
  );
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  for (const { id, kind, target } of related)
    append(document.documentElement!, "Relationship", {
      Id: id,
      Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`,
      Target: kind === "worksheet" && target.startsWith(folder) ? target.slice(folder.length) : target,
    });
  return serializeXml(document);
}
