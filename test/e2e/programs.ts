import { existsSync } from "node:fs";

/** Programs of the machine that stories need; their places can be given by environment variables. */
export const programs = {
  Chromium: process.env.CHROMIUM ?? "/usr/bin/chromium",
  LibreOffice: process.env.SOFFICE ?? "/usr/bin/soffice",
};

/**
 * `describe` where the programs are installed. Elsewhere the stories are skipped with one line that says why; in CI a
 * missing program is a failure.
 */
export function describeWith(...needed: readonly (keyof typeof programs)[]): jest.Describe {
  const missing = needed.filter((name) => !existsSync(programs[name]));
  if (missing.length === 0) return describe;
  const sentence = missing.map((name) => `${name} is not at ${programs[name]}`).join("; ");
  if (process.env.CI) throw new Error(`${sentence}. In CI every story must run.`);
  process.stderr.write(`Skipped, because ${sentence}.\n`);
  return describe.skip;
}
