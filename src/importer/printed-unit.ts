import type { Report } from "./issue";
import type { Table } from "./results-table";

/** What a table's figures count, as the power of ten that makes them millions of yen: -3 for thousands. */
export type Scale = -3 | 0 | 3;

/** A unit further above the header row than this many lines of text belongs to something else. */
const linesAbove = 3;

const unitWords = /\b(?:JPY|yen|USD|dollars?|thousands?|millions?|billions?)\b|[¥$]/i;
const yen = "(?:japanese)?(?:jpy|yen)";
const words: readonly (readonly [Scale, RegExp])[] = (
  [
    [-3, "thousands?"],
    [0, "millions?"],
    [3, "billions?"],
  ] as const
).map(([scale, word]) => [
  scale,
  new RegExp(`^(?:in)?(?:(?:jpy|yen)(?:in)?${word}|${word}of${yen}|${yen}in${word}|${word}(?:jpy|yen))$`),
]);

/** The unit of a table: in brackets at the head of its first column, or on a line of its own above. */
export function locateScale(lines: readonly string[], { headers }: Table, report: Report): Scale | undefined {
  const [header] = headers;
  const places = [{ text: header.label, line: header.line }, ...textAbove(lines, header.line)];
  const unit = places.find(({ text }) => /^\(.*\)$/.test(text) && unitWords.test(text));
  const expected = '"(JPY Millions)"';
  if (!unit) {
    const message = `The results table states no unit: ${expected} was expected above its header row.`;
    report({ code: "noUnit", line: header.line, found: "no unit", expected, message });
    return undefined;
  }
  const stated = unit.text
    .slice(1, -1)
    .replace(/[\s*,-]/g, "")
    .toLowerCase();
  const known = words.find(([, pattern]) => pattern.test(stated));
  if (known) return known[0];
  const message = `The results table is in "${unit.text}"; only thousands, millions and billions of yen, as ${expected}, can be imported.`;
  report({ code: "unknownUnit", line: unit.line, found: unit.text, expected, message });
  return undefined;
}

/** The lines of text that stand close above a header row, the nearest first. */
export function textAbove(
  lines: readonly string[],
  headerLine: number,
): { readonly text: string; readonly line: number }[] {
  const above: { text: string; line: number }[] = [];
  for (let line = headerLine - 1; line > 0 && above.length < linesAbove; line--) {
    const text = (lines[line - 1] as string).trim();
    if (text !== "") above.push({ text, line });
  }
  return above;
}
