import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { RECORD_FOLDER } from "./member-record";

/** Before the integration tests: a folder for what each file reaches. */
export default function prepare(): void {
  process.env[RECORD_FOLDER] = mkdtempSync(path.join(tmpdir(), "workbench-members-"));
}
