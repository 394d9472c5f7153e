import type { Generation } from "./generation";
import { readRecord } from "./generations";

/** What the workbook's cells belong to: when it was written, as of which day, from which data; undefined for nothing. */
export async function lastGeneration(): Promise<Generation | undefined> {
  return Excel.run(async (context) => (await readRecord(context)).current);
}
