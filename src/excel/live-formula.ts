import { columnLetters } from "./cell-address";

/** Where a live figure's cell stands, and the cells that hold its code and its period; all counted from 0. */
export interface LivePlace {
  readonly row: number;
  readonly column: number;
  readonly codeColumn: number;
  readonly headerRow: number;
}

/** The formula of a live figure, e.g. `=IIJ.GET($A5,C$4,IIJ_Currency,IIJ_AsOf)`. */
export function liveFormula({ row, column, codeColumn, headerRow }: LivePlace): string {
  const [code, period] = [
    `$${columnLetters(codeColumn)}${row + 1}`,
    `${columnLetters(column)}$${headerRow + 1}`,
  ];
  return `=IIJ.GET(${code},${period},IIJ_Currency,IIJ_AsOf)`;
}

/** Whether a cell's formula is that of its place; Excel may write names in another case. */
export function isLiveFormula(formula: unknown, place: LivePlace): boolean {
  return (
    typeof formula === "string" &&
    formula.replace(/\s/g, "").toUpperCase() === liveFormula(place).toUpperCase()
  );
}
