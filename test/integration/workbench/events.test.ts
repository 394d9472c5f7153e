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
