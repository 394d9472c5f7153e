import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inputOf } from "../../case-files";
import { countDigitChanges, digitTable, digitTableIn } from "../../digit-changes";

jest.setTimeout(120_000);

/** The release's own text where it is at hand, else the same figures in our words. */
const real = join("..", "shared", "release", "000_898d958ed2c48227.txt");
const path = existsSync(real) ? real : inputOf("whole-release");

test(`docs/importing.md says what becomes of every wrong digit in the results table (${path})`, async () => {
  const counts = await countDigitChanges(readFileSync(path, "utf8"));
  expect(digitTable(counts)).toBe(digitTableIn(readFileSync("docs/importing.md", "utf8")));
});
