import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inputOf } from "../../case-files";
import { countDigitChanges, digitTable, digitTableIn } from "../../digit-changes";

jest.setTimeout(120_000);

const shown = digitTableIn(readFileSync("docs/importing.md", "utf8"));
const real = join("..", "shared", "release", "000_898d958ed2c48227.txt");
const absent = !existsSync(real) && !process.env.CI; // in CI the text must be there

test("docs/importing.md says what becomes of every wrong digit in the results table; npm run digits writes it", async () => {
  const counts = await countDigitChanges(readFileSync(inputOf("whole-release"), "utf8"));
  expect(digitTable(counts)).toBe(shown);
});

(absent ? test.skip : test)(
  `the same in the release's own text${absent ? ` (skipped: it is not at ${real})` : ""}`,
  async () => expect(digitTable(await countDigitChanges(readFileSync(real, "utf8")))).toBe(shown),
);
