import { cellNames } from "./cell-names";

/** What Excel knows of the add-in's functions, as far as a cell of IIJ About tells. */
export type Registration = "registered" | "notRegistered" | "calculating" | "editing" | "unknown";

/**
 * Reads the probe formula of IIJ About, once Excel has calculated it.
 *
 * @param probe the function that is served now, e.g. `IIJ.PROBE.4f2a`
 * @returns `calculating` while its answer may still change, `editing` while the user edits a cell, which Excel lets
 *   nobody read meanwhile, `unknown` where there is no such cell or it asks the probe of another version
 */
export async function functionsRegistered(probe: string): Promise<Registration> {
  try {
    return await readProbe(probe);
  } catch (error) {
    if ((error as { readonly code?: string }).code === "InvalidOperationInCellEditMode") return "editing";
    throw error;
  }
}

function readProbe(probe: string): Promise<Registration> {
  return Excel.run(async (context) => {
    const { names, application } = context.workbook;
    const cell = names.getItemOrNullObject(cellNames.probe).getRangeOrNullObject().load("formulas,values");
    application.load("calculationState");
    await context.sync();
    if (cell.isNullObject) return "unknown";
    const [formula, value] = [cell.formulas, cell.values].map((cells) =>
      String((cells as unknown[][])[0]?.[0]),
    );
    if (!formula?.toUpperCase().includes(`${probe.toUpperCase()}(`)) return "unknown";
    if (application.calculationState !== "Done") return "calculating";
    return value === "registered" ? "registered" : "notRegistered";
  });
}

/** Enters the probe formula again, so that Excel looks for the function again; nothing where there is none. */
export async function askProbeAgain(): Promise<void> {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const cell = names.getItemOrNullObject(cellNames.probe).getRangeOrNullObject().load("formulas");
    await context.sync();
    if (cell.isNullObject) return;
    cell.formulas = cell.formulas as string[][];
    await context.sync();
  });
}
