// A value as a parameter's type has it, by the rules that Excel's own functions follow.

type CellValue = string | number | boolean;

/** The number that a text says, "1,206" or "12%", or undefined: it goes by the workbook's locale. */
export type NumberOf = (text: string) => number | undefined;

export function toNumber(value: CellValue, numberOf: NumberOf): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value.trim() === "" ? undefined : numberOf(value);
}

export function toBoolean(value: CellValue): boolean | undefined {
  if (typeof value === "string") return { TRUE: true, FALSE: false }[value.toUpperCase()];
  return Boolean(value);
}

/** Excel writes a number with at most 15 digits: 0.1+0.2 is "0.3". */
export function toText(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return String(Number(value.toPrecision(15))).replace("e", "E");
}
