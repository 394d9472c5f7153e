// npm run cases: writes the folders test/cases/importer/whole-release-as-*, the same release in other forms, and pdf-*.
import { readFileSync } from "node:fs";
import { importDocument, type ImportOptions } from "../src/importer/import-document";
import { inputOf, outcomeOf, writeCase } from "./case-files";
import { pageBreak, pdfOf, variantsOf } from "./import-variants";

const whole = readFileSync(inputOf("whole-release"), "utf8");

async function main(): Promise<void> {
  for (const [name, { extension, bytes }] of Object.entries(await variantsOf(whole))) {
    await write(`whole-release-as-${name}`, extension, bytes);
  }
  await write("pdf-with-a-password", "pdf", await pdfOf(whole, { userPassword: "secret" }));
  await write("pdf-without-text", "pdf", await pdfOf(pageBreak));
  await write("pdf-with-a-page-without-text", "pdf", await pdfOf(`${whole}\n${pageBreak}`));
  const limits = { bytes: 1_000_000, pages: 1 };
  await write("pdf-with-too-many-pages", "pdf", await pdfOf(`${whole}\n${pageBreak}`), { limits });
}

async function write(
  name: string,
  extension: string,
  bytes: Uint8Array,
  options?: ImportOptions,
): Promise<void> {
  const outcome = outcomeOf(await importDocument(bytes, options));
  writeCase(name, extension, bytes, options ? { options, ...outcome } : outcome);
}

void main();
