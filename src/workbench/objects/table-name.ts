import { HostError } from "../host-error";
import type { Host } from "./host";
import { checkName, LONGEST_NAME } from "./defined-name";
import { sameName } from "./lookups";

/**
 * @throws HostError InvalidArgument when the name breaks Excel's rules or belongs to another table or a defined name
 */
export function checkTableName(host: Host, name: string, ownId: string): void {
  checkName(name);
  const other = presentNames(host).some(([id, taken]) => id !== ownId && sameName(taken, name));
  if (other || isDefined(host, name))
    throw new HostError("InvalidArgument", `The name "${name}" belongs to another table or defined name.`);
}

/** "Table1", or the next number that is free. */
export function nextTableName(host: Host): string {
  const taken = presentNames(host);
  let number = taken.length + 1;
  while (taken.some(([, name]) => sameName(name, `Table${number}`))) number++;
  return `Table${number}`;
}

/** "Sales2", or the next number behind the name that is free. */
export function nameOfTableCopy(host: Host, name: string): string {
  const taken = presentNames(host).map(([, present]) => present);
  for (let number = 2; ; number++) {
    const copy = name.slice(0, LONGEST_NAME - String(number).length) + number;
    if (!taken.some((present) => sameName(present, copy)) && !isDefined(host, copy)) return copy;
  }
}

/** Whether the workbook has a defined name of this kind; one of a sheet is in nobody's way. */
const isDefined = ({ engine: { get } }: Host, name: string) =>
  get.getNamedRange(name) !== undefined || get.getNamedConstant(name) !== undefined;

/** Names of tables that exist: undo takes a table away and leaves its name for redo. */
function presentNames({ engine: { get }, tableNames }: Host): [id: string, name: string][] {
  const present = new Set(
    get.getSheetIds().flatMap((sheetId) => get.getCoreTables(sheetId).map(({ id }) => id)),
  );
  return [...tableNames].filter(([id]) => present.has(id));
}
