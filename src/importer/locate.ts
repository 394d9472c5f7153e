import type { Unit } from "../statements/item";
import { type Cover, locateCover } from "./cover";
import type { Report } from "./issue";
import { locateUnit } from "./printed-unit";
import { locateRateNotes, type RateNote } from "./rate-note";
import { locateTable, type ResultsTable } from "./results-table";

/** Where in the document everything stands that the next stages read. */
export interface Located {
  readonly cover: Cover;
  readonly table: ResultsTable | undefined;
  readonly unit: Unit | undefined;
  readonly rateNotes: readonly RateNote[];
}

/** Second stage: what the document is, its results table and its notes on the convenience rate. */
export function locate(lines: readonly string[], report: Report): Located {
  const table = locateTable(lines, report);
  return {
    cover: locateCover(lines.slice(0, table && table.headers[0].line - 1), report),
    table,
    unit: table && locateUnit(lines, table, report),
    rateNotes: locateRateNotes(lines),
  };
}
