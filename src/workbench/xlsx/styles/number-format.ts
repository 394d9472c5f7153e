import { excelFormat } from "../../engine/number-format";
import { QUOTED_TEXT_FORMAT } from "../../engine/quoted-text";

/** Codes that every file has without listing them, with their numbers. The other numbers depend on the language. */
export const STANDARD_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["0.00E+00", 11],
  ["@", 49],
]);

/** A file's own codes are numbered from here. */
export const FIRST_OWN_FORMAT = 164;

/** The engine's code as Excel has it: quoted texts are text, and the engine's "a" is AM/PM. */
export function storedFormat(format: string): string {
  if (format === QUOTED_TEXT_FORMAT) return "@";
  return excelFormat(format).replace(/(h+:m+(?::s+)?) a$/i, "$1 AM/PM");
}
