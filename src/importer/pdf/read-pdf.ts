import type { Limits } from "../import-options";
import type { Report } from "../issue";
import { pause, type WorkOptions } from "../work";
import { linesOfPage, type TextRun } from "./page-lines";
import { runningLines } from "./running-lines";

/** The text of a PDF, its lines counted through all pages. */
export interface PdfText {
  readonly lines: readonly string[];
  /** The line before the first of each page. */
  readonly pageStarts: readonly number[];
}

/**
 * Reads the text of a PDF with PDF.js, page by page, with a pause after each.
 *
 * PDF.js parses in this thread: no worker, no file fetched, nothing evaluated.
 *
 * @returns undefined when there is nothing to read (`unreadablePdf`, `tooManyPages`, `pdfWithoutText`), or `cancelled`
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: Limits,
  { onProgress, signal }: WorkOptions,
  report: Report,
): Promise<PdfText | "cancelled" | undefined> {
  const [{ getDocument }] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
  ]);
  const loading = getDocument({
    data: Uint8Array.from(bytes), // PDF.js takes its bytes away, and no Buffer
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > limits.pages) {
      const [found, expected] = [`${document.numPages} pages`, `at most ${limits.pages} pages`];
      const message = `The PDF has ${found}, more than the ${limits.pages} that can be read: split it.`;
      report({ code: "tooManyPages", line: null, found, expected, message });
      return undefined;
    }
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      if (signal?.aborted) return "cancelled";
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      pages.push([...linesOfPage(items.flatMap(runsOf)), ""]);
      onProgress?.(number / document.numPages);
      await pause();
    }
    return hasText(pages, report) ? textOf(pages, report) : undefined;
  } catch (error) {
    const { name, message: reason } = error as Error; // of PDF.js, whose errors may be another realm's
    const isLocked = name === "PasswordException";
    const found = isLocked ? "it asks for a password" : reason.replace(/\.$/, "");
    const advice = isLocked ? "Save it again without one" : "Download or save it again";
    const message = `The PDF cannot be read: ${found}. ${advice}, or import its text.`;
    report({ code: "unreadablePdf", line: null, found, expected: "a PDF that opens", message });
    return undefined;
  } finally {
    await loading.destroy();
  }
}

/** A run as PDF.js gives it; marked content and turned text are none. */
function runsOf(item: object): TextRun[] {
  if (!("str" in item)) return [];
  const { str, transform, width } = item as { str: string; transform: number[]; width: number };
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  if (Math.abs(b) > Math.abs(a)) return [];
  return [{ text: str, x, y, width, size: Math.abs(d) }];
}

/** Whether there is text at all; a page without any may be a picture of figures, which is said. */
function hasText(pages: readonly (readonly string[])[], report: Report): boolean {
  const blank = pages.flatMap((lines, index) => (lines.join("").trim() === "" ? [index + 1] : []));
  const expected = "text on every page";
  if (blank.length === pages.length) {
    const message =
      "The PDF holds no text, as a scan does: recognise its text first, or import the release's text.";
    report({ code: "pdfWithoutText", line: null, found: "pictures or nothing", expected, message });
    return false;
  }
  for (const page of blank) {
    const message = `Page ${page} holds no text: if it is a picture of figures, they were not read.`;
    report({ code: "pageWithoutText", line: null, found: `page ${page} without text`, expected, message });
  }
  return true;
}

/** All pages as one text, heads and feet of pages left out but for their places. */
function textOf(pages: readonly string[][], report: Report): PdfText {
  const pageStarts: number[] = [];
  let end = 0;
  for (const { length } of pages) {
    pageStarts.push(end);
    end += length;
  }
  const lines = pages.flat();
  for (const { page, line } of runningLines(pages)) {
    const at = (pageStarts[page] ?? 0) + line;
    const found = lines[at] ?? "";
    lines[at] = "";
    if (!/\d/.test(found)) continue;
    const expected = "text that stands on one page alone";
    const message = `"${found.replace(/\t/g, " ")}" stands at the head or foot of every page and was not read.`;
    report({ code: "numberNotImported", line: at + 1, found, expected, message });
  }
  return { lines, pageStarts };
}
