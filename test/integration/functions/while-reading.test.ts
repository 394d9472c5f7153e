// What cells show until the workbook's own releases are in the store, and when one of them never comes.
import { readInto, requireRelease, resetStore } from "../../../src/statements/store";
import type { Workbench } from "../../../src/workbench/workbench";
import { evaluate, newAddinWorkbook } from "../../addin";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await newAddinWorkbook((file) => require(file));
});
afterEach(() => {
  jest.useRealTimers();
  resetStore();
});

const formulas = ['=IIJ.GET("Revenue","3Q03")', "=IIJ.MARGIN(236,9633)", '=SUM(IIJ.HISTORY("Revenue"))'];
const typeAll = () => formulas.forEach((formula, i) => workbench.type("Sheet1", `C${i + 1}`, formula));
const shown = () => formulas.map((_, i) => workbench.cell("Sheet1", `C${i + 1}`));
/** Lets Office.js take its turns, which have no end of their own while a cell is busy. */
const turns = async () => {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
};

test("a cell is busy until they are read, then right", async () => {
  let finish!: () => void;
  readInto(new Promise<void>((resolve) => (finish = resolve)));
  typeAll();
  await turns();
  expect(shown().map(({ value }) => value)).toEqual(["#BUSY!", "#BUSY!", "#BUSY!"]);
  finish();
  await workbench.settled();
  expect(shown().map(({ value }) => value)).toEqual([9633, 0.024499117616526525, 27162]);
});

test("a reading that lasts is #N/A after five seconds, with the reason", async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "nextTick"] });
  readInto(new Promise(() => undefined));
  typeAll();
  await turns();
  await jest.advanceTimersByTimeAsync(4_999);
  await turns();
  expect(shown()[0]?.value).toBe("#BUSY!");
  await jest.advanceTimersByTimeAsync(1);
  jest.useRealTimers();
  await workbench.settled();
  expect(shown()[0]).toMatchObject({
    value: "#N/A",
    error: "This workbook's own releases come first: that has not ended yet; calculate again in a moment.",
  });
});

test("a reading that fails is #N/A with the reason, never an answer from less", async () => {
  const read = Promise.reject(new Error("their record is damaged"));
  readInto(read);
  await expect(read).rejects.toThrow();
  expect(await evaluate(workbench, formulas.slice(0, 1))).toEqual([
    "#N/A This workbook's own releases come first: their record is damaged.",
  ]);
});

test("a workbook built with a release that is not loaded gets no older figure", async () => {
  requireRelease("2004-01-14");
  const missing =
    "#N/A This workbook was built with the release of 2004-01-14, which is not loaded: import it again.";
  const asked: [formula: string, result: string][] = [
    ['=IIJ.GET("Revenue","3Q03")', missing],
    ['=IIJ.GET("Revenue","1Q03",,"First")', missing],
    ['=IIJ.MARGIN("Operating income","3Q03")', missing],
    ['=IIJ.PERIOD("FQ0")', missing],
    ["=IIJ.TOUSD(9633)", missing],
    ["=IIJ.ASOF()", missing],
    ["=IIJ.CHECKS()", missing],
    ['=IIJ.GET("Operating income","1Q03",,"2003-08-12")', "-1060"], // as of a day before it
    ["=IIJ.MARGIN(236,9633)", "0.024499117616526525"], // the user's own numbers
    ["=IIJ.TOUSD(9633,107.13)", "89.91879025483058"],
  ];
  expect(
    await evaluate(
      workbench,
      asked.map(([formula]) => formula),
    ),
  ).toEqual(asked.map(([, result]) => result));
});
