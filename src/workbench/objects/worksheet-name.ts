import { HostError } from "../host-error";
import type { Host } from "./host";

const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/;

/**
 * Excel's rules for the name of a sheet.
 *
 * @throws HostError InvalidArgument with the rule, ItemAlreadyExists when another sheet has the name
 */
export function checkSheetName(host: Host, name: string, own?: string): void {
  const broken =
    (name.trim() === "" && "is blank") ||
    (name.length > LONGEST && `has ${name.length} characters; ${LONGEST} are allowed`) ||
    (FORBIDDEN.test(name) && "contains one of \\ / ? * [ ] :") ||
    (/^'|'$/.test(name) && "begins or ends with an apostrophe") ||
    (name.toLowerCase() === "history" && "is reserved by Excel");
  if (broken) throw new HostError("InvalidArgument", `The sheet name "${name}" ${broken}.`);
  const taken = host.sheetIdOf(name);
  if (taken !== undefined && taken !== own)
    throw new HostError("ItemAlreadyExists", `A worksheet named "${name}" exists already.`);
}

/** "Sheet2", or the next number that is free. */
export function nextSheetName(host: Host): string {
  let number = host.engine.get.getSheetIds().length + 1;
  while (host.sheetIdOf(`Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}

/** "Segments (2)", or the next number that is free, cut to what a name may have. */
export function nameOfCopy(host: Host, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const copy = name.replace(/ \(\d+\)$/, "").slice(0, LONGEST - suffix.length) + suffix;
    if (host.sheetIdOf(copy) === undefined) return copy;
  }
}
