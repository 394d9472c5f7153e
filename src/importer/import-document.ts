import type { Fact, Release } from "../statements/release";
import { checkFigures } from "./check-figures";
import { labelFinder } from "./find-label";
import { type Draft, importText } from "./import-text";
import { type Issue, issueOf, type Report } from "./issue";
import type { UnmappedLine } from "./parse-table";
import { readLines } from "./read";
import { runWork, type WorkOptions } from "./work";

export interface ImportOptions extends WorkOptions {
  /** Labels that the catalogue does not know, as the user has mapped them: label → item code. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Releases that are known already; a figure that differs from theirs is a restatement and is said. */
  readonly earlier?: readonly Release[];
  readonly limits?: Limits;
}

/** How large a document may be. */
export interface Limits {
  readonly bytes: number;
  readonly pages: number;
}
const usualLimits: Limits = { bytes: 20_000_000, pages: 2_000 };

export interface ImportResult {
  /** The releases that the document holds, oldest first; none while an error stands. */
  readonly releases: readonly Release[];
  /** Every figure that was read, in document order, whether or not a release came out. */
  readonly facts: readonly Fact[];
  /** Lines of the results table that name no item of the catalogue. */
  readonly unmapped: readonly UnmappedLine[];
  /** In document order, those of the whole document first. */
  readonly issues: readonly Issue[];
}

/**
 * The releases that a document holds: read, locate, parse, check.
 *
 * Nothing is invented: every figure stands in the document at the place it names, and one that cannot be read is
 * absent, with its text in an issue. Never throws, whatever the bytes.
 *
 * @param bytes the text of an earnings release, UTF-8, UTF-16 with a byte order mark, or Windows-1252
 */
export async function importDocument(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  const issues: Issue[] = [];
  const report: Report = (problem) => issues.push(issueOf(problem));
  const draft = await readDraft(bytes, options, report);
  checkFigures(draft.releases, options.earlier ?? [], report);
  issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const hasError = issues.some((issue) => issue.severity === "error");
  return {
    releases: hasError ? [] : draft.releases,
    facts: draft.releases.flatMap((release) => release.facts),
    unmapped: draft.unmapped,
    issues,
  };
}

async function readDraft(bytes: Uint8Array, options: ImportOptions, report: Report): Promise<Draft> {
  const nothing: Draft = { releases: [], unmapped: [] };
  const limits = options.limits ?? usualLimits;
  if (bytes.length > limits.bytes) {
    const [found, expected] = [`${bytes.length} bytes`, `at most ${limits.bytes} bytes`];
    const message = `The file has ${found}, more than the ${limits.bytes} that can be read: split it.`;
    report({ code: "tooLarge", line: null, found, expected, message });
    return nothing;
  }
  const lines = readLines(bytes, report);
  if (!lines) return nothing;
  const draft = await runWork(importText(lines, labelFinder(options.mapping), report), options);
  if (draft) {
    options.onProgress?.(1);
    return draft;
  }
  const expected = "the whole document";
  report({
    code: "cancelled",
    line: null,
    found: "a part of it",
    expected,
    message: "The import was cancelled.",
  });
  return nothing;
}
