import { keepSetting, readText } from "../settings";

/** A formula that was inserted, as it was put together. */
export interface RecentFormula {
  readonly formula: string;
  /** Id of its function. */
  readonly id: string;
  readonly typed: readonly string[];
}

const mostKept = 5;
const setting = "recent-formulas";

/** Formulas that were inserted of late, the latest first. */
export function recentFormulas(): RecentFormula[] {
  try {
    return JSON.parse(readText(setting) ?? "[]") as RecentFormula[];
  } catch {
    return []; // another program's text
  }
}

export function keepRecent(inserted: RecentFormula): void {
  const others = recentFormulas().filter(({ formula }) => formula !== inserted.formula);
  keepSetting(setting, JSON.stringify([inserted, ...others].slice(0, mostKept)));
}
