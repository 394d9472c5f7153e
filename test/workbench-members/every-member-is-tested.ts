import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import "../../src/workbench/workbench";
import { RECORD_FOLDER, allUses, recordName, type Use } from "./member-record";

const TESTS = path.join(__dirname, "../integration/workbench");

/**
 * After the integration tests: the run fails if the workbench has a member that no test of test/integration/workbench
 * reached. Says nothing when only some of those tests ran.
 */
export default function everyMemberIsTested({ testNamePattern }: { testNamePattern?: string }): void {
  const folder = process.env[RECORD_FOLDER];
  if (!folder) return;
  const records = new Set(readdirSync(folder));
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => recordName(path.join(TESTS, file)));
  const isComplete = !testNamePattern && files.every((file) => records.has(file));
  const reached = files
    .filter((file) => records.has(file))
    .flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Use[]);
  rmSync(folder, { recursive: true });
  const untested = isComplete ? untestedUses(reached) : [];
  if (untested.length)
    throw new Error(`No test of test/integration/workbench reaches ${untested.join(", ")}`);
}

export function untestedUses(reached: readonly Use[], all: readonly Use[] = allUses()): Use[] {
  const tested = new Set(reached);
  return all.filter((use) => !tested.has(use));
}
