import { itemsOf } from "../statements/find-item";
import { tableStatements } from "../statements/item";
import { comparePeriods, periodEnd, periodToken } from "../statements/period";
import type { Fact } from "../statements/release";
import { checkCompany } from "./company";
import type { Cover } from "./cover";
import { type HeaderRow, newestQuarter } from "./header-row";
import type { Report } from "./issue";
import type { Located } from "./locate";
import { textAbove } from "./printed-unit";
import type { Row, Table } from "./results-table";
import { titlePeriod } from "./title-period";

const severalMonths = /\b(?:six|nine|twelve|6|9|12) months\b|\bcumulative\b|\byear[- ]to[- ]date\b/i;

/** Last stage: what every line says by itself may still not fit together. */
export function check(
  lines: readonly string[],
  { cover, results, tables }: Located,
  facts: readonly Fact[],
  report: Report,
): void {
  if (cover.company) checkCompany(cover.company.text, cover.company.line, report);
  checkRates(facts, report);
  for (const { table } of tables) {
    checkSpan(lines, table, report);
    for (const header of table.headers) checkPeriods(header, cover.published, report);
    checkDuplicateRows(table.rows, report);
  }
  if (!results) return;
  for (const header of results.headers) checkNewestPeriod(header, cover, report);
  checkMissingRows(results, report);
}

function checkRates(facts: readonly Fact[], report: Report): void {
  const [first, ...others] = facts.filter((fact) => fact.item === "ConvenienceRate");
  if (!first) return;
  for (const other of others.filter(
    ({ value, period }) => value !== first.value || period !== first.period,
  )) {
    const expected = `${first.printed} for ${first.period}, as on line ${first.line}`;
    const found = `${other.printed} for ${other.period}`;
    const message = `The convenience rate is ${found}, but ${expected}.`;
    report({ code: "differentRates", line: other.line, found, expected, message });
  }
}

function checkPeriods({ line, columns }: HeaderRow, published: string | undefined, report: Report): void {
  const seen = new Set<string>();
  for (const column of columns) {
    if ("isChange" in column) continue;
    if ("problem" in column) {
      const expected = "a quarter such as 3Q03";
      report({ code: "unknownPeriod", line, found: column.text, expected, message: column.problem });
      continue;
    }
    const token = periodToken(column.period);
    if (seen.has(token)) {
      const message = `The period ${token} heads two columns.`;
      report({ code: "duplicatePeriod", line, found: column.text, expected: "each period once", message });
    }
    seen.add(token);
    const end = periodEnd(column.period);
    if (published && end >= published) {
      const expected = `a quarter that ended before ${published}`;
      const message = `${token} ends on ${end}, but the document was published on ${published}: its column was not imported.`;
      report({ code: "futurePeriod", line, found: column.text, expected, message });
    }
  }
}

/** Quarter tokens over figures of several months, as in IIJ's later releases, where 3Q12 is nine months. */
function checkSpan(lines: readonly string[], { headers: [header] }: Table, report: Report): void {
  const places = [{ text: header.label, line: header.line }, ...textAbove(lines, header.line)];
  const stated = places.find(({ text }) => severalMonths.test(text));
  if (!stated) return;
  const message = `"${stated.text}" says that the figures below are cumulative; only those of single quarters can be imported.`;
  const expected = "figures of single quarters";
  report({ code: "cumulativeTable", line: stated.line, found: stated.text, expected, message });
}

/** The quarter of the title is the newest of the table: a misread year in a column's head would go unnoticed. */
function checkNewestPeriod(header: HeaderRow, { title, published }: Cover, report: Report): void {
  const { line } = header;
  const announced = title && titlePeriod(title.text);
  const newest = newestQuarter(header, published);
  if (!title || !announced || !newest || comparePeriods(newest, announced) === 0) return;
  const expected = periodToken(announced);
  const found = periodToken(newest);
  const message = `The newest column is ${found}, but the title on line ${title.line} announces ${expected}.`;
  report({ code: "titleMismatch", line, found, expected, message });
}

/** A row may come again below a header row of other periods, never for the same one. */
function checkDuplicateRows(rows: readonly Row[], report: Report): void {
  const printedOn = new Map<string, number>();
  for (const { item, label, line, columns } of rows) {
    if (!item) continue;
    const keys = columns.flatMap((column) =>
      "period" in column ? [`${item.code} ${periodToken(column.period)}`] : [],
    );
    const earlier = keys.map((key) => printedOn.get(key)).find((other) => other !== undefined);
    for (const key of keys) printedOn.set(key, line);
    if (earlier === undefined) continue;
    const message = `"${label}" stands twice in the results table: it is already on line ${earlier}.`;
    report({ code: "duplicateRow", line, found: label, expected: "each line once", message });
  }
}

/** Lines of the statements that the table does not have: at its end, a table cut short; elsewhere, rows left out. */
function checkMissingRows({ rows, lastLine, endedBy }: Table, report: Report): void {
  const printed = new Set(rows.map((row) => row.item));
  const expectedItems = tableStatements.flatMap(itemsOf);
  const end = expectedItems.map((item) => printed.has(item)).lastIndexOf(true) + 1;
  for (const { label } of expectedItems.slice(0, end).filter((item) => !printed.has(item))) {
    const message = `The results table, which ends on line ${lastLine}, has no row "${label}".`;
    report({ code: "missingRow", line: null, found: "no such row", expected: label, message });
  }
  const firstMissing = expectedItems[end];
  if (!firstMissing) return;
  const found = endedBy ?? "the end of the document";
  const message =
    `The results table ends here, before "${firstMissing.label}": ` +
    `${endedBy === undefined ? found : `"${found}"`} comes next.`;
  report({ code: "truncatedTable", line: lastLine, found, expected: firstMissing.label, message });
}
