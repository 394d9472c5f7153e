// A lookup whose sheet was deleted is #REF!, as in Excel, not a value that was not found.
test("lookups in a deleted sheet", async () => {
  const workbench = newWorkbook();
  await Excel.run(async (context) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1:B2").values = [
      ["a", 1],
      ["b", 2],
    ];
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").formulas = [
      ['=MATCH("b",Data!A1:A2,0)'],
      ["=INDEX(Data!B1:B2,A1)"],
      ['=VLOOKUP("b",Data!A1:B2,2,FALSE)'],
      ['=MATCH("c",Data!A1:A2,0)'],
    ];
    await context.sync();
    expect(["A1", "A2", "A3", "A4"].map((address) => workbench.cell("Sheet1", address).value)).toEqual([
      2,
      2,
      2,
      "#N/A",
    ]);
    data.delete();
    await context.sync();
  });
  const values = ["A1", "A2", "A3", "A4"].map((address) => workbench.cell("Sheet1", address).value);
  expect(values).toEqual(["#REF!", "#REF!", "#REF!", "#REF!"]);
});
