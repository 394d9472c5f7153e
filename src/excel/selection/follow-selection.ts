/**
 * Calls back whenever the user selects something else. Begins and ends once no cell is edited, where Excel can wait.
 *
 * @returns what ends it
 */
export async function followSelection(onChange: () => void): Promise<() => Promise<void>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const handler = context.workbook.onSelectionChanged.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      await Excel.run({ delayForCellEdit: true, previousObjects: handler.context }, async (same) => {
        handler.remove();
        await same.sync();
      });
    };
  });
}
