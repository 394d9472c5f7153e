// Custom functions in cells, through the published runtime.
import { calls, contosoWorkbook, onSheet } from "../contoso";
import type { Workbench } from "../../../../src/workbench/workbench";

type RegisterEvent = (
  handler: string,
  call: { params: { id: number; targetId: string } },
  listener: (message: [entries: unknown[][], eventId: number]) => void,
) => void;

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

const calculated = async (formula: string, address = "A1") => {
  workbench.type("Sheet1", address, formula);
  await workbench.settled();
  const { value, error } = workbench.cell("Sheet1", address);
  return error ? `${String(value)} ${error}` : value;
};
const shown = async (formula: string) => JSON.parse(String(await calculated(formula))) as unknown;

test("a cell is busy until its function has answered", async () => {
  workbench.type("Sheet1", "A1", "=CONTOSO.LATER(5)");
  workbench.type("Sheet1", "A2", "=A1*2");
  workbench.type("Sheet1", "A3", "=IFERROR(A1,0)");
  workbench.type("Sheet1", "A4", "=ISERROR(A1)");
  const cells = () => ["A1", "A2", "A3", "A4"].map((address) => workbench.cell("Sheet1", address).value);
  expect(cells()).toEqual(["#BUSY!", "#BUSY!", "#BUSY!", "#BUSY!"]);
  await workbench.settled();
  expect(cells()).toEqual([5, 10, 5, false]);
});

test("one recalculation is one message, in which every cell asks for itself", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B100").formulas = Array.from({ length: 100 }, (_, i) => [
      `=CONTOSO.RATIO(${i},100)`,
      "=CONTOSO.RATIO(1,8)",
    ]);
  });
  await workbench.settled();
  expect(workbench.cell("Sheet1", "A100").value).toBe(0.99);
  expect(workbench.cell("Sheet1", "B7").value).toBe(0.125);
  expect(workbench.calculations).toEqual({ invocations: 200, messages: 1, resultBatches: 1 });
});

test("an edit asks only for what depends on it", async () => {
  workbench.type("Sheet1", "A1", "1");
  workbench.type("Sheet1", "B1", "=CONTOSO.RATIO(A1,4)");
  workbench.type("Sheet1", "B2", "=CONTOSO.RATIO(3,4)");
  await workbench.settled();
  const before = workbench.calculations.invocations;
  workbench.type("Sheet1", "A1", "2");
  await workbench.settled();
  expect(workbench.cell("Sheet1", "B1").value).toBe(0.5);
  expect(workbench.calculations.invocations - before).toBe(1);
});

test("nested calls are asked level by level", async () => {
  expect(await calculated("=CONTOSO.RATIO(CONTOSO.RATIO(1,2),CONTOSO.LATER(4))")).toBe(0.125);
});

test.each([
  ["=CONTOSO.RATIO(1,0)", "#DIV/0! The whole is zero."],
  ["=CONTOSO.LATER(-1)", "#N/A Nothing below zero."],
  ['=CONTOSO.THROWS("invalidValue")', "#VALUE! A sentence."],
  ['=CONTOSO.THROWS("invalidNumber")', "#NUM! A sentence."],
  ['=CONTOSO.THROWS("nullReference")', "#NULL! A sentence."],
  ['=CONTOSO.THROWS("plain")', "#VALUE!"],
  ["=CONTOSO.NAN()", "#NUM! NaN"],
  ['=CONTOSO.RATIO("x",1)', "#VALUE! part must be a number"],
  ["=CONTOSO.NOSUCH(1)", '#NAME? Unknown function: "CONTOSO.NOSUCH"'],
])("%s is %p", async (formula, result) => {
  expect(await calculated(formula)).toBe(result);
});

test("a returned null shows as 0", async () => {
  expect(await calculated("=CONTOSO.NOTHING()")).toBe(0);
});

test("an array spills with its errors, and moves aside for nothing", async () => {
  expect(await calculated("=CONTOSO.MIXED()", "B2")).toBe("a");
  const row = (number: number) =>
    ["B", "C", "D"].map((column) => workbench.cell("Sheet1", `${column}${number}`)).map(({ value }) => value);
  expect([row(2), row(3)]).toEqual([
    ["a", 1, true],
    [0, "#N/A", ""],
  ]);
  expect(workbench.cell("Sheet1", "C3").error).toBe("Not reported.");
  expect(workbench.cell("Sheet1", "C2").formula).toBeUndefined();
  workbench.type("Sheet1", "D3", "mine");
  expect(workbench.cell("Sheet1", "B2").value).toBe("#SPILL!");
  expect(workbench.cell("Sheet1", "C2").value).toBe("");
});

test("arguments arrive as Excel sends them", async () => {
  workbench.type("Sheet1", "C1", "7");
  workbench.type("Sheet1", "C2", "TRUE");
  expect(await shown("=CONTOSO.SHOW(5,C9,C1:D2)")).toEqual({
    text: "5",
    value: null,
    cells: [
      [7, null],
      [true, null],
    ],
    address: "Sheet1!A1",
    addresses: [null, "Sheet1!C9", "Sheet1!C1:D2"],
  });
  expect(await shown("=CONTOSO.SHOW(C9,,C1)")).toMatchObject({
    text: "",
    value: null,
    cells: [[7]],
    addresses: ["Sheet1!C9", null, "Sheet1!C1"],
  });
  expect(await shown("=CONTOSO.SHOW(TRUE,1.5)")).toMatchObject({ text: "TRUE", value: 1.5, cells: null });
  expect(await calculated("=CONTOSO.RATIO(C9,4)")).toBe(0);
});

test("a range beyond the sheet's present end arrives whole", async () => {
  const { cells } = (await shown("=CONTOSO.SHOW(1,,C1:C150)")) as { cells: unknown[] };
  expect(cells).toHaveLength(150);
});

test("an error in an argument is the result, without asking", async () => {
  expect(await calculated("=CONTOSO.RATIO(1/0,4)")).toMatch(/^#DIV\/0! /);
  expect(await calculated("=CONTOSO.SHOW(1,NA())")).toMatch(/^#N\/A/);
  expect(calls).toEqual([]);
});

test("errors reach parameters of type any where the add-in takes them", async () => {
  workbench = contosoWorkbook({ allowErrorForDataTypeAny: true });
  expect(await shown("=CONTOSO.SHOW(1,1/0)")).toMatchObject({ value: "error #DIV/0!" });
  expect(await calculated("=CONTOSO.RATIO(1/0,4)")).toMatch(/^#DIV\/0! /);
});

test("a single-cell parameter given a range is asked once a cell", async () => {
  workbench.type("Sheet1", "C1", "1");
  workbench.type("Sheet1", "C2", "2");
  expect(await calculated("=CONTOSO.RATIO(C1:C2,4)")).toBe(0.25);
  expect(workbench.cell("Sheet1", "A2").value).toBe(0.5);
});

test("nothing is asked before the runtime is ready; a page loaded anew is asked again", async () => {
  const asked: string[] = [];
  const paneWindow: { _osfHostRegisterEvent?: RegisterEvent } = {};
  workbench.connect(paneWindow);
  paneWindow._osfHostRegisterEvent!("", { params: { id: 33, targetId: "" } }, ([entries]) => {
    asked.push(...entries.map((entry) => String(entry[3])));
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

  workbench.type("Sheet1", "A1", "=CONTOSO.RATIO(1,8)");
  await turn();
  expect(asked).toEqual([]);
  workbench.functionsReady();
  await turn();
  workbench.functionsReady();
  await turn();
  const id = Number(/\d+/.exec(asked[0]!)![0]); // no number is used twice in a process
  expect(asked).toEqual(Array(2).fill(`[${id},"RATIO",[1,8],null,0,null]`));

  const runtime = { ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" };
  const results = { Arguments: [[[id, true, 0.125]]] };
  workbench.execute({
    ObjectPaths: { 1: runtime },
    Actions: [
      { Id: 1, ActionType: 3, Name: "SetInvocationArrayResults", ObjectPathId: 1, ArgumentInfo: results },
    ],
  });
  await workbench.settled();
  expect(workbench.cell("Sheet1", "A1").value).toBe(0.125);
});

test("a full calculation asks every function again, an ordinary one does not", async () => {
  await calculated("=CONTOSO.RATIO(1,8)");
  await onSheet((_, { workbook }) => workbook.application.calculate("Recalculate"));
  expect(calls).toEqual(["RATIO"]);
  await onSheet((_, { workbook }) => workbook.application.calculate("Full"));
  await workbench.settled();
  expect(calls).toEqual(["RATIO", "RATIO"]);
  expect(workbench.cell("Sheet1", "A1").value).toBe(0.125);
});
