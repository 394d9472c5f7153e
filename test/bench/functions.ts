// `npm run bench:functions`: what functions cost inside Office.js's own runtime, each beside a function that does no
// more than it must, in one run. Only the ratios count: milliseconds depend on the machine.
// The functions are those of dist, as Excel loads them.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildDist } from "../../src/cli/build-dist";
import { items } from "../../src/statements/items.data";
import { openFunctionRuntime } from "../function-runtime";

type Range = number[][];

const rounds = 61;
const rangeRounds = 15;
const calls = 5_000;
const cells = 100_000;
const singles = 20;

/** Whole JPY million, as in a results table. */
const profitAt = (i: number): number => ((i * 7_919) % 20_001) - 10_000;
const revenueAt = (i: number): number => 5_000 + ((i * 104_729) % 10_000);
const column = (valueAt: (i: number) => number): Range =>
  Array.from({ length: cells }, (_, i) => [valueAt(i)]);

/** Arguments of GET for lines of the results table. */
const questions = (periods: string[]): unknown[][] =>
  Array.from({ length: calls }, (_, i) => [items[i % 12]?.label, periods[i % periods.length], null, null]);

const scripts = [
  path.join(__dirname, "..", "..", "dist", "functions.js"),
  path.join(__dirname, "least-functions.js"),
];

async function main(): Promise<void> {
  await buildDist();
  const runtime = await openFunctionRuntime(scripts);

  // Both are sent as much and answer the same numbers: a fraction has 17 digits, which take their time in JSON, whoever
  // answers with it.
  const perCell = Array.from({ length: calls }, (_, i) => [[[profitAt(i)]], [[revenueAt(i)]], null]);
  const margins = perCell.map(([, revenue], i) => [[[profitAt(i) / revenueAt(i)]], revenue, null]);
  const one = await compare(runtime.prepare("MARGIN", perCell), runtime.prepare("IDENTITY", margins));
  atMost("MARGIN per cell, times a function that returns its argument", one.ratio, 1.15);
  const whole = await compare(runtime.prepare("DIVISION", perCell), runtime.prepare("IDENTITY", perCell));
  console.log(`  a bare division, times a function that returns a whole number: ${whole.ratio.toFixed(2)}`);

  const published = questions(["1Q03", "2Q03", "3Q03"]);
  const get = await compare(runtime.prepare("GET", published), runtime.prepare("IDENTITY", published));
  atMost("GET, times a function that returns its argument", get.ratio, 1.3);

  const [profit, revenue] = [column(profitAt), column(revenueAt)];
  const ranges = [[profit, revenue, null]];
  const range = await compare(
    runtime.prepare("MARGIN", ranges),
    runtime.prepare("PLAINLOOP", ranges),
    rangeRounds,
  );
  atMost("MARGIN over 100,000 cells, times a plain loop of the division", range.ratio, 4);
  const alone = await compare(
    () => runtime.associated("MARGIN")(profit, revenue, null),
    () => runtime.associated("PLAINLOOP")(profit, revenue),
  );
  atMost("  the same two without Office.js's messages", alone.ratio, 4);

  // Each cell on its own, as cells come that are typed or depend on one another; then all of them in one message, where
  // JSON is nearly all of the cost, for whatever function.
  const single = runtime.prepare("MARGIN", perCell.slice(0, 1));
  const singly = await compare(() => repeat(single, singles), runtime.prepare("MARGIN", ranges), rangeRounds);
  atLeast(
    "MARGIN over 100,000 cells, cells per second, times one cell a message",
    timesFaster(singly, singles),
    50,
  );
  const together = await compare(
    runtime.prepare("MARGIN", perCell),
    runtime.prepare("MARGIN", ranges),
    rangeRounds,
  );
  const returned = await compare(
    runtime.prepare("IDENTITY", perCell),
    runtime.prepare("IDENTITY", ranges),
    rangeRounds,
  );
  console.log(
    `  times ${calls.toLocaleString("en-US")} cells a message: ${timesFaster(together, calls).toFixed(1)}; ` +
      `a function that returns its argument: ${timesFaster(returned, calls).toFixed(1)}`,
  );
  runtime.close();
}

/** How many times more cells in a second the range does than the calls beside it. */
const timesFaster = ({ ratio }: { ratio: number }, callsMade: number): number => (ratio * cells) / callsMade;

async function repeat(run: () => unknown, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await run();
}

/** The median of several rounds' ratios, each of two runs one beside the other, so that both meet the same machine. */
async function compare(
  measured: () => unknown,
  baseline: () => unknown,
  times = rounds,
): Promise<{ ratio: number }> {
  const ratios: number[] = [];
  for (let round = 0; round < times; round++) {
    const isFirst = round % 2 === 0; // neither always pays for the other's garbage
    const before = isFirst ? await cost(measured) : 0;
    const other = await cost(baseline);
    const own = isFirst ? before : await cost(measured);
    ratios.push(own / other);
  }
  return { ratio: median(ratios) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Nanoseconds; where Linux tells it those of this thread alone, which neither other work nor the collector's threads move. */
async function cost(run: () => unknown): Promise<number> {
  const start = now();
  await run();
  return now() - start;
}

const threadTime = "/proc/thread-self/schedstat";
const now = existsSync(threadTime)
  ? () => Number(readFileSync(threadTime, "utf8").split(" ")[0])
  : () => performance.now() * 1e6;

function atMost(what: string, ratio: number, bound: number): void {
  report(what, ratio, `at most ${bound}`, ratio <= bound);
}

function atLeast(what: string, ratio: number, bound: number): void {
  report(what, ratio, `at least ${bound}`, ratio >= bound);
}

function report(what: string, ratio: number, bound: string, holds: boolean): void {
  if (!holds) process.exitCode = 1;
  console.log(`${what}: ${ratio.toFixed(2)} (${bound}) ${holds ? "ok" : "FAILS"}`);
}

void main();
