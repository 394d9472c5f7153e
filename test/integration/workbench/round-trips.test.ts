// How often the add-in and its host speak: what a command costs.
import { contosoWorkbook, onSheet } from "./contoso";

test("a sheet with a table is one trip, and one that releases its references", async () => {
  const workbench = contosoWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Segments");
    sheet.getRange("A1:C500").formulas = Array.from({ length: 500 }, (_, i) =>
      i ? [i, i * 2, `=CONTOSO.RATIO(A${i + 1},B${i + 1})`] : ["Part", "Whole", "Ratio"],
    );
    sheet.getRange("C2:C500").numberFormat = Array.from({ length: 499 }, () => ["0.0%"]);
    sheet.tables.add("A1:C500", true).name = "Segments";
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.freezePanes.freezeRows(1);
    sheet.activate();
    await context.sync();
  });
  expect(workbench.requests).toEqual({ sync: 1, cleanUp: 1, runtime: 0 });
  await workbench.settled();
  expect(workbench.requests).toEqual({ sync: 1, cleanUp: 1, runtime: 1 });
});

test("what a run kept is released after it", async () => {
  const workbench = contosoWorkbook();
  const execute = jest.spyOn(workbench, "execute");
  await onSheet((sheet) => sheet.getRange("A1").load("values"));
  const answers = execute.mock.results.map(({ value }) => JSON.stringify(value));
  const [, kept] = /"_ReferenceId":"(\w+)"/.exec(answers.join()) ?? [];
  const again = workbench.execute({
    ObjectPaths: { 1: { ObjectPathType: 6, Name: kept! } },
    Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 }],
  });
  expect(kept).toMatch(/^ref\d+$/);
  expect(again.Error).toMatchObject({
    Code: "InvalidReference",
    Message: `The object ${kept} has been released.`,
  });
});

test("nothing is asked of the outside", () => {
  expect(refusedAddresses).toEqual([]);
});
