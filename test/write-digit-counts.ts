// npm run digits: counts what becomes of every wrong digit in the results table, and writes it into docs/importing.md.
import { readFileSync, writeFileSync } from "node:fs";
import { inputOf } from "./case-files";
import { countDigitChanges, digitTable, withDigitTable } from "./digit-changes";

const page = "docs/importing.md";

async function main(): Promise<void> {
  const counts = await countDigitChanges(readFileSync(inputOf("whole-release"), "utf8"));
  writeFileSync(page, withDigitTable(readFileSync(page, "utf8"), digitTable(counts)));
}

void main();
