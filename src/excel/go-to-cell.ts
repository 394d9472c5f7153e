/** Brings a sheet to the front and selects a cell of it, e.g. `IIJ Checks` and `C5`. */
export async function goToCell(sheet: string, cell: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}
