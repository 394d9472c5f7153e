/**
 * The cells of a line, trimmed: between tabs or, in a line without tabs, between runs of two or more spaces.
 *
 * @returns at least one cell; a blank line is one blank cell
 */
export function splitCells(line: string): string[] {
  return line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : line.trim().split(/\s{2,}/);
}

/** The cells without the blank ones beyond `count`: an empty cell at the end of a line says nothing. */
export function dropTrailingBlanks(cells: readonly string[], count: number): readonly string[] {
  let end = cells.length;
  while (end > count && cells[end - 1] === "") end--;
  return cells.slice(0, end);
}

/**
 * Full-width forms as ASCII, e.g. `（１，２０６）` as `(1,206)`.
 *
 * Not Unicode's compatibility form, which would make the footnote mark of `236¹` a digit.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0));
}
