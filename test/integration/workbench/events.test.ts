// Events reach the add-in once a handler is registered, and stop when it is removed.
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});
const note = (seen: string[], entry: string) => Promise.resolve(void seen.push(entry));
const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

test("onChanged tells what was changed and by whom, and the range can be read", async () => {
  const seen: unknown[] = [];
  await onSheet((sheet) =>
    sheet.onChanged.add(async (event) => {
      const values = await Excel.run(async (context) => {
        const range = event.getRange(context).load("values");
        const same = event.getRangeOrNullObject(context).load("address");
        await context.sync();
        return [same.address, range.values];
      });
      seen.push([event.address, event.changeType, event.triggerSource, values]);
    }),
  );
  workbench.type("Sheet1", "B2", "7");
  await soon();
  await onSheet((sheet) => {
    sheet.getRange("C3:D3").values = [[1, 2]];
  });
  await soon();
  expect(plain(seen)).toEqual([
    ["B2", "RangeEdited", "Unknown", ["Sheet1!B2", [[7]]]],
    ["C3:D3", "RangeEdited", "ThisLocalAddin", ["Sheet1!C3:D3", [[1, 2]]]],
  ]);
});

test("every client object has its own handlers: removing one leaves the others", async () => {
  const seen: string[] = [];
  const [first] = await onSheet((sheet, { workbook }) => [
    sheet.onChanged.add(({ address }) => note(seen, `sheet ${address}`)),
    workbook.worksheets.onChanged.add(({ address }) => note(seen, `any ${address}`)),
  ]);
  workbench.type("Sheet1", "A1", "1");
  await soon();
  await Excel.run(first.context, async (context) => {
    first.remove();
    await context.sync();
  });
  workbench.type("Sheet1", "A2", "2");
  await soon();
  expect(seen).toEqual(["sheet A1", "any A1", "any A2"]);
});

test("a change without a new content raises nothing", async () => {
  const seen: string[] = [];
  await onSheet((sheet) => sheet.onChanged.add(({ address }) => note(seen, address)));
  await onSheet((sheet) => (sheet.getRange("A1").format.font.bold = true));
  await soon();
  expect(seen).toEqual([]);
});

test("onCalculated tells each sheet that had formulas to calculate, and again when functions have answered", async () => {
  const seen: string[] = [];
  await onSheet((sheet, { workbook }) => {
    sheet.onCalculated.add(({ worksheetId }) => note(seen, `sheet ${worksheetId}`));
    workbook.worksheets.onCalculated.add(({ worksheetId }) => note(seen, `any ${worksheetId}`));
  });
  workbench.type("Sheet1", "A1", "7");
  await soon();
  expect(seen).toEqual([]);
  workbench.type("Sheet1", "A2", "=A1*2");
  await soon();
  expect(seen).toEqual(["sheet sheet1", "any sheet1"]);
  workbench.type("Sheet1", "A3", "=CONTOSO.LATER(1)");
  await workbench.settled();
  await soon();
  expect(seen.length).toBeGreaterThan(4);
});

test("the selection is told to the sheet's handlers and the workbook's", async () => {
  const seen: string[] = [];
  await onSheet((sheet, { workbook }) => {
    sheet.onSelectionChanged.add(({ address }) => note(seen, `sheet ${address}`));
    workbook.onSelectionChanged.add(() => note(seen, "workbook"));
  });
  await onSheet((sheet) => sheet.getRange("B2:C3").select());
  await soon();
  expect([...new Set(seen)].sort()).toEqual(["sheet B2:C3", "workbook"]);
});

test("a fresh workbook hears nothing of an earlier one's handlers", async () => {
  const seen: string[] = [];
  await onSheet((sheet) => sheet.onChanged.add(({ address }) => note(seen, address)));
  workbench = contosoWorkbook();
  workbench.type("Sheet1", "A1", "1");
  await soon();
  expect(seen).toEqual([]);
});

test("a ribbon action is called by its id", async () => {
  const seen: unknown[] = [];
  Office.actions.associate("Refresh", (event: Office.AddinCommands.Event) => void seen.push(event.source.id));
  workbench.invokeAction("Refresh");
  await soon();
  expect(seen).toEqual(["Refresh"]);
});

test("sheets and tables say that they come, change, become active and go; then that they are silent", async () => {
  const seen: string[] = [];
  const of = (kind: string) => (event: { worksheetId: string }) =>
    note(seen, `${kind} ${event.worksheetId === first ? "Sheet1" : "other"}`);
  const { id: first } = await onSheet((sheet) => sheet.load("id"));
  const handlers = await onSheet(async (sheet, context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.add("Other");
    const table = sheet.tables.add("A1:B3", true);
    await context.sync();
    return [
      worksheets.onAdded.add(of("added")),
      worksheets.onDeleted.add(of("deleted")),
      worksheets.onActivated.add(of("activated")),
      worksheets.onDeactivated.add(of("deactivated")),
      sheet.onActivated.add(of("own activated")),
      sheet.onDeactivated.add(of("own deactivated")),
      tables.onAdded.add(of("table added")),
      tables.onDeleted.add(({ tableName }) => note(seen, `${tableName} deleted`)),
      tables.onChanged.add(({ address }) => note(seen, `any table ${address}`)),
      table.onChanged.add(({ address }) => note(seen, `table ${address}`)),
      table.onSelectionChanged.add(({ address, isInsideTable }) =>
        note(seen, `in ${address} ${isInsideTable}`),
      ),
    ];
  });
  const act = async () => {
    seen.length = 0;
    await onSheet(async (sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Third").activate();
      await context.sync();
      sheet.activate();
      worksheets.getItem("Third").delete();
      await context.sync();
      sheet.tables.add("E1:F3", true).name = "Parts";
      await context.sync();
      sheet.tables.getItem("Parts").delete();
      await context.sync();
      sheet.getRange("B3").values = [[1]];
      sheet.getRange("B2:D2").select();
      await context.sync();
    });
    await soon();
  };
  await act();
  expect([...new Set(seen)]).toEqual(
    expect.arrayContaining([
      "added other",
      "activated other",
      "deactivated Sheet1",
      "own deactivated Sheet1",
      "activated Sheet1",
      "own activated Sheet1",
      "deleted other",
      "table added Sheet1",
      "Parts deleted",
      "any table B3",
      "table B3",
      "in B2 true",
    ]),
  );
  await Excel.run(handlers[0]!.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
  await act();
  expect(seen).toEqual([]);
});

test("a single cell says what it held and holds; several cells do not", async () => {
  const seen: unknown[] = [];
  workbench.type("Sheet1", "A1", "before");
  await onSheet((sheet) =>
    sheet.onChanged.add(({ details }) => {
      seen.push(plain(details ?? null));
      return Promise.resolve();
    }),
  );
  workbench.type("Sheet1", "A1", "12");
  workbench.type("Sheet1", "B1", "=1/0");
  await onSheet((sheet) => (sheet.getRange("A1:B1").values = [[1, 2]]));
  await soon();
  expect(seen).toEqual([
    { valueBefore: "before", valueAfter: 12, valueTypeBefore: "String", valueTypeAfter: "Double" },
    { valueBefore: "", valueAfter: "#DIV/0!", valueTypeBefore: "Empty", valueTypeAfter: "Error" },
    null,
  ]);
});

test("handlers of the selection and of settings come and go", async () => {
  const seen: string[] = [];
  const handlers = await onSheet((sheet, { workbook }) => [
    sheet.onSelectionChanged.add(({ address }) => note(seen, `sheet ${address}`)),
    workbook.worksheets.onSelectionChanged.add(({ address }) => note(seen, `any ${address}`)),
    workbook.worksheets.onChanged.add(({ address }) => note(seen, `changed ${address}`)),
    workbook.settings.onSettingsChanged.add(() => note(seen, "settings")),
    sheet.onCalculated.add(() => note(seen, "calculated")),
    workbook.worksheets.onCalculated.add(() => note(seen, "any calculated")),
  ]);
  const act = async () => {
    await onSheet((sheet, { workbook }) => {
      sheet.getRange("B2").formulas = [["=1+1"]];
      workbook.settings.add("release", "3Q03");
      sheet.getRange("B2").select();
    });
    await soon();
  };
  await act();
  expect([...new Set(seen)].sort()).toEqual([
    "any B2",
    "any calculated",
    "calculated",
    "changed B2",
    "settings",
    "sheet B2",
  ]);
  await Excel.run(handlers[0]!.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
  seen.length = 0;
  await act();
  expect(seen).toEqual([]);
});
