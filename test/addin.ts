import type { Workbench } from "../src/workbench/workbench";

type CustomFunction = (...args: unknown[]) => unknown;

/**
 * A fresh workbook with the add-in's custom functions, associated as the bundle associates them.
 *
 * The functions come from the calling test's own modules, so that a test and its cells see one store.
 */
export async function newAddinWorkbook(load: (file: string) => unknown): Promise<Workbench> {
  const { metadata, associations } = await addinFunctions();
  const workbench = newWorkbook({ ...metadata, namespace: "IIJ" });
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
