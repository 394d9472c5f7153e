import { type LongWork, whenStopped } from "./long-work";

/**
 * Resolves once Excel is not editing a cell, which refuses every other request meanwhile. Where Excel cannot wait, it
 * resolves at once, and the request that follows fails with `InvalidOperationInCellEditMode`.
 *
 * @throws WorkbookError `cancelled`, without waiting any longer
 */
export async function outOfCellEdit(work: LongWork = {}): Promise<void> {
  if (!Office.context.requirements.isSetSupported("DelayForCellEdit", "1.1")) return;
  const over = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.application.load("calculationMode");
    await context.sync();
  });
  await Promise.race([over, whenStopped(work)]);
}
