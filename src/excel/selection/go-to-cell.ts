/** Selects a cell, bringing its sheet to the front: `'IIJ Checks'!C5`, as Excel names the place. */
export async function goToCell(address: string): Promise<void> {
  await Excel.run(async (context) => {
    const at = address.lastIndexOf("!");
    const sheet = address.slice(0, at).replace(/^'|'$/g, "").replaceAll("''", "'");
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address.slice(at + 1)).select();
    await context.sync();
  });
}
