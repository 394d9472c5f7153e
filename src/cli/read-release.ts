import { readFileSync } from "node:fs";
import { type ImportResult, importRelease } from "../importer/import-release";
import { issueOf } from "../importer/issue";

/** The release in a file; a file that cannot be read is an issue like any other. */
export function readRelease(path: string): ImportResult {
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
      expected: "a file with the text of an earnings release",
      message: `"${path}" cannot be read: ${reason}.`,
    });
    return { facts: [], issues: [issue] };
  }
  return importRelease(bytes);
}
