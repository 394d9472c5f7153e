import { splitSheet } from "../engine/address";
import { localName } from "../engine/local-names";
import type { SheetId } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import type { Host } from "./host";

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

/** The names of the workbook and of its sheets, as the engine has them. */
export function definedNames(host: Host) {
  return host.engine.get.getNamedRanges().map(({ name: engineName, range }) => {
    const { sheetName, cells: name } = splitSheet(engineName);
    return { name, sheetId: sheetName === undefined ? undefined : host.sheetIdOf(sheetName), range };
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
  const { engine, nameComments } = host;
  const names = definedNames(host);
  const own = names.filter(({ sheetId }) => sheetId === from);
  const common = names.filter(
    ({ name, sheetId, range }) =>
      sheetId === undefined &&
      range.sheetId === from &&
      !own.some((other) => other.name.toLowerCase() === name.toLowerCase()),
  );
  for (const { range, ...source } of [...own, ...common]) {
    const copy = { name: source.name, sheetId: to };
    const sheetId = range.sheetId === from ? to : range.sheetId;
    const ranges = [engine.get.getRangeDataFromZone(sheetId, range.unboundedZone)];
    engine.dispatch("CREATE_NAMED_RANGE", { name: engineName(host, copy), ranges });
    const comment = nameComments.get(commentKey(source));
    if (comment !== undefined) nameComments.set(commentKey(copy), comment);
  }
}
