// The client reads showGridlines and sets gridlines: one property with two names on the wire.
test("gridlines are hidden and the sheet says so", async () => {
  newWorkbook({ functions: [], namespace: "CONTOSO" });
  const visible = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.showGridlines = false;
    await context.sync();
    sheet.load("showGridlines");
    await context.sync();
    return sheet.showGridlines;
  });
  expect(visible).toBe(false);
});
