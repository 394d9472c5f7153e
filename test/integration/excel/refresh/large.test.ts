// 60 items by 80 quarters, and more than one request can hold.
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import { refreshWrites } from "../../../../src/excel/refresh/refresh-writes";
import { batchesOf } from "../../../../src/excel/refresh/queue-writes";
import { resetStore } from "../../../../src/statements/store";
import type { Workbench } from "../../../../src/workbench/workbench";
import { exponentOf, largeSheets, planLarge, writeLarge } from "../../../large-sheets";
import { everyCell } from "../every-cell";

let workbench: Workbench;
/** Characters of the requests and their answers, by round trip. */
let sent: number[];
let answered: number[];

/** A fresh workbook whose requests are measured. */
function measured(): void {
  workbench = newWorkbook();
  [sent, answered] = [[], []];
  const execute = workbench.execute.bind(workbench);
  workbench.execute = (request) => {
    const response = execute(request);
    sent.push(JSON.stringify(request).length);
    answered.push(JSON.stringify(response).length);
    return response;
  };
}
beforeEach(measured);
afterEach(resetStore);

const trips = async (act: () => Promise<unknown>) => {
  const { sync } = workbench.requests;
  await act();
  return workbench.requests.sync - sync;
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

test("60 items: as many round trips for 10 as for 80 quarters, and what travels grows with the cells", async () => {
  const sizes = [10, 20, 40, 80];
  const travelled: [number, number][] = [];
  for (const quarters of sizes) {
    measured();
    const write = await trips(() => writeLarge(largeSheets(60, quarters)));
    const plan = await planLarge(largeSheets(60, quarters, 2));
    expect(plan.rows).toHaveLength(60 * quarters);
    const apply = await trips(() => applyRefresh(plan));
    expect({ quarters, write, apply }).toEqual({ quarters, write: 3, apply: 3 });
    travelled.push([quarters, sum(sent) + sum(answered)]);
  }
  expect(exponentOf(travelled)).toBeLessThan(1.1);
}, 60_000);

test("a plan of 480,000 cells is written in as many requests as it takes of 4 MB", async () => {
  await writeLarge(largeSheets(60, 80));
  const plan = await planLarge(largeSheets(60, 80, 2));
  const writes = refreshWrites(plan);
  // The same writes on and on, down the sheet.
  const cells = Array.from({ length: 100 }, (_, i) =>
    writes.cells.map((cell) => ({ ...cell, row: cell.row + i * 60 })),
  ).flat();
  const batches = batchesOf({ ...writes, cells }, 4_000_000);
  const lengths = batches.map((blocks) => JSON.stringify(blocks).length);
  expect(sum(lengths)).toBeGreaterThan(4_000_000);
  expect(lengths).toHaveLength(Math.ceil(sum(lengths) / 4_000_000));
  expect(Math.max(...lengths)).toBeLessThan(4_100_000);
  expect(sum(batches.flatMap((blocks) => blocks.map((block) => block.cells.flat().length)))).toBe(
    cells.length,
  );
});

test("what travels is not more than estimated", async () => {
  await writeLarge(largeSheets(60, 80));
  const before = await everyCell();
  const plan = await planLarge(largeSheets(60, 80, 2));
  const most = 20_000;
  const first = sent.length;
  const count = await trips(() => applyRefresh(plan, { mostRequestBytes: most }));
  const writing = sent.slice(first + 1, first + count - 1);
  expect(writing).toHaveLength(batchesOf(refreshWrites(plan), most).length);
  expect(writing.length).toBeGreaterThan(2);
  expect(Math.max(...writing)).toBeLessThan(most * 1.25); // 5 MB for the 4 that are estimated
  for (let i = 0; i < writing.length; i++) workbench.undo();
  expect(await everyCell()).toEqual(before);
}, 60_000);
