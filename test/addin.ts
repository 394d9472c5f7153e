import type { Workbench, WorkbenchOptions } from "../src/workbench/workbench";

type CustomFunction = (...args: unknown[]) => unknown;

/**
 * A fresh workbook with the add-in's custom functions, associated as the bundle associates them.
 *
 * The functions come from the calling test's own modules, so that a test and its cells see one store.
 */
export async function newAddinWorkbook(
  load: (file: string) => unknown,
  options: WorkbenchOptions = {},
): Promise<Workbench> {
  const { metadata, associations } = await addinFunctions();
  const workbench = newWorkbook({ ...metadata, namespace: "IIJ", ...options });
  for (const { id, functionName, sourceFileName } of associations) {
    const module = load(sourceFileName) as Record<string, CustomFunction>;
    CustomFunctions.associate(id, module[functionName] as CustomFunction);
  }
  return workbench;
}

/** What formulas give, each typed into a cell of its own on the workbook's first sheet: values, or error and sentence. */
export async function evaluate(workbench: Workbench, formulas: readonly string[]): Promise<string[]> {
  const sheet = workbench.sheetNames[0] as string;
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet).getRange(`A1:A${formulas.length}`);
    cells.formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
  await workbench.settled();
  return formulas.map((_, i) => {
    const { value, error } = workbench.cell(sheet, `A${i + 1}`);
    return error === undefined ? String(value) : `${String(value)} ${error}`.trim();
  });
}

/** Checks each formula's result; a text that ends in … is the beginning of it. */
export async function expectEach(
  rows: readonly (readonly [formula: string, expected: string])[],
): Promise<void> {
  const workbench = await newAddinWorkbook((file) => require(file));
  const results = await evaluateAlone(
    workbench,
    rows.map(([formula]) => formula),
  );
  const shortened = results.map((result, i) => {
    const expected = rows[i]?.[1] ?? "";
    return expected.endsWith("…") ? `${result.slice(0, expected.length - 1)}…` : result;
  });
  expect(rows.map(([formula], i) => [formula, shortened[i]])).toEqual(rows);
}

/** What a call of a custom function gives, where an error that it throws or returns is its code and sentence. */
export function resultOf(call: () => unknown): unknown {
  try {
    const result = call();
    return result instanceof CustomFunctions.Error ? `${result.code} ${result.message}` : result;
  } catch (error) {
    const { code, message } = error as CustomFunctions.Error;
    return `${code} ${message}`;
  }
}

/**
 * What formulas give, each alone on a sheet of its own: one value, or a spill written as Excel writes arrays,
 * `{1, 2; 3, 4}`; numbers with the 15 digits that Excel shows.
 */
export async function evaluateAlone(workbench: Workbench, formulas: readonly string[]): Promise<string[]> {
  const names = formulas.map((_, i) => `Alone ${i + 1}`);
  await Excel.run(async (context) => {
    for (const [i, name] of names.entries()) {
      context.workbook.worksheets.add(name).getRange("A1").formulas = [[formulas[i]]];
    }
    await context.sync();
  });
  await workbench.settled();
  const blocks = await Excel.run(async (context) => {
    const ranges = names.map((name) =>
      context.workbook.worksheets.getItem(name).getUsedRange().load("values"),
    );
    await context.sync();
    return ranges.map((range) => range.values as unknown[][]);
  });
  return blocks.map((block, i) => {
    const { value, error } = workbench.cell(names[i] as string, "A1");
    if (block.length > 1 || (block[0]?.length ?? 0) > 1) return asArray(block);
    return error === undefined ? asShown(value) : `${String(value)} ${error}`.trim();
  });
}

const asArray = (block: unknown[][]): string =>
  `{${block.map((row) => row.map((value) => quoted(value)).join(", ")).join("; ")}}`;

const quoted = (value: unknown): string =>
  typeof value === "string" && !value.startsWith("#") ? `"${value}"` : asShown(value);

function asShown(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
