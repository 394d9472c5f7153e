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

/** Every name of a statement, as a user may write it. */
export const statementNames: readonly string[] = Object.keys(names);

/** The statement a text names, or undefined where it names none: an item, perhaps. */
export function matchStatement(text: string): Statement | undefined {
  const name = statementNames.find((legal) => normalise(legal) === normalise(text));
  return name === undefined ? undefined : names[name];
}

/**
 * The statement a text names, e.g. `PL` the statement of operations.
 *
 * @throws FinanceError `unknownWord` listing the names.
 */
export function findStatement(text: string): Statement {
  return names[findWord(text, statementNames, "statement")] as Statement;
}
