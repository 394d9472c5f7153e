/**
 * Resolves once Excel is not editing a cell, which refuses every other request meanwhile. Where Excel cannot wait, it
 * resolves at once, and the request that follows fails with `InvalidOperationInCellEditMode`.
 */
export async function outOfCellEdit(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("DelayForCellEdit", "1.1")) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.application.load("calculationMode");
    await context.sync();
  });
}
