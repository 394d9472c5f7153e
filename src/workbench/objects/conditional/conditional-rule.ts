import { oneOf, text, wholeNumber } from "../../batch/arguments";
import type { ConditionalFormatRule } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";

/** The engine's rule for a style that depends on each cell. */
export type CellRule = Extract<ConditionalFormatRule, { type: "CellIsRule" }>;
type Operator = CellRule["operator"];

export const KINDS = [
  "CellValue",
  "ColorScale",
  "ContainsText",
  "Custom",
  "DataBar",
  "IconSet",
  "PresetCriteria",
  "TopBottom",
] as const;
export type ConditionalKind = (typeof KINDS)[number];

/** What a rule of cells says, besides its style. */
type Criterion = Pick<CellRule, "operator" | "values" | "isPercent" | "isBottom">;

/** A rule that has not been given yet applies to no cell. */
export const NEVER: Criterion = { operator: "customFormula", values: ["=FALSE"] };

const CELL_VALUE = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqual: "isGreaterOrEqualTo",
  LessThanOrEqual: "isLessOrEqualTo",
} as const satisfies Record<string, Operator>;

const TEXT = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWithText",
  EndsWith: "endsWithText",
} as const satisfies Record<string, Operator>;

const PRESET = {
  Blanks: "isEmpty",
  NonBlanks: "isNotEmpty",
  UniqueValues: "uniqueValues",
  DuplicateValues: "duplicateValues",
} as const satisfies Record<string, Operator>;

/** Excel has these; the engine asks a formula about the first cell, which moves along with the others. */
const PRESET_FORMULA = { Errors: "ISERROR", NonErrors: "NOT(ISERROR" } as const;

/** The kind of a rule of cells: a formula may be of any kind, so what was said of it decides. */
export function kindOfCells({ operator }: CellRule, said: ConditionalKind = "Custom"): ConditionalKind {
  if (operator === "customFormula") return said;
  if (Object.values<Operator>(CELL_VALUE).includes(operator)) return "CellValue";
  if (Object.values<Operator>(TEXT).includes(operator)) return "ContainsText";
  return operator === "top10" ? "TopBottom" : "PresetCriteria";
}

const keyOf = <Key extends string>(table: Readonly<Record<Key, Operator>>, operator: Operator) =>
  (Object.keys(table) as Key[]).find((key) => table[key] === operator);
const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];

type Rule = Record<string, unknown>;

export function readCellValue({ operator, values: [formula1, formula2] }: Criterion): Rule | null {
  const name = keyOf(CELL_VALUE, operator);
  return name ? { operator: name, formula1, ...(formula2 !== undefined && { formula2 }) } : null;
}

export function writeCellValue({ operator, formula1, formula2 }: Rule): Criterion {
  const name = oneOf(operator, keys(CELL_VALUE), "operator");
  const values = [formula1, ...(name.endsWith("etween") ? [formula2] : [])];
  return {
    operator: CELL_VALUE[name],
    values: values.map((value, i) => formulaText(value, `formula${i + 1}`)),
  };
}

/** Numbers are taken as well as texts. */
function formulaText(value: unknown, what: string): string {
  return typeof value === "number" ? String(value) : text(value, what);
}

export function readText({ operator, values: [sought] }: Criterion): Rule | null {
  const name = keyOf(TEXT, operator);
  return name ? { operator: name, text: sought } : null;
}

export function writeText(rule: Rule): Criterion {
  return {
    operator: TEXT[oneOf(rule["operator"], keys(TEXT), "operator")],
    values: [text(rule["text"], "text")],
  };
}

export function readTopBottom({ operator, values: [rank], isPercent, isBottom }: Criterion): Rule | null {
  if (operator !== "top10") return null;
  return { rank: Number(rank), type: `${isBottom ? "Bottom" : "Top"}${isPercent ? "Percent" : "Items"}` };
}

export function writeTopBottom({ rank, type }: Rule): Criterion {
  const name = oneOf(type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"], "type");
  return {
    operator: "top10",
    values: [String(wholeNumber(rank, "rank", 1))],
    isPercent: name.endsWith("Percent"),
    isBottom: name.startsWith("Bottom"),
  };
}

export function readPreset({ operator, values: [formula = ""] }: Criterion): Rule | null {
  if (formula.startsWith("=ISERROR(")) return { criterion: "Errors" };
  if (formula.startsWith("=NOT(ISERROR(")) return { criterion: "NonErrors" };
  const name = keyOf(PRESET, operator);
  return name ? { criterion: name } : null;
}

/** @param firstCell the address of the range's first cell: "B2" */
export function writePreset({ criterion }: Rule, firstCell: string): Criterion {
  if (typeof criterion === "string" && Object.hasOwn(PRESET_FORMULA, criterion)) {
    const call = PRESET_FORMULA[criterion as keyof typeof PRESET_FORMULA];
    return { operator: "customFormula", values: [`=${call}(${firstCell})${call.includes("(") ? ")" : ""}`] };
  }
  if (typeof criterion === "string" && Object.hasOwn(PRESET, criterion))
    return { operator: PRESET[criterion as keyof typeof PRESET], values: [] };
  throw new HostError(
    "ApiNotAvailable",
    `The criterion ${JSON.stringify(criterion)} is not available in the workbench; ${[...keys(PRESET), ...keys(PRESET_FORMULA)].join(", ")} are`,
  );
}
