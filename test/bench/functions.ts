// `npm run bench:functions`: what functions cost inside Office.js's own runtime, each beside a function that does no
// more than it must, in one run. Only the ratios count: milliseconds depend on the machine.
import { loadFunctions } from "../../build/addin";
import { marginFunction } from "../../src/functions/ratios";
import { items } from "../../src/statements/items.data";
import { openFunctionRuntime } from "../function-runtime";

type Run = (...args: never[]) => unknown;
type Range = number[][];

const rounds = 30;
const calls = 10_000;
const cells = 100_000;

/** Whole JPY million, as in a results table. */
const profitAt = (i: number): number => ((i * 7_919) % 20_001) - 10_000;
const revenueAt = (i: number): number => 5_000 + ((i * 104_729) % 10_000);
const column = (valueAt: (i: number) => number): Range =>
  Array.from({ length: cells }, (_, i) => [valueAt(i)]);

/** Arguments of GET for lines of the results table. */
const questions = (periods: string[]): unknown[][] =>
  Array.from({ length: calls }, (_, i) => [items[i % 12]?.label, periods[i % periods.length], null, null]);

const identity = (value: unknown): unknown => value;
const plainLoop = (profit: Range, revenue: Range): Range =>
  profit.map((row, i) => row.map((value, j) => value / (revenue[i] as number[])[j]!));

async function main(): Promise<void> {
  const runtime = await openFunctionRuntime();
  const { window } = runtime;
  Object.assign(globalThis, { CustomFunctions: window.CustomFunctions });
  for (const { id, functionName, sourceFileName } of (await loadFunctions()).associations) {
    const module = (await import(sourceFileName)) as Record<string, Run>;
    window.CustomFunctions.associate(id, module[functionName] as never);
  }
  window.CustomFunctions.associate("IDENTITY", identity);
  window.CustomFunctions.associate("PLAINLOOP", plainLoop as never);

  const perCell = Array.from({ length: calls }, (_, i) => [[[profitAt(i)]], [[revenueAt(i)]], null]);
  const one = await compare(runtime.prepare("MARGIN", perCell), runtime.prepare("IDENTITY", perCell));
  atMost("MARGIN per cell, times a function that returns its argument", one.ratio, 1.15);

  const published = questions(["1Q03", "2Q03", "3Q03"]);
  const get = await compare(runtime.prepare("GET", published), runtime.prepare("IDENTITY", published));
  atMost("GET, times a function that returns its argument", get.ratio, 1.3);

  const [profit, revenue] = [column(profitAt), column(revenueAt)];
  const ranges = [[profit, revenue, null]];
  const range = await compare(runtime.prepare("MARGIN", ranges), runtime.prepare("PLAINLOOP", ranges));
  atMost("MARGIN over 100,000 cells, times a plain loop of the division", range.ratio, 4);
  const alone = await compare(
    () => marginFunction(profit, revenue),
    () => plainLoop(profit, revenue),
  );
  atMost("  the same two without Office.js's messages", alone.ratio, 4);

  const returned = await compare(runtime.prepare("IDENTITY", ranges), runtime.prepare("IDENTITY", perCell));
  const cost = (one.ms / calls) * cells;
  console.log(
    `MARGIN over 100,000 cells, cells per second, times the per-cell form: ${(cost / range.ms).toFixed(1)}; ` +
      `a function that returns its argument: ${(cells / calls / returned.ratio).toFixed(1)}; ` +
      `without the message to and fro: ${(cost / alone.ms).toFixed(1)}`,
  );
  runtime.close();
}

/** The fastest of several rounds each, one beside the other. */
async function compare(
  measured: () => unknown,
  baseline: () => unknown,
): Promise<{ ms: number; ratio: number }> {
  let [ms, baselineMs] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    ms = Math.min(ms, await time(measured));
    baselineMs = Math.min(baselineMs, await time(baseline));
  }
  return { ms, ratio: ms / baselineMs };
}

/** Milliseconds of processor time: neither other work on the machine nor the last round's garbage counts. */
async function time(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function atMost(what: string, ratio: number, bound: number): void {
  if (ratio > bound) process.exitCode = 1;
  console.log(`${what}: ${ratio.toFixed(2)} (at most ${bound}) ${ratio > bound ? "FAILS" : "ok"}`);
}

void main();
