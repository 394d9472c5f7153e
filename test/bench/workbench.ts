// npm run bench:workbench: what the published Office.js and the host add to the engine and to the function runtime.
// Each pair is measured in this one process; the ratio of the medians counts, not the milliseconds. Calls follow one
// another as edits do: between two deliveries the function runtime makes its pause, in both.
import { CellEdit } from "../../src/workbench/boundary/cell-edit";
import type { Request, Response } from "../../src/workbench/batch/request";
import { invocationEntry } from "../../src/workbench/boundary/channel";
import { ENABLED_FEATURES } from "../../src/workbench/boundary/host-info";
import { installedEngine } from "../../src/workbench/engine/installed";
import { openHeadless, type Headless } from "../../src/workbench/headless";
import { openOfficePage } from "../../src/workbench/office-page";
import { openBareEngine } from "./bare-engine";

const ROWS = 10_000;
const COLUMNS = 10;
const CALLS = 20_000;
/** The two of a pair take turns by blocks of rounds. */
const BLOCKS = 3;

/** Milliseconds on the clock, and of the processor's work. */
interface Cost {
  readonly elapsed: number;
  readonly worked: number;
}

interface Pair {
  what: string;
  /** Of each block. */
  rounds: number;
  atMost: number;
  base: { what: string; run(this: void, round: number): Promise<Cost> };
  run(this: void, round: number): Promise<Cost>;
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
      rounds: 4,
      atMost: 1.5,
      base: { what: "the function runtime alone", run: runtime.call },
      run: (round) => recalculate(headless, round),
    },
    {
      what: "writing 100,000 cells in one sync",
      rounds: 1,
      atMost: 2,
      base: {
        what: "the engine's own bulk write",
        run: (round) => {
          bare.addSheet(round);
          return timed(() => bare.write(round, value));
        },
      },
      run: (round) => write(headless, round, value),
    },
    {
      what: "reading 100,000 cells in one sync",
      rounds: 10,
      atMost: 2,
      base: { what: "the engine's own bulk read", run: () => timed(() => bare.read(1)) },
      run: () => read(headless, 1),
    },
  ];
  let isSlow = false;
  for (const pair of pairs) isSlow = (await measure(pair)) || isSlow;
  headless.close();
  process.exit(isSlow ? 1 : 0); // a timer of office.js would keep the process for seconds
}

/** Prints the pair; true when the ratio is above the limit. */
async function measure({ what, rounds, atMost, base, run }: Pair): Promise<boolean> {
  const bases: Cost[] = [];
  const runs: Cost[] = [];
  for (let block = 0; block < BLOCKS; block++) {
    bases.push(...(await measureRounds(block, rounds, base.run)));
    runs.push(...(await measureRounds(block, rounds, run)));
  }
  const [own, others] = [median(runs), median(bases)];
  const ratio = own.elapsed / others.elapsed;
  const verdict = ratio <= atMost ? "at most" : "MORE THAN";
  process.stdout.write(
    `${what}: ${show(own)}; ${base.what}: ${show(others)}; ${ratio.toFixed(2)} times, ${verdict} ${atMost}\n`,
  );
  return ratio > atMost;
}

/** The first round of a block is left out: what follows a pause is another matter. */
async function measureRounds(block: number, rounds: number, run: Pair["run"]): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let round = 0; round <= rounds; round++) costs.push(await run(block * (rounds + 1) + round));
  return costs.slice(1);
}

const show = ({ elapsed, worked }: Cost) => `${elapsed.toFixed(0)} ms (${worked.toFixed(0)} ms of work)`;

async function write(
  { window: { Excel } }: Headless,
  round: number,
  value: (round: number, row: number, column: number) => number,
): Promise<Cost> {
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

async function read({ window: { Excel } }: Headless, round: number): Promise<Cost> {
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
async function recalculate({ workbench }: Headless, round: number): Promise<Cost> {
  const { invocations } = workbench.calculations;
  const elapsed = await timed(async () => {
    workbench.type("Sheet1", "A1", String(round + 1));
    await workbench.settled();
  });
  if (workbench.calculations.invocations - invocations !== CALLS) throw new Error("Not all was asked.");
  return elapsed;
}

/** The published function runtime with nothing behind it that counts answers. */
async function openRuntime(): Promise<{ call(this: void): Promise<Cost> }> {
  let answered = 0;
  let whenAnswered = () => {};
  const execute = ({ Actions }: Request): Response => {
    for (const { Name, ArgumentInfo } of Actions)
      if (Name === "SetInvocationArrayResults")
        answered += (ArgumentInfo?.Arguments?.[0] as unknown[]).length;
    if (answered >= CALLS) whenAnswered();
    const answer = (name: string) => (name === "_GetEnabledFeatures" ? ENABLED_FEATURES : null); // pauses as short
    return { Results: Actions.map(({ Id, Name }) => ({ ActionId: Id, Value: answer(Name) })), TraceIds: [] };
  };
  const noFile = () => Promise.reject(new Error("This host has no workbook."));
  const { window, boundary, ready } = openOfficePage({
    documentSettings: new Map(),
    cellEdit: new CellEdit(),
    execute,
    saveXlsx: noFile,
  });
  await ready;
  window.CustomFunctions.associate("ONE", () => 1);
  return {
    async call() {
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

async function timed(run: () => unknown): Promise<Cost> {
  const started = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { elapsed: performance.now() - started, worked: (user + system) / 1000 };
}

/** By the clock. */
function median(costs: readonly Cost[]): Cost {
  return [...costs].sort((a, b) => a.elapsed - b.elapsed)[Math.floor(costs.length / 2)]!;
}
