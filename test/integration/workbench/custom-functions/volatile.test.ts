// A volatile function is asked by every recalculation, whatever changed; no other function is.
import type { Workbench } from "../../../../src/workbench/workbench";
import { parameters, workbookWith } from "./foreign";

let workbench: Workbench;
let asked: number;
beforeEach(async () => {
  asked = 0;
  workbench = workbookWith({
    TICK: { parameters: parameters("any?"), options: { volatile: true }, run: () => ++asked },
    STREAM: {
      options: { volatile: true, stream: true },
      run: (invocation: CustomFunctions.StreamingInvocation<number>) => invocation.setResult(++asked),
    },
    STEADY: { run: () => 7 },
  });
  await typed("A1", "=FOREIGN.TICK()");
});
const typed = async (address: string, content: string) => {
  workbench.type("Sheet1", address, content);
  await workbench.settled();
};
const value = (address: string) => workbench.cell("Sheet1", address).value;

test("it is asked once when it is entered, and again by every edit", async () => {
  expect(value("A1")).toBe(1);
  await typed("D9", "text");
  expect(value("A1")).toBe(2);
  await typed("B1", "=A1*10");
  expect([value("A1"), value("B1")]).toEqual([3, 30]);
  await typed("D9", "");
  expect([value("A1"), value("B1")]).toEqual([4, 40]);
});

test("it is busy while it is asked, never its old value", () => {
  workbench.type("Sheet1", "D9", "text");
  expect(value("A1")).toBe("#BUSY!");
});

test("its own answer, formats and a selection are no recalculation; calculate() is", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("D9").select();
    sheet.getRange("D9").format.fill.color = "#FF0000";
    await context.sync();
  });
  await workbench.settled();
  expect(value("A1")).toBe(1);
  await Excel.run(async (context) => {
    context.workbook.application.calculate("Recalculate");
    await context.sync();
  });
  await workbench.settled();
  expect(value("A1")).toBe(2);
});

test("a batch of a thousand writes and reads asks once", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let row = 1; row <= 10; row++) {
      sheet.getRange(`E${row}:E${row + 100}`).values = Array.from({ length: 101 }, () => [row]);
      sheet.getRange("E1").load("values");
    }
    await context.sync();
  });
  await workbench.settled();
  expect([value("A1"), asked]).toEqual([2, 2]);
});

test("it stays volatile after undo, and ceases to be with its formula", async () => {
  await typed("A1", "1");
  await typed("D9", "text");
  expect(asked).toBe(1);
  workbench.undo();
  workbench.undo();
  await workbench.settled();
  expect(value("A1")).toBe(2);
  await typed("D9", "again");
  expect(value("A1")).toBe(3);
});

test("together with streaming it has no effect", async () => {
  await typed("A1", "=FOREIGN.STREAM()");
  expect(value("A1")).toBe(2);
  await typed("D9", "text");
  expect(value("A1")).toBe(2);
});
