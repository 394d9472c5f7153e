import PDFDocument from "pdfkit";

/** The same release in other forms, by name; each must give the same figures. */
export async function variantsOf(
  text: string,
): Promise<Record<string, { extension: string; bytes: Uint8Array }>> {
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  const txt = (bytes: Buffer) => ({ extension: "txt", bytes });
  const changed = (change: (row: string[]) => string[]) => txt(Buffer.from(withRows(text, change)));
  return {
    "crlf-line-ends": txt(Buffer.from(text.replace(/\n/g, "\r\n"))),
    "utf-16": txt(utf16),
    "utf-16-big-endian": txt(Buffer.from(utf16).swap16()),
    "aligned-columns": txt(Buffer.from(aligned(text))),
    "copied-text": txt(Buffer.from(text.replace(/\t+/g, " "))),
    "reversed-columns": changed(([label = "", ...cells]) => [label, ...cells.reverse()]),
    "added-4q03-column": changed((row) => [...row, row.includes("3Q03") ? "4Q03" : row[1] ? "1,234" : ""]),
    pdf: { extension: "pdf", bytes: await pdfOf(text) },
    "printed-pages": { extension: "pdf", bytes: await pdfOf(onTwoPages(text), { printed: true }) },
  };
}

const isRow = (line: string): boolean => line.includes("\t");

function withRows(text: string, change: (row: string[]) => string[]): string {
  return text
    .split("\n")
    .map((line) => (isRow(line) ? change(line.split("\t")).join("\t") : line))
    .join("\n");
}

function aligned(text: string): string {
  const lines = text.split("\n").map((line) => {
    const [label = "", ...cells] = line.split("\t");
    return isRow(line) ? label.padEnd(52) + cells.map((cell) => cell.padStart(12)).join("") : line;
  });
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** With a page that ends within the results table. */
const onTwoPages = (text: string): string =>
  text.replace("\nTotal assets\t", `\n${pageBreak}\nTotal assets\t`);

const left = 50;
const width = 500;
const columnWidth = 70;
const lineHeight = 14;
/** A line that begins a page. */
export const pageBreak = "\f";

/**
 * Lines of text wrapped to the page, rows of tables with their figures flush right, as a word processor prints them.
 *
 * @param printed whether each page has a date above and an address below, as a browser adds them
 */
export function pdfOf(
  text: string,
  { printed = false, ...options }: PDFKit.PDFDocumentOptions & { readonly printed?: boolean } = {},
): Promise<Uint8Array> {
  const info = { CreationDate: new Date("2004-02-16T00:00:00Z") };
  const document = new PDFDocument({ size: "A4", margin: left, compress: false, info, ...options });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => document.on("end", () => resolve(Buffer.concat(chunks))));
  document.font("Helvetica").fontSize(9);
  let page = 0;
  const frame = (): void => {
    page++;
    drawRow(document, ["5/14/04, 4:15 PM", "Results"], 20);
    drawRow(document, ["https://example.com/release.html", String(page)], 820);
    document.y = left;
  };
  if (printed) {
    frame();
    document.on("pageAdded", frame);
  }
  for (const line of text.split("\n")) {
    const plain = line.replace(/[▶►]/g, "•"); // the standard fonts of PDF have no triangles
    if (document.y > 760 || line === pageBreak) document.addPage();
    if (line === pageBreak) continue;
    if (plain.trim() === "") document.y += lineHeight;
    else if (isRow(plain)) drawRow(document, plain.split("\t"));
    else document.text(plain.trim(), left, document.y, { width });
  }
  document.end();
  return done;
}

function drawRow(document: PDFKit.PDFDocument, [label = "", ...cells]: string[], y = document.y): void {
  document.text(label, left, y, { lineBreak: false });
  const first = left + width - columnWidth * cells.length;
  cells.forEach((cell, column) => {
    const x = first + column * columnWidth + columnWidth - document.widthOfString(cell);
    document.text(cell, x, y, { lineBreak: false });
  });
  document.x = left;
  document.y = y + lineHeight;
}
