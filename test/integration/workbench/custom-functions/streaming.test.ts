// Streaming functions: values come as long as a cell wants them, and the function hears when none does.
import type { Workbench } from "../../../../src/workbench/workbench";
import { changeRows, parameters, until, workbookWith } from "./foreign";

interface Stream {
  readonly topic: string;
  isCanceled: boolean;
  set: CustomFunctions.StreamingInvocation<unknown>["setResult"];
}

let streams: Stream[];
let waiting: { canceled: boolean; answer(value: number): void }[];
let workbench: Workbench;

beforeEach(() => {
  streams = [];
  waiting = [];
  workbench = workbookWith({
    FEED: {
      parameters: parameters("string"),
      options: { stream: true },
      run: (topic: string, invocation: CustomFunctions.StreamingInvocation<unknown>) => {
        const stream: Stream = { topic, isCanceled: false, set: (value) => invocation.setResult(value) };
        invocation.onCanceled = () => void (stream.isCanceled = true);
        streams.push(stream);
      },
    },
    SLOW: {
      parameters: parameters("number"),
      options: { cancelable: true },
      run: (_value: number, invocation: CustomFunctions.CancelableInvocation) =>
        new Promise((answer) => {
          const call = { canceled: false, answer };
          invocation.onCanceled = () => void (call.canceled = true);
          waiting.push(call);
        }),
    },
  });
});

const value = (address: string, sheet = "Sheet1") => workbench.cell(sheet, address).value;
const shows = (address: string, expected: unknown) =>
  until(
    `${address} is ${String(expected)}, but is ${String(value(address))}`,
    () => value(address) === expected,
  );
const started = (count: number) => until(`${count} streams`, () => streams.length === count);
const topics = () => streams.map(({ topic, isCanceled }) => (isCanceled ? `${topic} canceled` : topic));

test("a cell is busy until the first value, then shows each; dependents follow", async () => {
  workbench.type("Sheet1", "A1", '=FOREIGN.FEED("price")');
  workbench.type("Sheet1", "A2", "=A1*2");
  await started(1);
  expect([value("A1"), value("A2")]).toEqual(["#BUSY!", "#BUSY!"]);
  for (const price of [5, 6, 7]) {
    streams[0]!.set(price);
    await shows("A2", price * 2);
    expect(value("A1")).toBe(price);
  }
  await workbench.settled(); // a stream that has answered keeps nobody waiting
});

test("a value may be an error with its sentence, and a value again", async () => {
  workbench.type("Sheet1", "A1", '=FOREIGN.FEED("price")');
  await started(1);
  streams[0]!.set(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "The market is closed."));
  await shows("A1", "#N/A");
  expect(workbench.cell("Sheet1", "A1").error).toBe("The market is closed.");
  streams[0]!.set(8);
  await shows("A1", 8);
});

test("arrays spill, and spill again in another size", async () => {
  workbench.type("Sheet1", "A1", '=FOREIGN.FEED("rows")');
  await started(1);
  streams[0]!.set([[1], [2], [3]]);
  await shows("A3", 3);
  streams[0]!.set([[4, 5]]);
  await shows("B1", 5);
  expect([value("A1"), value("A2"), value("A3")]).toEqual([4, "", ""]);
});

test("cells that ask the same share a stream until the last one goes", async () => {
  workbench.type("Sheet1", "A1", '=FOREIGN.FEED("price")');
  workbench.type("Sheet1", "B1", '=FOREIGN.FEED("price")+1');
  await started(1);
  streams[0]!.set(5);
  await shows("B1", 6);
  expect(value("A1")).toBe(5);
  workbench.type("Sheet1", "A1", "");
  streams[0]!.set(6);
  await shows("B1", 7);
  workbench.type("Sheet1", "B1", "mine");
  await until("canceled", () => streams[0]!.isCanceled);
  expect(topics()).toEqual(["price canceled"]);
});

test.each<[string, () => unknown]>([
  ["another content", () => workbench.type("Sheet1", "A1", "1")],
  ["none", () => workbench.type("Sheet1", "A1", "")],
  ["a row deleted", () => changeRows(workbench, "REMOVE_COLUMNS_ROWS")],
  ["undo", () => workbench.undo()],
])("is canceled by %s", async (_by, act) => {
  workbench.type("Sheet1", "A1", '=FOREIGN.FEED("price")');
  await started(1);
  act();
  await until("canceled", () => streams[0]!.isCanceled);
  expect(topics()).toEqual(["price canceled"]);
});

test("is canceled with its sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Second");
    sheet.getRange("A1").formulas = [['=FOREIGN.FEED("price")']];
    await context.sync();
    await started(1);
    sheet.delete();
    await context.sync();
  });
  await until("canceled", () => streams[0]!.isCanceled);
});

test("another argument is another stream; the one before is canceled", async () => {
  workbench.type("Sheet1", "B1", "yen");
  workbench.type("Sheet1", "A1", "=FOREIGN.FEED(B1)");
  await started(1);
  streams[0]!.set(1);
  await shows("A1", 1);
  workbench.type("Sheet1", "B1", "dollar");
  expect(value("A1")).toBe("#BUSY!");
  await started(2);
  streams[1]!.set(2);
  await shows("A1", 2);
  expect(topics()).toEqual(["yen canceled", "dollar"]);
  streams[0]!.set(99); // too late
  streams[1]!.set(3);
  await shows("A1", 3);
});

test("an edit elsewhere, an inserted row and an ordinary calculation leave it alone; a full one asks anew", async () => {
  workbench.type("Sheet1", "A1", '=FOREIGN.FEED("price")');
  await started(1);
  streams[0]!.set(5);
  await shows("A1", 5);
  workbench.type("Sheet1", "C1", "1");
  changeRows(workbench, "ADD_COLUMNS_ROWS");
  await calculate("Recalculate");
  expect([topics(), value("A2")]).toEqual([["price"], 5]);
  await calculate("Full");
  await started(2);
  await until("canceled", () => streams[0]!.isCanceled);
  streams[1]!.set(6);
  await shows("A2", 6);
});

test("a cancelable function is canceled while it works, not when it has answered", async () => {
  workbench.type("Sheet1", "B1", "1");
  workbench.type("Sheet1", "A1", "=FOREIGN.SLOW(B1)");
  await until("asked", () => waiting.length === 1);
  workbench.type("Sheet1", "B1", "2");
  await until("asked again, and canceled", () => waiting.length === 2 && waiting[0]!.canceled);
  waiting[0]!.answer(100);
  waiting[1]!.answer(200);
  await workbench.settled();
  expect(value("A1")).toBe(200);
  workbench.type("Sheet1", "A1", "");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(waiting[1]!.canceled).toBe(false);
});

test("what was overwritten before it was asked is never asked", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [['=FOREIGN.FEED("old")']];
    cell.load("values"); // calculates
    cell.formulas = [['=FOREIGN.FEED("new")']];
    await context.sync();
  });
  await started(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(topics()).toEqual(["new"]);
});

async function calculate(type: "Recalculate" | "Full"): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculate(type);
    await context.sync();
  });
}
