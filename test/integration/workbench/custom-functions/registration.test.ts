// When functions become known, change and go, and when they are asked although nothing implements them.
import type { Workbench } from "../../../../src/workbench/workbench";
import { associate, libraryOf, parameters, workbookWith } from "./foreign";

const cell = (workbench: Workbench, address = "A1") => workbench.cell("Sheet1", address);
const typed = async (workbench: Workbench, content: string, address = "A1") => {
  workbench.type("Sheet1", address, content);
  await workbench.settled();
  return cell(workbench, address);
};
const two = { parameters: parameters("number", "number"), run: (a: number, b: number) => a + b };

test("a call before associate is #VALUE! without a sentence; entered again it is answered", async () => {
  const workbench = newWorkbook(libraryOf({ NEVERYET: two }));
  expect(await typed(workbench, "=FOREIGN.NEVERYET(1,2)")).toMatchObject({ value: "#VALUE!", error: "" });
  associate("NEVERYET", two.run);
  expect(cell(workbench).value).toBe("#VALUE!");
  expect(await typed(workbench, "=FOREIGN.NEVERYET(1,2)")).toMatchObject({ value: 3 });
});

test("associate again exchanges the function; cells show it when they are calculated", async () => {
  const workbench = workbookWith({ SUM2: two });
  await typed(workbench, "=FOREIGN.SUM2(A5,2)");
  associate("SUM2", (a: number, b: number) => a * b);
  expect(cell(workbench).value).toBe(2);
  await typed(workbench, "4", "A5");
  expect(cell(workbench).value).toBe(8);
});

test("a function that becomes known is #NAME? until its cell is entered again, as in Excel", async () => {
  const workbench = workbookWith({ SUM2: two });
  expect((await typed(workbench, "=FOREIGN.LATECOMER(1)")).value).toBe("#NAME?");
  workbench.registerFunctions(
    libraryOf({ SUM2: two, LATECOMER: { ...two, parameters: parameters("number") } }),
  );
  associate("LATECOMER", (value: number) => value + 1);
  await typed(workbench, "text", "C1");
  expect(cell(workbench).value).toBe("#NAME?");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("formulas");
    await context.sync();
    const { formulas } = range;
    range.formulas = formulas;
    await context.sync();
  });
  await workbench.settled();
  expect(cell(workbench).value).toBe(2);
});

test("a function with other parameters is called by what it has now", async () => {
  const workbench = workbookWith({ SUM2: two });
  await typed(workbench, "=FOREIGN.SUM2(1,2)");
  const repeated = {
    parameters: parameters("number..."),
    run: (numbers: number[]) => numbers.reduce((sum, n) => sum + n),
  };
  workbench.registerFunctions(libraryOf({ SUM2: repeated }));
  associate("SUM2", repeated.run);
  expect((await typed(workbench, "=FOREIGN.SUM2(1,2,3,4)")).value).toBe(10);
  expect((await typed(workbench, "=FOREIGN.SUM2(1,2)")).value).toBe(3);
});

test("a function that goes keeps its value until it is calculated, then is #NAME?", async () => {
  const workbench = workbookWith({ SUM2: two });
  await typed(workbench, "=FOREIGN.SUM2(A5,2)");
  workbench.registerFunctions(libraryOf({}));
  expect(cell(workbench).value).toBe(2);
  await typed(workbench, "4", "A5");
  expect(cell(workbench)).toMatchObject({ value: "#NAME?", error: 'Unknown function: "FOREIGN.SUM2"' });
});

test("entering the same formula asks again", async () => {
  let asked = 0;
  const workbench = workbookWith({ COUNT: { run: () => ++asked } });
  await typed(workbench, "=FOREIGN.COUNT()");
  expect((await typed(workbench, "=FOREIGN.COUNT()")).value).toBe(2);
  workbench.undo();
  expect(cell(workbench).formula).toBe("=FOREIGN.COUNT()");
});
