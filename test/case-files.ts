import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportOptions, ImportResult } from "../src/importer/import-document";
import type { IssueCode } from "../src/importer/issue";
import type { Fact } from "../src/statements/release";

/** What comes out of the one `input.*` of a case's folder. */
export interface Expected {
  /** What the user has set, where the document alone does not make the case. */
  readonly options?: ImportOptions;
  readonly imported: boolean;
  readonly facts: readonly string[];
  readonly issues: readonly {
    readonly code: IssueCode;
    readonly line: number | null;
    readonly found: string;
  }[];
}

export const caseFolder = join("test", "cases", "importer");

/** A result as `expected.json` writes it. */
export const outcomeOf = ({ releases, facts, issues }: ImportResult): Expected => ({
  imported: releases.length > 0,
  facts: facts.map(factLine),
  issues: issues.map(({ code, line, found }) => ({ code, line, found })),
});

const factLine = ({ line, item, period, printed, value, precision }: Fact): string =>
  `line ${line}: ${item} ${period} ${printed} = ${value} (±${precision})`;

export const readExpected = (name: string): Expected =>
  JSON.parse(readFileSync(join(caseFolder, name, "expected.json"), "utf8")) as Expected;

/** The file that the case imports; `input.txt` where there is deliberately none. */
export function inputOf(name: string): string {
  const files = readdirSync(join(caseFolder, name)).filter((file) => file !== "expected.json");
  if (files.length > 1) throw new Error(`${name} holds more than one input: ${files.join(", ")}`);
  return join(caseFolder, name, files[0] ?? "input.txt");
}

export function writeCase(name: string, extension: string, bytes: Uint8Array, expected: Expected): void {
  mkdirSync(join(caseFolder, name), { recursive: true });
  writeFileSync(join(caseFolder, name, `input.${extension}`), bytes);
  writeFileSync(join(caseFolder, name, "expected.json"), `${JSON.stringify(expected, undefined, 2)}\n`);
}
