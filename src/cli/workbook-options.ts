import { parseArgs } from "node:util";
import { type SheetOptions, defaultOptions } from "../excel/sheet-options";
import { FinanceError } from "../errors";
import { parsePeriod } from "../statements/parse-period";
import { currencies } from "../statements/currency";

/** What the command line asks for. */
export interface WorkbookOptions {
  readonly release: string;
  readonly out: string;
  /** A date, First or Latest; absent: the newest release in the file. */
  readonly asOf?: string;
  readonly sheets: SheetOptions;
  /** Whether the model is written over the statements. */
  readonly model: boolean;
}

export const usage =
  "Usage: npm run workbook -- --release FILE --out FILE.xlsx [--as-of DATE|First|Latest] [--currency JPY|USD]" +
  " [--mode values|live] [--periods 1Q03..3Q03] [--model]";

/**
 * Reads the arguments of `npm run workbook`; a longer period stands for its quarters, e.g. `--periods FY03`.
 *
 * @throws Error with a sentence for wrong usage.
 */
export function workbookOptions(args: readonly string[]): WorkbookOptions {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      release: text,
      out: text,
      "as-of": text,
      currency: text,
      mode: text,
      periods: text,
      model: { type: "boolean", default: false },
    },
  });
  const { release, out, periods, model, "as-of": asOf } = values;
  if (!release) throw new Error("--release names the file to read.");
  if (!out?.endsWith(".xlsx")) throw new Error("--out names the workbook to write; it ends in .xlsx.");
  return {
    release,
    out,
    ...(asOf !== undefined && { asOf }),
    sheets: {
      currency: oneOf("--currency", values.currency, currencies, defaultOptions.currency),
      mode: oneOf("--mode", values.mode, ["values", "live"], defaultOptions.mode),
      ...(periods !== undefined && rangeOf(periods)),
    },
    model,
  };
}

function oneOf<Word extends string>(
  option: string,
  given: string | undefined,
  words: readonly Word[],
  otherwise: Word,
): Word {
  if (given === undefined) return otherwise;
  const word = words.find((legal) => legal.toLowerCase() === given.toLowerCase());
  if (word) return word;
  throw new Error(`${option} is ${words.join(" or ")}, not "${given}".`);
}

function rangeOf(periods: string): { from: string; to: string } {
  const [from = "", to = from, ...rest] = periods.split("..");
  if (rest.length) throw new Error(`--periods is a range such as 1Q03..3Q03, not "${periods}".`);
  for (const token of [from, to]) {
    try {
      parsePeriod(token);
    } catch (error) {
      throw error instanceof FinanceError ? new Error(`--periods: ${error.message}`) : error;
    }
  }
  return { from, to };
}
