import { parseArgs } from "node:util";
import { isPrinted } from "../importer/is-printed";
import { isDate } from "../statements/date";
import { findItem } from "../statements/find-item";

/** What `npm run import` is asked for. */
export interface ImportArguments {
  readonly files: readonly string[];
  /** The file that gets the releases in the add-in's own JSON. */
  readonly jsonOut: string | undefined;
  /** The day from which the figures of a CSV file count. */
  readonly published: string | undefined;
  /** Labels that the item catalogue does not know → item code. */
  readonly mapping: Readonly<Record<string, string>>;
}

export const usage =
  "Usage: npm run --silent import -- FILE... [--map LABEL=ITEM]... [--json-out FILE] [--published YYYY-MM-DD]\n" +
  "FILE is a release as text or PDF, SEC companyfacts, this add-in's own JSON, or CSV of item, period, value, for which\n" +
  "--published says from which day it counts. --map says which item a line is that the item catalogue does not know.\n" +
  "--json-out writes the releases in the add-in's own JSON.";

/**
 * Reads the arguments of `npm run import`.
 *
 * @throws Error with a sentence for wrong usage
 */
export function importArguments(args: readonly string[]): ImportArguments {
  const { positionals: files, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      map: { type: "string", multiple: true },
      "json-out": { type: "string" },
      published: { type: "string" },
    },
  });
  const { published, map = [] } = values;
  if (files.length === 0) throw new Error("No file was named.");
  if (published !== undefined && !isDate(published)) {
    throw new Error(`--published "${published}" is not a day such as 2004-02-16.`);
  }
  return { files, jsonOut: values["json-out"], published, mapping: Object.fromEntries(map.map(mapped)) };
}

/** The last equals sign counts: a label may hold one, an item does not. */
function mapped(given: string): [label: string, code: string] {
  const at = given.lastIndexOf("=");
  if (at < 1)
    throw new Error(`--map "${given}" is not a label and its item, as in "Turnover=TotalRevenues".`);
  const item = findItem(given.slice(at + 1));
  if (!isPrinted(item)) throw new Error(`--map "${given}": no document prints ${item.label}.`);
  return [given.slice(0, at).trim(), item.code];
}
