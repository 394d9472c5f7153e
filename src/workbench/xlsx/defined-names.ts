import { absoluteReference, parseZone, splitSheet } from "../engine/address";
import { localName } from "../engine/local-names";
import { constantOf, constantText, type NamedConstant } from "../engine/named-constants";
import type { SheetId, Zone } from "../engine/o-spreadsheet";
import { commentKey, definedNames } from "../objects/defined-name";
import type { Host } from "../objects/host";
import { insertInOrder, append, childNamed, childrenNamed, elementLike, type Element } from "./xml";

/** The children of a workbook in the order that the format has them. */
export const WORKBOOK_CHILDREN = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];

/** Excel's own name for the rows and columns that every page repeats. */
const PRINT_TITLES = "_xlnm.Print_Titles";
/** And for the part of a sheet that is printed. */
const PRINT_AREA = "_xlnm.Print_Area";

/** A name as the file has it. */
interface StoredName {
  readonly name: string;
  readonly reference: string;
  readonly comment?: string | undefined;
  /** The place of the sheet that the name belongs to. */
  readonly sheet?: number | undefined;
}

/** Writes the names of the workbook and its sheets, what each sheet repeats on every page, and which part of it is printed. */
export function writeDefinedNames(host: Host, root: Element): void {
  const { get } = host.engine;
  const names: StoredName[] = definedNames(host).map(({ name, sheetId, ...meaning }) => ({
    name,
    reference:
      "range" in meaning
        ? absoluteReference(get.getSheetName(meaning.range.sheetId), meaning.range.zone)
        : constantText(meaning.value),
    comment: host.nameComments.get(commentKey({ name, sheetId })),
    sheet: sheetId === undefined ? undefined : get.getSheetIds().indexOf(sheetId),
  }));
  for (const [sheet, sheetId] of get.getSheetIds().entries()) {
    const titles = (["columns", "rows"] as const)
      .map((side) => host.printTitles[side].get(sheetId))
      .flatMap((place) => (place ? [absoluteReference(get.getSheetName(sheetId), place.zone)] : []));
    if (titles.length) names.push({ name: PRINT_TITLES, reference: titles.join(","), sheet });
    const area = host.printAreas.get(sheetId);
    if (area) {
      const reference = absoluteReference(get.getSheetName(sheetId), area.zone);
      names.push({ name: PRINT_AREA, reference, sheet });
    }
  }
  if (!names.length) return;
  const list = elementLike(root, "definedNames");
  // Excel expects them in alphabetical order.
  for (const { name, reference, comment, sheet } of names.sort(byName))
    append(list, "definedName", { name, comment, localSheetId: sheet?.toString() }, reference);
  insertInOrder(root, list, WORKBOOK_CHILDREN);
}

const byName = (a: StoredName, b: StoredName) => {
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : (a.sheet ?? -1) - (b.sheet ?? -1);
};

/** What the file's names are for the workbench. */
export interface ReadNames {
  /** Address by the engine's name. */
  readonly ranges: Map<string, string>;
  readonly constants: NamedConstant[];
  readonly comments: { name: string; sheet: number | undefined; comment: string }[];
  readonly printTitles: { side: "rows" | "columns"; sheet: number; zone: Zone }[];
  readonly printAreas: { sheet: number; zone: Zone }[];
}

/** @param sheetNames of the sheets that are opened; the file may list others, such as sheets of one chart */
export function readDefinedNames(root: Element, sheetNames: readonly string[]): ReadNames {
  const read: ReadNames = {
    ranges: new Map(),
    constants: [],
    comments: [],
    printTitles: [],
    printAreas: [],
  };
  const listed = childrenNamed(childNamed(root, "sheets"), "sheet").map((each) => each.getAttribute("name"));
  for (const element of childrenNamed(childNamed(root, "definedNames"), "definedName")) {
    const name = element.getAttribute("name") ?? "";
    const local = element.getAttribute("localSheetId");
    const sheet = local === null ? undefined : sheetNames.indexOf(listed[Number(local)] ?? "");
    const references = splitReferences(element.textContent ?? "").map(zoneOf);
    if (name === PRINT_TITLES && sheet !== undefined) {
      for (const zone of references) if (zone) read.printTitles.push({ side: sideOf(zone), sheet, zone });
    } else if (name === PRINT_AREA && sheet !== undefined && references.length === 1 && references[0]) {
      read.printAreas.push({ sheet, zone: references[0] });
    } else if (!name.startsWith("_xlnm.")) {
      const sheetName = sheet === undefined ? undefined : sheetNames[sheet];
      const isOfNoSheet = sheet !== undefined && sheetName === undefined;
      const known = sheetName === undefined ? name : localName(sheetName, name);
      const meaning = element.textContent ?? "";
      const value = constantOf(meaning);
      const isRange = references.length === 1 && references[0] !== undefined;
      if (isOfNoSheet || (value === undefined && !isRange)) continue; // a formula: the workbench cannot hold it
      if (value === undefined) read.ranges.set(known, meaning);
      else read.constants.push({ name: known, value });
      const comment = element.getAttribute("comment");
      if (comment) read.comments.push({ name, sheet, comment });
    }
  }
  return read;
}

/** Keeps what the engine does not: comments, what every page repeats, and what is printed. */
export function restoreNames(
  host: Host,
  { comments, printTitles, printAreas }: ReadNames,
  sheetIds: SheetId[],
): void {
  for (const { name, sheet, comment } of comments)
    host.nameComments.set(
      commentKey({ name, sheetId: sheet === undefined ? undefined : sheetIds[sheet] }),
      comment,
    );
  for (const { side, sheet, zone } of printTitles) {
    const sheetId = sheetIds[sheet];
    if (sheetId !== undefined) host.printTitles[side].set(sheetId, sheetId, zone);
  }
  for (const { sheet, zone } of printAreas) {
    const sheetId = sheetIds[sheet];
    if (sheetId !== undefined) host.printAreas.set(sheetId, sheetId, zone);
  }
}

const sideOf = ({ left, right }: Zone) => (left === 0 && right > 16_000 ? "rows" : "columns");

/** "'a,b'!$A:$A,'a,b'!$1:$2" by its commas, but not those of a sheet's name. */
function splitReferences(text: string): string[] {
  const pieces = text.split(",");
  const references: string[] = [];
  for (const piece of pieces) {
    const open = references.at(-1);
    if (open !== undefined && open.split("'").length % 2 === 0)
      references.push(`${references.pop()},${piece}`);
    else references.push(piece);
  }
  return references;
}

function zoneOf(reference: string): Zone | undefined {
  const { sheetName, cells } = splitSheet(reference);
  if (sheetName === undefined) return undefined;
  try {
    return parseZone(cells);
  } catch {
    return undefined;
  }
}
