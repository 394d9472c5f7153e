/**
 * Calls back whenever the user selects something else.
 *
 * @returns what ends it
 */
export async function followSelection(onChange: () => void): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (same) => {
        handler.remove();
        await same.sync();
      });
    };
  });
}
