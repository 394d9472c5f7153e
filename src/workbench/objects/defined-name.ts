import { splitSheet } from "../engine/address";
import { localName } from "../engine/local-names";
import type { NamedConstant } from "../engine/named-constants";
import type { SheetId } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import type { Host } from "./host";
import { sameName } from "./lookups";

/** The characters that a defined name or a table's may have. */
export const LONGEST_NAME = 255;

/**
 * Excel's rules for defined names and table names: a letter, underscore or backslash first, then letters, digits,
 * periods and underscores; no cell reference.
 *
 * @throws HostError InvalidArgument with the rule
 */
export function checkName(name: string): void {
  const broken =
    (name.length > LONGEST_NAME && `has more than ${LONGEST_NAME} characters`) ||
    (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
      "is not one word that begins with a letter or underscore") ||
    (looksLikeReference(name) && "looks like a cell reference");
  if (broken) throw new HostError("InvalidArgument", `The name "${name}" ${broken}.`);
}

/** "A1", "xfd12", "R1C1", "R" and "C". */
function looksLikeReference(name: string): boolean {
  return /^[a-z]{1,3}\d{1,7}$/i.test(name) || /^(r\d*c?\d*|c\d*)$/i.test(name);
}

/** A defined name: the workbook's, or a sheet's own. */
export interface DefinedName {
  readonly name: string;
  /** The sheet whose own it is. */
  readonly sheetId?: SheetId | undefined;
}

type EngineName = NamedConstant | ReturnType<Host["engine"]["get"]["getNamedRanges"]>[number];

/** The names of the workbook and of its sheets, with the range or the value that each stands for. */
export function definedNames(host: Host) {
  const { get } = host.engine;
  const names: EngineName[] = [...get.getNamedRanges(), ...get.getNamedConstants()];
  return names.map(({ name: engineName, ...meaning }) => {
    const { sheetName, cells: name } = splitSheet(engineName);
    return { name, sheetId: sheetName === undefined ? undefined : host.sheetIdOf(sheetName), ...meaning };
  });
}

/** What the engine calls a name. */
export function engineName({ engine }: Host, { name, sheetId }: DefinedName): string {
  return sheetId === undefined ? name : localName(engine.get.getSheetName(sheetId), name);
}

/** Under which key a name's comment is kept: it stays when the sheet is renamed. */
export function commentKey({ name, sheetId }: DefinedName): string {
  return (sheetId === undefined ? name : `${sheetId}!${name}`).toLowerCase();
}

/**
 * Gives a copied sheet copies of its names, and of the workbook's that stand for cells of it: its formulas mean its own
 * cells.
 */
export function copyNames(host: Host, from: SheetId, to: SheetId): void {
  const names = definedNames(host);
  const own = names.filter(({ sheetId }) => sheetId === from);
  const common = names.filter(
    (named) =>
      named.sheetId === undefined &&
      "range" in named &&
      named.range.sheetId === from &&
      !own.some(({ name }) => sameName(name, named.name)),
  );
  for (const named of [...own, ...common]) {
    const copy = { name: named.name, sheetId: to };
    copyMeaning(host, named, engineName(host, copy), from, to);
    const comment = host.nameComments.get(commentKey(named));
    if (comment !== undefined) host.nameComments.set(commentKey(copy), comment);
  }
}

function copyMeaning(
  { engine }: Host,
  named: ReturnType<typeof definedNames>[number],
  name: string,
  from: SheetId,
  to: SheetId,
): void {
  if ("value" in named) return engine.nameConstant({ name, value: named.value });
  const { sheetId, unboundedZone } = named.range;
  const ranges = [engine.get.getRangeDataFromZone(sheetId === from ? to : sheetId, unboundedZone)];
  engine.dispatch("CREATE_NAMED_RANGE", { name, ranges });
}
