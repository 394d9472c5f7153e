import { isRange, parseA1Ref, tokenize, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../../../src/excel/cell-address";
import { type CellValue, type SheetPlan, numberFormats } from "../../../../src/excel/sheet-plan";

/** A planned formula and where it stands. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export const isFormula = (value: CellValue | undefined): value is string =>
  typeof value === "string" && value.startsWith("=");

export const formulasOf = (plans: readonly SheetPlan[]): FormulaCell[] =>
  plans.flatMap(({ name, values, formats }) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        isFormula(value) && formats[row]![column] !== numberFormats.text
          ? [{ sheet: name, row, column, formula: value }]
          : [],
      ),
    ),
  );

/** Numbers and texts that stand inside a formula. */
export const constantsIn = (formula: string): string[] =>
  tokenize(formula).flatMap(({ type, value }) => (["number", "string"].includes(type) ? [value] : []));

/** The formula as it reads from its own cell: equal texts are the same formula. */
export const relative = ({ formula, row, column }: FormulaCell): string =>
  translateFormulaToR1C1(formula, cellAddress(row, column));

export const place = (sheet: string, row: number, column: number): string =>
  `${sheet}!${cellAddress(row, column)}`;

/** The cells of the given sheets that a formula refers to; whole rows and columns of other sheets are left out. */
export function precedentsOf({ sheet, formula }: FormulaCell, sheets: ReadonlySet<string>): string[] {
  return tokenize(formula)
    .filter(isRange)
    .flatMap(({ value }) => {
      const found = parseA1Ref(value);
      const range = found && "range" in found ? found.range : undefined;
      const of = found?.context?.at(-1) ?? sheet;
      if (!range || !sheets.has(of)) return [];
      const { top, left, bottom, right } = range;
      if (typeof top !== "number" || typeof left !== "number") return [];
      if (typeof bottom !== "number" || typeof right !== "number") return [];
      return Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (__, c) => place(of, top + r, left + c)),
      ).flat();
    });
}
