import { columnLetters, parseZone } from "../../engine/address";
import { HostError } from "../../host-error";

/** A cell from which relative references count. */
interface Origin {
  readonly col: number;
  readonly row: number;
}

const TEXT_OR_A1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\w.$])(\$?[A-Z]{1,3})(\$?\d{1,7})(?![\w(.!])/giu;
const TEXT_OR_R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\w.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(.])/giu;

/**
 * A formula in A1 notation as it reads in R1C1 from a cell.
 *
 * @example toR1C1("=B1*$A$1", { col: 2, row: 0 }) // "=RC[-1]*R1C1"
 */
export function toR1C1(formula: string, { col, row }: Origin): string {
  return formula.replace(TEXT_OR_A1, (whole, letters?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const { left, top } = parseZone(`${letters}${digits}`);
    return `R${part(digits.startsWith("$"), top, row)}C${part(letters.startsWith("$"), left, col)}`;
  });
}

function part(isFixed: boolean, index: number, origin: number): string {
  if (isFixed) return String(index + 1);
  return index === origin ? "" : `[${index - origin}]`;
}

/**
 * A formula in R1C1 notation as it reads in A1 in a cell.
 *
 * @throws HostError InvalidArgument for a reference beyond the sheet
 */
export function fromR1C1(formula: string, { col, row }: Origin): string {
  return formula.replace(TEXT_OR_R1C1, (whole, down?: string, across?: string) => {
    if (whole.startsWith('"') || whole.startsWith("'")) return whole;
    const [line, rowMark] = place(down, row);
    const [column, columnMark] = place(across, col);
    if (line < 0 || column < 0)
      throw new HostError("InvalidArgument", `${whole} in ${formula} lies before the first row or column.`);
    return `${columnMark}${columnLetters(column)}${rowMark}${line + 1}`;
  });
}

/** "[2]" counts from the origin, "2" from the sheet's corner, nothing is the origin itself. */
function place(text: string | undefined, origin: number): [index: number, mark: "" | "$"] {
  if (!text) return [origin, ""];
  return text.startsWith("[") ? [origin + Number(text.slice(1, -1)), ""] : [Number(text) - 1, "$"];
}
