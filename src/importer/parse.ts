import type { Fact, Remark } from "../statements/release";
import type { UnmappedLine } from "./draft";
import { newestQuarter } from "./header-row";
import type { Report } from "./issue";
import type { Located } from "./locate";
import { parseTable } from "./parse-table";
import { parseProse } from "./prose/parse-prose";
import { parseRates } from "./rate-note";
import { titlePeriod } from "./title-period";
import type { Work } from "./work";

/** What a document says, in its order. */
export interface Parsed {
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
  readonly unmapped: readonly UnmappedLine[];
}

/** Third stage: tables, rates and sentences. What cannot be read is reported with its text and stays absent. */
export function* parse(lines: readonly string[], located: Located, report: Report): Work<Parsed> {
  const { cover, results, tables, rateNotes, isText } = located;
  const { published } = cover;
  const quarter = cover.title && titlePeriod(cover.title.text);
  const options = {
    isText,
    quarter: quarter ?? (results && newestQuarter(results.headers[0], published)),
    published,
  };
  const prose = yield* parseProse(lines, options, report);
  const read = tables.map((table) => parseTable(table, published, report));
  const facts = [...prose.facts, ...parseRates(rateNotes, report), ...read.flatMap((table) => table.facts)];
  return {
    facts: facts.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    remarks: prose.remarks,
    unmapped: read.flatMap((table) => table.unmapped),
  };
}
