// Custom functions of an add-in that nobody knows: each test file brings its own.
import type { CustomFunction, CustomFunctionParameter } from "../../../../src/workbench/custom-function";
import type { Workbench, WorkbenchOptions } from "../../../../src/workbench/workbench";

type Implementation = (...args: never[]) => unknown;

/** A function's entry of functions.json, and what is associated with it. */
export interface Sample extends Omit<CustomFunction, "id" | "name" | "parameters"> {
  parameters?: CustomFunctionParameter[];
  run: Implementation;
}

/** Parameters in short: "number", "any[][]", "string?", "number...". */
export function parameters(...types: string[]): CustomFunctionParameter[] {
  return types.map((text, i) => ({
    name: `p${i + 1}`,
    type: /^\w+/.exec(text)![0],
    ...(text.includes("[][]") && { dimensionality: "matrix" }),
    ...(text.endsWith("?") && { optional: true }),
    ...(text.endsWith("...") && { repeating: true }),
  }));
}

/** A fresh workbook with the functions, under FOREIGN. */
export function workbookWith(samples: Record<string, Sample>, options: WorkbenchOptions = {}): Workbench {
  const workbench = newWorkbook({ ...libraryOf(samples), ...options });
  for (const [id, { run }] of Object.entries(samples)) associate(id, run);
  return workbench;
}

export function libraryOf(samples: Record<string, Sample>) {
  const functions = Object.entries(samples).map(([id, { run: _run, parameters: listed = [], ...rest }]) => ({
    id,
    name: id,
    parameters: listed,
    ...rest,
  }));
  return { namespace: "FOREIGN", functions };
}

export function associate(id: string, run: Implementation): void {
  CustomFunctions.associate(id, run as (...args: unknown[]) => unknown);
}

/** Waits until something is so; fails with `what` when it does not come to be. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + 3000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Inserts or deletes the first row. The engine takes plain data of its own realm alone, and a test's is another. */
export function changeRows({ engine }: Workbench, type: "ADD_COLUMNS_ROWS" | "REMOVE_COLUMNS_ROWS"): void {
  const sheetId = engine.get.getActiveSheetId();
  const where = { sheetId, sheetName: engine.get.getSheetName(sheetId), dimension: "ROW" as const };
  if (type === "ADD_COLUMNS_ROWS")
    engine.dispatch(type, structuredClone({ ...where, base: 0, quantity: 1, position: "before" as const }));
  else engine.dispatch(type, structuredClone({ ...where, elements: [0] }));
}
