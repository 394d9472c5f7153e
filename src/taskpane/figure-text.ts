import type { Unit } from "../statements/item";

const digits: Readonly<Record<Exclude<Unit, "text">, number>> = {
  "JPY million": 0,
  "USD million": 1,
  "JPY per USD": 2,
  fraction: 1,
};

/** A figure as the sheets show it: `(1,206)`, `2.4%`, `107.13`; texts, and numbers of no known unit, as they are. */
export function figureText(value: string | number, unit: Unit = "text"): string {
  if (typeof value !== "number" || unit === "text") return String(value);
  const isPercent = unit === "fraction";
  const size = Math.abs(isPercent ? value * 100 : value).toLocaleString("en-US", {
    minimumFractionDigits: digits[unit],
    maximumFractionDigits: digits[unit],
  });
  const shown = isPercent ? `${size}%` : size;
  return value < 0 ? `(${shown})` : shown;
}
