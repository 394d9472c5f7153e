import type { Fact, Release } from "../statements/release";
import { check } from "./check";
import { type Issue, issueOf, type Report } from "./issue";
import { locate } from "./locate";
import { parse } from "./parse";
import { readLines } from "./read";

export interface ImportResult {
  /** The document as a release; absent while an error stands. */
  readonly release?: Release;
  /** Every figure that was read, in document order, whether or not a release came out. */
  readonly facts: readonly Fact[];
  /** In document order, those of the whole document first. */
  readonly issues: readonly Issue[];
}

/**
 * The release that a document is: read, locate, parse, check.
 *
 * Nothing is invented: every figure stands in the document on the line it names, and one that cannot be read is
 * absent, with its text in an issue. Never throws, whatever the bytes.
 *
 * @param bytes the text of an earnings release, UTF-8, UTF-16 with a byte order mark, or Windows-1252
 */
export function importRelease(bytes: Uint8Array): ImportResult {
  const issues: Issue[] = [];
  const report: Report = (problem) => issues.push(issueOf(problem));
  const lines = readLines(bytes, report);
  if (!lines) return { facts: [], issues };

  const located = locate(lines, report);
  const facts = parse(located, report);
  check(located, facts, report);
  issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (issues.some((issue) => issue.severity === "error")) return { facts, issues };

  const { cover, unit } = located;
  const { company, title, published } = cover;
  if (!company || !title || !published || !unit) throw new Error("A missing part was not reported.");
  return { release: { published, company: company.text, title: title.text, unit, facts }, facts, issues };
}
