/**
 * The closed list of reasons why a question has no number for an answer.
 *
 * `functions/cell-error.ts` maps each code to the Excel error a cell shows; the sentence travels with it.
 */
export const financeErrorCodes = [
  "badNumber", // a number was expected
  "badRate", // not a JPY per USD rate
  "badShape", // ranges of different shapes
  "unknownItem",
  "ambiguousItem",
  "unsuitableItem", // a known item in a place where it means nothing
  "unknownPeriod",
  "unknownRelease", // an as-of that names no release
  "unknownWord", // a currency, field or comparison that does not exist
  "notLoaded", // a release of the workbook's own that is not, or not yet, in the store
  "notInSource", // a legal question that the releases do not answer
  "notMeaningful", // computable, but the result would mislead
  "zeroDenominator",
  "beyondCells", // a result that no cell can hold
] as const;

export type FinanceErrorCode = (typeof financeErrorCodes)[number];

/** A finance error carries a closed code for the program and one sentence for the analyst. */
export class FinanceError extends Error {
  override readonly name = "FinanceError";

  constructor(
    readonly code: FinanceErrorCode,
    /** What was wrong, with the value, and what would be legal. */
    sentence: string,
  ) {
    super(sentence);
  }
}

/** What a question gives: its answer, or the finance error that it throws; any other error is thrown on. */
export function outcomeOf<T>(question: () => T): T | FinanceError {
  try {
    return question();
  } catch (error) {
    if (error instanceof FinanceError) return error;
    throw error;
  }
}
