import { resultsTable } from "../statements/release";
import { type Cover, locateCover } from "./cover";
import type { FindLabel } from "./find-label";
import type { Report } from "./issue";
import { locateScale, type Scale } from "./printed-unit";
import { locateRateNotes, type RateNote } from "./rate-note";
import { locateTables, type Table, type Tables } from "./results-table";
import type { Work } from "./work";

/** A table that is read, under the name that its figures carry as their section. */
export interface ReadTable {
  readonly table: Table;
  readonly section: string;
  readonly scale: Scale | undefined;
}

/** Where in the document everything stands that the next stages read. */
export interface Located {
  readonly cover: Cover;
  readonly results: Table | undefined;
  /** The results table, then those that repeat it. */
  readonly tables: readonly ReadTable[];
  readonly rateNotes: readonly RateNote[];
  /** Whether a line is text: neither a table's nor the cover's. */
  readonly isText: (line: number) => boolean;
}

/** Second stage: what the document is, its tables and its notes on the convenience rate. */
export function* locate(lines: readonly string[], find: FindLabel, report: Report): Work<Located> {
  const found = yield* locateTables(lines, find, report);
  const { results, again } = found;
  const tables = [results ?? [], again].flat().map((table, index) => ({
    table,
    section: index === 0 ? resultsTable : `${resultsTable} (${index + 1})`,
    scale: locateScale(lines, table, report),
  }));
  const cover = locateCover(lines.slice(0, results && results.headers[0].line - 1), report);
  return { cover, results, tables, rateNotes: locateRateNotes(lines), isText: textLines(cover, found) };
}

function textLines({ company, title, day }: Cover, { results, again, others }: Tables): Located["isText"] {
  const taken = new Set([company, title, day].map((text) => text?.line));
  for (const { headers, lastLine } of [results ?? [], again, others].flat()) {
    for (let line = headers[0].line; line <= lastLine; line++) taken.add(line);
  }
  return (line) => !taken.has(line);
}
