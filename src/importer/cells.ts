const gap = /\s{2,}/;
const leadersOrGap = /\s*(?:\.\s?){3,}\s*|\s+\.\.\s+|\s*…+\s*|\s{2,}/;
/** A longer text is neither a label nor a figure, and is not searched for marks. */
const longestCell = 300;

/**
 * The cells of a line, trimmed: between tabs or, in a line without tabs, between runs of two or more spaces or of the
 * dots that lead from a label to its figures.
 *
 * @returns at least one cell; a blank line is one blank cell
 */
export function splitCells(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map((cell) => withoutLeaders(cell.trim()));
  return line.trim().split(/\.\.|…|\. \./.test(line) ? leadersOrGap : gap);
}

/** A cell without the dots behind it that lead to the next one. */
function withoutLeaders(cell: string): string {
  if (!/[.…]$/.test(cell) || cell.length > longestCell) return cell;
  return cell.replace(/\s*(?:(?:\.\s?){3,}|\s\.\.|…+)$/, "");
}

/**
 * The cells of a line whose words stand one space apart, as text copied out of a PDF does: what comes before the words
 * at its end that `fits` accepts, and each of those.
 *
 * @returns one cell where no word at the end fits
 */
export function splitWords(line: string, fits: (word: string) => boolean): string[] {
  const words = line.trim().split(" ");
  let first = words.length;
  while (first > 0 && fits(words[first - 1] as string)) first--;
  return [words.slice(0, first).join(" "), ...words.slice(first)];
}

/** The cells without the blank ones beyond `count`: an empty cell at the end of a line says nothing. */
export function dropTrailingBlanks(cells: readonly string[], count: number): readonly string[] {
  let end = cells.length;
  while (end > count && cells[end - 1] === "") end--;
  return cells.slice(0, end);
}

/**
 * Full-width forms as ASCII, character for character, e.g. `（１，２０６）` as `(1,206)`.
 *
 * Not Unicode's compatibility form, which would make the footnote mark of `236¹` a digit.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0));
}

/** A figure without the raised digits and asterisks that refer to a footnote; `236 (1)` could be anything and stays. */
export const withoutMarks = (cell: string): string =>
  cell.length > longestCell ? cell : cell.replace(/\s*[*†‡§¹²³⁴-⁹⁰]+$/u, "");

/** A label or column head without the marks behind it that refer to a footnote: `*`, `¹`, `(1)`, `[2]`, `(*3)`. */
export const withoutReferences = (label: string): string =>
  label.length > longestCell
    ? label
    : label.replace(/(?:\s*(?:\*\d{0,2}|[†‡§¹²³⁴-⁹⁰]|\(\*?\d{1,2}\)|\[\d{1,2}\]))+$/u, "");
