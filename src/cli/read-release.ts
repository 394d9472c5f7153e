import { readFileSync } from "node:fs";
import {
  importDocument,
  importDocuments,
  type ImportOptions,
  type ImportResult,
  type NamedDocument,
} from "../importer/import-document";
import { issueOf } from "../importer/issue";
import { allReleases } from "../statements/store";

/** The releases in a file; a file that cannot be read is an issue like any other. */
export async function readRelease(path: string, options: ImportOptions = {}): Promise<ImportResult> {
  const file = readFile(path);
  return "bytes" in file
    ? importDocument(file.bytes, { earlier: allReleases(), name: path, ...options })
    : file;
}

/** The releases in several files, in order of publication; files that cannot be read come first. */
export async function readReleases(
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<{ readonly name: string; readonly result: ImportResult }[]> {
  const documents: NamedDocument[] = [];
  const unreadable: { name: string; result: ImportResult }[] = [];
  for (const name of paths) {
    const file = readFile(name);
    if ("bytes" in file) documents.push({ name, bytes: file.bytes });
    else unreadable.push({ name, result: file });
  }
  return [...unreadable, ...(await importDocuments(documents, { earlier: allReleases(), ...options }))];
}

const reasons = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "its rights forbid it"],
]);

function readFile(path: string): { readonly bytes: Uint8Array } | ImportResult {
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const reason = reasons.get(code) ?? message;
    const issue = issueOf({
      code: "unreadableFile",
      line: null,
      found: path,
      expected: "a file with an earnings release",
      message: `"${path}" cannot be read: ${reason}.`,
    });
    return { releases: [], facts: [], unmapped: [], issues: [issue] };
  }
}
