import { HostError } from "../../host-error";
import { columnCount, rowCount, type Block } from "../cell-matrix";
import { copyInto } from "../range-copy";
import { cellZone } from "../zones";

/** What a fill copies into each new cell before it goes on with a series. */
const PARTS = {
  FillDefault: "All",
  FillCopy: "All",
  FillSeries: "All",
  FillFormats: "Formats",
  FillValues: "Formulas",
} as const;
type FillType = keyof typeof PARTS;
export const FILL_TYPES = Object.keys(PARTS) as FillType[];

/**
 * Continues a block into a larger one that begins with it, downwards or to the right: formulas as if copied; several
 * numbers, and texts that end in one, as a series unless copies are asked for.
 *
 * @throws HostError InvalidArgument where the larger block does not begin with the other, or grows in both directions
 */
export function autoFill(source: Block, target: Block, type: FillType): void {
  const { zone: from } = source;
  const { zone: to } = target;
  const isDown = to.bottom > from.bottom;
  const fits =
    source.sheetId === target.sheetId &&
    to.left === from.left &&
    to.top === from.top &&
    (isDown ? to.right === from.right : to.right > from.right && to.bottom === from.bottom);
  if (!fits)
    throw new HostError(
      "InvalidArgument",
      "The destination must begin with the source and be longer or wider.",
    );
  const [lines, length, wanted] = isDown
    ? [columnCount(from), rowCount(from), rowCount(to)]
    : [rowCount(from), columnCount(from), columnCount(to)];
  for (let line = 0; line < lines; line++) {
    const at = (i: number) =>
      isDown ? { col: from.left + line, row: from.top + i } : { col: from.left + i, row: from.top + line };
    const isSeries = type === "FillDefault" || type === "FillSeries";
    const next = isSeries ? series(source, length, at, type) : undefined;
    for (let i = length; i < wanted; i++) {
      const [model, place] = [at(i % length), at(i)];
      const copy = { ...target, zone: cellZone(place.col, place.row) };
      copyInto(copy, { ...source, zone: cellZone(model.col, model.row) }, PARTS[type]);
      const content = next?.(i);
      if (content !== undefined) target.host.engine.enter({ sheetId: target.sheetId, ...place }, content);
    }
  }
}

/** The content of the i-th cell of a line, where the line is a series; undefined where it is copied. */
function series(
  { host, sheetId }: Block,
  length: number,
  at: (i: number) => { col: number; row: number },
  type: FillType,
): ((i: number) => string) | undefined {
  const contents: string[] = [];
  for (let i = 0; i < length; i++) {
    const cell = host.engine.get.getCell({ sheetId, ...at(i) });
    if (!cell || cell.isFormula || !cell.content.trim()) return undefined;
    contents.push(cell.content);
  }
  const numbers = contents.map(Number);
  if (!numbers.some(Number.isNaN)) {
    if (length === 1 && type === "FillDefault") return undefined; // one number is copied
    return (i) => String(linear(numbers, i));
  }
  const parts = contents.map((content) => /^(.*?)(\d+)$/su.exec(content));
  const start = parts[0]?.[1];
  if (start === undefined || !parts.every((part) => part?.[1] === start)) return undefined;
  const ends = parts.map((part) => Number(part![2]));
  return (i) => `${start}${linear(ends, i)}`;
}

/** The line of least squares through the numbers, as Excel continues them; one number counts up. */
function linear(numbers: readonly number[], i: number): number {
  if (numbers.length === 1) return numbers[0]! + i;
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const rise = numbers.reduce((sum, number, x) => sum + (x - middle) * (number - mean), 0);
  const run = numbers.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
  return Number((mean + (rise / run) * (i - middle)).toPrecision(15)); // 0.1, 0.2 go on with 0.3
}
