// npm run bench:workbench: what the published Office.js and the host add to the engine and to the function runtime.
// Each pair is measured in turn in this one process; the ratio of the medians counts, not the milliseconds.
import type { Request, Response } from "../../src/workbench/batch/request";
import { invocationEntry } from "../../src/workbench/boundary/channel";
import { installedEngine } from "../../src/workbench/engine/installed";
import { openHeadless, type Headless } from "../../src/workbench/headless";
import { openOfficePage } from "../../src/workbench/office-page";
import { openBareEngine } from "./bare-engine";

const ROWS = 10_000;
const COLUMNS = 10;
const CALLS = 20_000;
const ROUNDS = 7;

interface Pair {
  what: string;
  atMost: number;
  base: { what: string; run(this: void, round: number): number | Promise<number> };
  run(this: void, round: number): Promise<number>;
}

void main();

async function main(): Promise<void> {
  const bare = openBareEngine(installedEngine, ROWS, COLUMNS); // before the workbench teaches the engine anything
  const functions = [
    {
      id: "ONE",
      name: "ONE",
      parameters: [
        { name: "factor", type: "number" },
        { name: "value", type: "number" },
      ],
    },
  ];
  const headless = await openHeadless({ functions, namespace: "BENCH" });
  headless.window.CustomFunctions.associate("ONE", () => 1);
  const runtime = await openRuntime();
  await fillWithCalls(headless);

  const value = (round: number, row: number, column: number) => round + row * COLUMNS + column;
  const pairs: Pair[] = [
    {
      what: "20,000 calls of a constant function, in cells",
      atMost: 1.5,
      base: { what: "the function runtime alone", run: runtime.call },
      run: (round) => recalculate(headless, round),
    },
    {
      what: "writing 100,000 cells in one sync",
      atMost: 2,
      base: { what: "the engine's own bulk write", run: (round) => bare.write(round, value) },
      run: (round) => write(headless, round, value),
    },
    {
      what: "reading 100,000 cells in one sync",
      atMost: 2,
      base: { what: "the engine's own bulk read", run: (round) => bare.read(round) },
      run: (round) => read(headless, round),
    },
  ];
  let isSlow = false;
  for (const pair of pairs) isSlow = (await measure(pair)) || isSlow;
  headless.close();
  process.exit(isSlow ? 1 : 0); // a timer of office.js would keep the process for seconds
}

/** Prints the pair; true when the ratio is above the limit. */
async function measure({ what, atMost, base, run }: Pair): Promise<boolean> {
  const bases: number[] = [];
  const runs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bases.push(await base.run(round));
    runs.push(await run(round));
  }
  const ratio = median(runs) / median(bases);
  const verdict = ratio <= atMost ? "at most" : "MORE THAN";
  process.stdout.write(
    `${what}: ${median(runs).toFixed(0)} ms; ${base.what}: ${median(bases).toFixed(0)} ms; ` +
      `${ratio.toFixed(2)} times, ${verdict} ${atMost}\n`,
  );
  return ratio > atMost;
}

async function write(
  { window: { Excel } }: Headless,
  round: number,
  value: (round: number, row: number, column: number) => number,
): Promise<number> {
  const values = Array.from({ length: ROWS }, (_r, row) =>
    Array.from({ length: COLUMNS }, (_c, column) => value(round, row, column)),
  );
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`Round${round}`);
    sheet.getRangeByIndexes(ROWS - 1, COLUMNS - 1, 1, 1).values = [[1]]; // the sheet has its size
    await context.sync();
    return timed(async () => {
      sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).values = values;
      await context.sync();
    });
  });
}

async function read({ window: { Excel } }: Headless, round: number): Promise<number> {
  return Excel.run((context) =>
    timed(async () => {
      const sheet = context.workbook.worksheets.getItem(`Round${round}`);
      const range = sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).load("values");
      await context.sync();
      if (range.values.length !== ROWS) throw new Error("Not all was read.");
    }),
  );
}

async function fillWithCalls({ window: { Excel }, workbench }: Headless): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange(`B1:C${CALLS}`).formulas = Array.from({ length: CALLS }, (_, i) => [
      i,
      `=BENCH.ONE($A$1,B${i + 1})`,
    ]);
    await context.sync();
  });
  await workbench.settled();
}

/** All cells ask again, because the one they all refer to changes. */
async function recalculate({ workbench }: Headless, round: number): Promise<number> {
  const { invocations } = workbench.calculations;
  await runtimeIsIdle();
  const elapsed = await timed(async () => {
    workbench.type("Sheet1", "A1", String(round + 1));
    await workbench.settled();
  });
  if (workbench.calculations.invocations - invocations !== CALLS) throw new Error("Not all was asked.");
  return elapsed;
}

/** The published function runtime with nothing behind it that counts answers. */
async function openRuntime(): Promise<{ call(this: void): Promise<number> }> {
  let answered = 0;
  let whenAnswered = () => {};
  const execute = ({ Actions }: Request): Response => {
    for (const { Name, ArgumentInfo } of Actions)
      if (Name === "SetInvocationArrayResults")
        answered += (ArgumentInfo?.Arguments?.[0] as unknown[]).length;
    if (answered >= CALLS) whenAnswered();
    return { Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] };
  };
  const noFile = () => Promise.reject(new Error("This host has no workbook."));
  const { window, boundary, ready } = openOfficePage({
    documentSettings: new Map(),
    execute,
    saveXlsx: noFile,
  });
  await ready;
  window.CustomFunctions.associate("ONE", () => 1);
  return {
    async call() {
      await runtimeIsIdle();
      answered = 0;
      return timed(
        () =>
          new Promise<void>((resolve) => {
            whenAnswered = resolve;
            const question = (i: number) => JSON.stringify(["ONE", [1, i], null, 0, null]);
            boundary.send(Array.from({ length: CALLS }, (_, i) => invocationEntry(i, question(i))));
          }),
      );
    },
  };
}

/** After a delivery the runtime pauses, for twice as long as that took. */
const runtimeIsIdle = () => new Promise((resolve) => setTimeout(resolve, 1500));

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
