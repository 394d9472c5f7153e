// Thousands of calls leave in one message; where the grid shares the thread, in turns, with the same results.
import type { WorkbenchOptions } from "../../../../src/workbench/workbench";
import { parameters, workbookWith } from "./foreign";

const MANY = 3000;
/** Few enough to be quick, and more than a turn. */
const FEW = 1000;
const inTurns = { pace: { invocations: 70, cells: 150 } };

const open = async (cells: number, options?: WorkbenchOptions) => {
  const workbench = workbookWith(
    {
      SCALE: {
        parameters: parameters("number", "number"),
        run: (factor: number, value: number) => factor * value,
      },
    },
    options,
  );
  workbench.type("Sheet1", "A1", "1");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(`B1:D${cells}`);
    range.formulas = Array.from({ length: cells }, (_, i) => [
      i,
      `=FOREIGN.SCALE($A$1,B${i + 1})`,
      `=C${i + 1}+1`,
    ]);
    await context.sync();
  });
  await workbench.settled();
  return workbench;
};
const last = (workbench: Awaited<ReturnType<typeof open>>, row: number) =>
  ["C", "D"].map((column) => workbench.cell("Sheet1", `${column}${row}`).value);

test("thousands of calls are one message", async () => {
  const workbench = await open(MANY);
  const before = workbench.calculations;
  workbench.type("Sheet1", "A1", "3");
  await workbench.settled();
  const { invocations, messages } = workbench.calculations;
  expect([invocations - before.invocations, messages - before.messages]).toEqual([MANY, 1]);
  expect(last(workbench, MANY)).toEqual([3 * (MANY - 1), 3 * (MANY - 1) + 1]);
}, 20_000);

test("in turns: busy until the turn has come, then as if at once", async () => {
  const workbench = await open(FEW, inTurns);
  const { invocations, messages } = workbench.calculations;
  expect([invocations, messages]).toEqual([FEW, Math.ceil(FEW / 70)]);
  workbench.type("Sheet1", "A1", "3");
  expect(last(workbench, FEW)).toEqual(["#BUSY!", "#BUSY!"]);
  await workbench.settled();
  expect(last(workbench, FEW)).toEqual([2997, 2998]);
  expect(workbench.calculations.invocations - invocations).toBe(FEW);
});

test("in turns: what another edit overtakes is right in the end", async () => {
  const workbench = await open(FEW, inTurns);
  for (const factor of [3, 4, 5, 6]) {
    workbench.type("Sheet1", "A1", String(factor));
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  await workbench.settled();
  expect(last(workbench, FEW)).toEqual([5994, 5995]);
});

test("in turns: what evaluates everything, as saving does, evaluates it at once", async () => {
  const workbench = await open(FEW, inTurns);
  workbench.engine.evaluateAll();
  expect(last(workbench, FEW)).toEqual([999, 1000]);
});
