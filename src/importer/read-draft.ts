import type { Draft } from "./draft";
import { nothing } from "./draft";
import { labelFinder } from "./find-label";
import { type ImportOptions, type Stage, usualLimits } from "./import-options";
import { importText, stageAt } from "./import-text";
import type { Report } from "./issue";
import { linesOf, readText } from "./read";
import { runWork, type Work, type WorkOptions } from "./work";

/** A document as it was read; of a PDF also the line before the first of each page. */
export interface ReadDocument {
  readonly draft: Draft;
  /** Its text, line 1 first; absent where there is none to point into. */
  readonly lines?: readonly string[];
  readonly pageStarts?: readonly number[];
}

/**
 * Reads a document in the format that its content shows, and loads the code for that format only then.
 *
 * @returns an empty draft once an issue says why nothing can be read
 */
export async function readDraft(
  bytes: Uint8Array,
  options: ImportOptions,
  report: Report,
): Promise<ReadDocument> {
  const limits = options.limits ?? usualLimits;
  if (bytes.length > limits.bytes) {
    const [found, expected] = [`${bytes.length} bytes`, `at most ${limits.bytes} bytes`];
    const message = `The file has ${found}, more than the ${limits.bytes} that can be read: split it.`;
    report({ code: "tooLarge", line: null, found, expected, message });
    return { draft: nothing };
  }
  if (isPdf(bytes)) {
    const { readPdf } = await import("./pdf/read-pdf");
    const onProgress = share(options, 0, 0.8, () => "read");
    const pdf = await readPdf(bytes, limits, { ...options, onProgress }, report);
    if (pdf === "cancelled") return cancelled(report);
    return pdf
      ? { ...(await readLines(pdf.lines, options, 0.8, report)), pageStarts: pdf.pageStarts }
      : { draft: nothing };
  }
  const text = readText(bytes, report);
  if (text === undefined) return { draft: nothing };
  if (options.signal?.aborted) return cancelled(report);
  const find = labelFinder(options.mapping);
  const parsing = { ...options, onProgress: share(options, 0, 1, () => "parse" as const) };
  if (looksLikeJson(text)) {
    const { importJson } = await import("./import-json");
    return drafted(importJson(text, find, report), undefined, parsing, report);
  }
  if (looksLikeCsv(text)) {
    const { importCsv } = await import("./csv/import-csv");
    return drafted(importCsv(text, find, options, report), linesOf(text), parsing, report);
  }
  return readLines(linesOf(text), options, 0, report);
}

function readLines(
  lines: readonly string[],
  options: ImportOptions,
  done: number,
  report: Report,
): Promise<ReadDocument> {
  const onProgress = share(options, done, 1, stageAt);
  onProgress(0);
  const work = importText(lines, labelFinder(options.mapping), report);
  return drafted(work, lines, { ...options, onProgress }, report);
}

async function drafted(
  work: Work<Draft>,
  lines: readonly string[] | undefined,
  options: WorkOptions,
  report: Report,
): Promise<ReadDocument> {
  const draft = await runWork(work, options);
  return draft ? { draft, ...(lines && { lines }) } : cancelled(report);
}

/** Progress of a part of the work, from `from` to `to`. */
const share =
  ({ onProgress }: ImportOptions, from: number, to: number, stageOf: (done: number) => Stage) =>
  (done: number): void =>
    onProgress?.(from + done * (to - from), stageOf(done));

function cancelled(report: Report): ReadDocument {
  const [found, expected] = ["a part of it", "the whole document"];
  report({ code: "cancelled", line: null, found, expected, message: "The import was cancelled." });
  return { draft: nothing };
}

/** The mark may stand behind other bytes, as readers of PDF allow. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes("%PDF-");
}

const looksLikeJson = (text: string): boolean => /^\s*(?:\{\s*["}]|\[\s*[\]{])/.test(text);

/** The first line heads columns of items, periods and values, in any order. */
function looksLikeCsv(text: string): boolean {
  const [first = ""] = text.split(/[\r\n]/, 1);
  const heads = first.split(/[,;\t]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .toLowerCase(),
  );
  return ["item", "period", "value"].every((head) => heads.includes(head));
}
