import { parseArgs } from "node:util";
import type { Headless } from "../workbench/headless";

const usage = `Usage: npm run --silent calc -- '=IIJ.MARGIN(236,9633)' … (formulas, each in quotes, beginning with =).`;

/** Evaluates each formula in a cell of its own and prints one result a line, or why it is no formula; 2 for wrong usage. */
async function main(): Promise<void> {
  const formulas = formulaArguments();
  if (!formulas) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  // Excel's side takes seconds to load, and wrong usage needs none of it.
  const { openAddinSession } = await import("./addin-session");
  const session = await openAddinSession();
  try {
    for (const line of await evaluate(session, formulas)) console.log(line);
  } finally {
    session.close();
  }
}

function formulaArguments(): string[] | undefined {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    return positionals.length && positionals.every((text) => text.startsWith("=")) ? positionals : undefined;
  } catch {
    return undefined; // an option; there are none
  }
}

/** Each formula stands alone on a sheet, so that a spill finds its cells empty. */
async function evaluate({ workbench }: Headless, formulas: readonly string[]): Promise<string[]> {
  const sheetNames = formulas.map((_, i) => `Formula ${i + 1}`);
  const refused: (string | undefined)[] = [];
  for (const [i, name] of sheetNames.entries()) refused.push(await enter(name, formulas[i] as string));
  await workbench.settled();
  const results = await usedValues(sheetNames);
  return results.map((values, i) => {
    const why = refused[i];
    if (why !== undefined) return why;
    const { value, error } = workbench.cell(sheetNames[i] as string, "A1");
    if (!isOne(values)) return JSON.stringify(values);
    return error === undefined ? shown(value) : `${String(value)} ${error}`.trim();
  });
}

/** Why the formula cannot be read, if so: what it misses, or has too much. */
async function enter(sheetName: string, formula: string): Promise<string | undefined> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(sheetName).getRange("A1").formulas = [[formula]];
      await context.sync();
    });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function usedValues(sheetNames: readonly string[]): Promise<unknown[][][]> {
  return Excel.run(async (context) => {
    const ranges = sheetNames.map((name) =>
      context.workbook.worksheets.getItem(name).getUsedRange().load("values"),
    );
    await context.sync();
    return ranges.map((range) => range.values as unknown[][]);
  });
}

const isOne = (values: readonly (readonly unknown[])[]) => values.length === 1 && values[0]?.length === 1;
const shown = (value: unknown): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value);

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
