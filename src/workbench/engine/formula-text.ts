// The engine's spelling of formulas and Excel's, where they differ.

/** Texts in quotes stay as they are. */
const LOST = /"(?:[^"]|"")*"|#REF!?/g;

/** A formula of the engine as Excel writes it: "=#REF+1" is "=#REF!+1". */
export function excelFormula(formula: string): string {
  return formula.includes("#REF")
    ? formula.replace(LOST, (part) => (part === "#REF" ? "#REF!" : part))
    : formula;
}

/** A formula of Excel's as the engine takes it. */
export function engineFormula(formula: string): string {
  return formula.includes("#REF!")
    ? formula.replace(LOST, (part) => (part === "#REF!" ? "#REF" : part))
    : formula;
}
