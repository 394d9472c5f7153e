import type { Report } from "./issue";
import type { ResultsTable } from "./results-table";
import type { Unit } from "../statements/item";

/** A unit further above the header row than this many lines of text belongs to something else. */
const linesAbove = 3;

const unitWords = /\b(?:JPY|yen|USD|dollars?|thousands?|millions?|billions?)\b|[¥$]/i;
const jpyMillion =
  /^(?:in)?(?:jpymillions?|millionsof(?:japanese)?(?:jpy|yen)|(?:japanese)?(?:jpy|yen)inmillions)$/;

/** The unit of the results table: in brackets at the head of its first column, or on a line of its own above. */
export function locateUnit(lines: readonly string[], table: ResultsTable, report: Report): Unit | undefined {
  const header = table.headers[0];
  const above = lines
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .slice(0, header.line - 1)
    .filter(({ text }) => text !== "")
    .slice(-linesAbove)
    .reverse();
  const places = [{ text: header.label, line: header.line }, ...above];
  const unit = places.find(({ text }) => /^\(.*\)$/.test(text) && unitWords.test(text));
  const expected = '"(JPY Millions)"';
  if (!unit) {
    const message = `The results table states no unit: ${expected} was expected above its header row.`;
    report({ code: "noUnit", line: header.line, found: "no unit", expected, message });
    return undefined;
  }
  const words = unit.text.slice(1, -1).replace(/[\s*]/g, "").toLowerCase();
  if (jpyMillion.test(words)) return "JPY million";
  const message = `The results table is in "${unit.text}"; only millions of yen, ${expected}, can be imported.`;
  report({ code: "unknownUnit", line: unit.line, found: unit.text, expected, message });
  return undefined;
}
