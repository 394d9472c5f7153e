import type { Fact, Place, Release } from "../statements/release";
import { checkFigures } from "./check-figures";
import type { UnmappedLine } from "./draft";
import type { ImportOptions } from "./import-options";
import { type Issue, issueOf, type Problem, type Report } from "./issue";
import { type ReadDocument, readDraft } from "./read-draft";

export type { ImportOptions } from "./import-options";

export interface ImportResult {
  /** The releases that the document holds, oldest first; none while an error stands. */
  readonly releases: readonly Release[];
  /** Every figure that was read, in document order, whether or not a release came out. */
  readonly facts: readonly Fact[];
  /** Lines that name no item of the catalogue, for the user to map. */
  readonly unmapped: readonly UnmappedLine[];
  /** In document order, those of the whole document first. */
  readonly issues: readonly Issue[];
  /** The document's text, line 1 first, into which issues and facts point; absent where it has none. */
  readonly lines?: readonly string[];
}

/**
 * The releases that a document holds: read, locate, parse, check.
 *
 * Nothing is invented: every figure stands in the document at the place it names, and one that cannot be read is
 * absent, with its text in an issue. Never throws, whatever the bytes.
 *
 * @param bytes a release as text or PDF, SEC companyfacts, the add-in's own JSON, or CSV; the format is seen from them
 */
export async function importDocument(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  const reading = await readDocument(bytes, options);
  return checked(reading, options.earlier ?? []);
}

export interface NamedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Several documents in order of publication, whatever order they are given in: each against the releases before it.
 *
 * @returns a result for each document; those without a date come last
 */
export async function importDocuments(
  documents: readonly NamedDocument[],
  options: ImportOptions = {},
): Promise<{ readonly name: string; readonly result: ImportResult }[]> {
  const readings: { name: string; reading: Reading; published: string }[] = [];
  for (const { name, bytes } of documents) {
    const reading = await readDocument(bytes, { ...options, name });
    readings.push({ name, reading, published: reading.draft.releases[0]?.published || "9999" });
  }
  readings.sort((a, b) => a.published.localeCompare(b.published));
  const earlier = [...(options.earlier ?? [])];
  return readings.map(({ name, reading }) => {
    const result = checked(reading, earlier);
    earlier.push(...result.releases);
    return { name, result };
  });
}

/** A document before it is checked against others. */
interface Reading extends ReadDocument {
  readonly problems: readonly Problem[];
}

async function readDocument(bytes: Uint8Array, options: ImportOptions): Promise<Reading> {
  const problems: Problem[] = [];
  options.onProgress?.(0, "read");
  const read = await readDraft(bytes, options, (problem) => problems.push(problem));
  options.onProgress?.(1, "check");
  // what was seen before the user cancelled is of no use to them
  const cancelled = problems.filter(({ code }) => code === "cancelled");
  return { ...read, problems: cancelled.length ? cancelled : problems };
}

function checked({ draft, problems, pageStarts, lines }: Reading, earlier: readonly Release[]): ImportResult {
  const all = [...problems];
  const report: Report = (problem) => all.push(problem);
  const releases = draft.releases.map((release) => withPages(release, pageStarts));
  checkFigures(releases, earlier, report);
  const issues = all
    .map((problem) => issueOf(problem, pageOf(problem.line, pageStarts)))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const hasError = issues.some((issue) => issue.severity === "error");
  return {
    releases: hasError ? [] : releases,
    facts: releases.flatMap((release) => release.facts),
    unmapped: draft.unmapped,
    issues,
    ...(lines && { lines }),
  };
}

function pageOf(line: number | null, pageStarts: readonly number[] | undefined): number | undefined {
  return line === null ? undefined : pageStarts?.filter((start) => start < line).length;
}

/** Figures and remarks of a PDF with the page of their line. */
function withPages(release: Release, pageStarts: readonly number[] | undefined): Release {
  if (!pageStarts) return release;
  const placed = <Placed extends Place>(place: Placed): Placed => ({
    ...place,
    page: pageOf(place.line, pageStarts),
  });
  const { facts, remarks } = release;
  return { ...release, facts: facts.map(placed), ...(remarks ? { remarks: remarks.map(placed) } : {}) };
}
