import { readFileSync } from "node:fs";
import { importDocument, type ImportOptions, type ImportResult } from "../importer/import-document";
import { issueOf } from "../importer/issue";
import { allReleases } from "../statements/store";

/** The releases in a file; a file that cannot be read is an issue like any other. */
export async function readRelease(path: string, options: ImportOptions = {}): Promise<ImportResult> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : message;
    const issue = issueOf({
      code: "unreadableFile",
      line: null,
      found: path,
      expected: "a file with an earnings release",
      message: `"${path}" cannot be read: ${reason}.`,
    });
    return { releases: [], facts: [], unmapped: [], issues: [issue] };
  }
  return importDocument(bytes, { earlier: allReleases(), ...options });
}
