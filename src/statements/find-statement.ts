import type { Statement } from "./item";
import { findWord, normalise } from "./word";

/** What a statement goes by in a formula. */
const names: Record<string, Statement> = {
  Operations: "Operations",
  PL: "Operations",
  IS: "Operations",
  "Balance sheet": "Balance Sheet",
  BS: "Balance Sheet",
  Highlights: "Highlights",
};

/** What it goes by elsewhere: understood as well, but not offered. */
const synonyms: Record<string, Statement> = {
  "Statement of operations": "Operations",
  "Statements of operations": "Operations",
  "Income statement": "Operations",
  "Profit and loss": "Operations",
  "P&L": "Operations",
  "P/L": "Operations",
  "Statements of operation": "Operations",
  損益計算書: "Operations",
  "Balance sheets": "Balance Sheet",
  "B/S": "Balance Sheet",
  貸借対照表: "Balance Sheet",
};

/** Every name of a statement that the add-in offers. */
export const statementNames: readonly string[] = Object.keys(names);

/** The statement a text names, or undefined where it names none: an item, perhaps. */
export function matchStatement(text: string): Statement | undefined {
  const known = Object.entries({ ...names, ...synonyms });
  return known.find(([name]) => normalise(name) === normalise(text))?.[1];
}

/**
 * The statement a text names, e.g. `PL` the statement of operations.
 *
 * @throws FinanceError `unknownWord` listing the names.
 */
export function findStatement(text: string): Statement {
  return matchStatement(text) ?? (names[findWord(text, statementNames, "statement")] as Statement);
}
