/** Has Excel ask every formula of the add-in again: one that names no as-of follows the pin, which no cell tells it. */
export async function askAgain(context: Excel.RequestContext): Promise<void> {
  context.workbook.application.calculate("Full");
  await context.sync();
}
