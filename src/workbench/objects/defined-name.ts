import { HostError } from "../host-error";

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
