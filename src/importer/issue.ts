/**
 * Everything that can be wrong with a document, and whether it stands in the way of the release.
 *
 * docs/errors.md explains each code and what to do about it.
 */
export const issueSeverities = {
  unreadableFile: "error",
  tooLarge: "error",
  cancelled: "error",
  emptyFile: "error",
  notText: "error",
  unreadablePdf: "error",
  tooManyPages: "error",
  pdfWithoutText: "error",
  pageWithoutText: "warning",
  unreadableJson: "error",
  invalidJson: "error",
  assumedEncoding: "warning",
  noCompany: "error",
  anotherCompany: "error",
  noTitle: "error",
  noPublicationDate: "error",
  noResultsTable: "error",
  tableNotRead: "warning",
  noUnit: "error",
  unknownUnit: "error",
  unknownPeriod: "error",
  duplicatePeriod: "error",
  futurePeriod: "warning",
  cumulativeTable: "error",
  titleMismatch: "error",
  unmappedLine: "warning",
  wrongCellCount: "error",
  unreadableFigure: "error",
  nilFigure: "warning",
  duplicateRow: "error",
  missingRow: "error",
  truncatedTable: "error",
  noRate: "warning",
  unreadableRate: "error",
  unknownRateDate: "error",
  differentRates: "error",
  figureNotImported: "warning",
  numberNotImported: "note",
  conflictingFigures: "error",
  failedCheck: "error",
  residualJump: "warning",
  restatedFigure: "warning",
} as const;

export type IssueCode = keyof typeof issueSeverities;

export interface Issue {
  readonly code: IssueCode;
  /** No release comes out while an error stands; a warning wants to be seen; a note only tells. */
  readonly severity: "error" | "warning" | "note";
  /** Page of a PDF, counted from 1; absent elsewhere. */
  readonly page?: number;
  /** Line of the document, counted from 1; null when the issue belongs to no line. */
  readonly line: number | null;
  /** What the document says, as printed where it is a text of the document. */
  readonly found: string;
  readonly expected: string;
  /** All of it as a sentence, e.g. `Line 4: "8,3x4" for Total revenues in 1Q03 is not a number.` */
  readonly message: string;
}

/** What a stage says of an issue: the severity belongs to the code, the place in front of the sentence is added. */
export type Problem = Omit<Issue, "severity" | "page">;

/** How every stage says what it saw. */
export type Report = (problem: Problem) => void;

/** @param page of a PDF, on which the line stands */
export function issueOf({ code, line, found, expected, message }: Problem, page?: number): Issue {
  const place = page === undefined ? `Line ${line}` : `Page ${page}, line ${line}`;
  const sentence = line === null ? message : `${place}: ${message}`;
  const severity = issueSeverities[code];
  return {
    code,
    severity,
    ...(page === undefined ? {} : { page }),
    line,
    found,
    expected,
    message: sentence,
  };
}
