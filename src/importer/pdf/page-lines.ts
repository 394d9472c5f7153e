/** A run of text on a page; the origin is at the lower left, as in PDF. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** In units of the font size: below the first two runs are one word, above the second two cells, between them two words. */
const wordGap = 0.15;
const cellGap = 1;
/** Baselines within this of one another are one row. */
const rowHeight = 0.5;
/** From one row to the next: above this a blank line stands between them. */
const blankLine = 1.75;
/** A run this much smaller than its row refers to a footnote. */
const markSize = 0.8;

/**
 * The lines of a page: runs on one height become a row, wide gaps in it tabs.
 *
 * Small digits beside larger ones become raised ones, since 236 with the footnote mark 1 is not 2361.
 */
export function linesOfPage(runs: readonly TextRun[]): string[] {
  const lines: string[] = [];
  let above: { y: number; size: number } | undefined;
  for (const row of rowsOf(runs.filter(({ text }) => text.trim() !== ""))) {
    const size = Math.max(...row.map((run) => run.size));
    const [{ y }] = row as [TextRun];
    if (above && above.y - y > blankLine * Math.max(size, above.size)) lines.push("");
    lines.push(lineOf(row, size));
    above = { y, size };
  }
  return lines;
}

function rowsOf(runs: readonly TextRun[]): TextRun[][] {
  const rows: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - run.y < rowHeight * Math.max(run.size, first.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function lineOf(row: readonly TextRun[], size: number): string {
  let line = "";
  let end: number | undefined;
  for (const run of row) {
    const gap = end === undefined ? 0 : (run.x - end) / size;
    if (gap > cellGap) line += "\t";
    else if (gap > wordGap && !/\s$/.test(line)) line += " ";
    const isMark = run.size < markSize * size && gap <= cellGap && end !== undefined;
    line += isMark ? raised(run.text) : run.text;
    end = run.x + run.width;
  }
  return line.trimEnd();
}

const raised = (text: string): string => text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
