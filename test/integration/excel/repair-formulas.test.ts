import { repairFormulas } from "../../../src/excel/repair-formulas";
import { resetStore } from "../../../src/statements/store";
import type { Workbench } from "../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../addin";

afterEach(resetStore);

/** A workbook that was opened before the add-in: its functions are known only from now on. */
async function openedTooEarly(cells: Record<string, string>): Promise<Workbench> {
  const { metadata } = await addinFunctions();
  const workbench = await newAddinWorkbook(require);
  workbench.registerFunctions({ ...metadata, functions: [], namespace: "IIJ" });
  for (const [address, content] of Object.entries(cells)) workbench.type("Sheet1", address, content);
  await workbench.settled();
  workbench.registerFunctions({ ...metadata, namespace: "IIJ" });
  return workbench;
}
const values = (workbench: Workbench, ...addresses: string[]) =>
  addresses.map((address) => workbench.cell("Sheet1", address).value);

test("every IIJ formula stuck in #NAME? is entered again, and no other cell", async () => {
  const workbench = await openedTooEarly({
    A1: '=IIJ.GET("Operating income","3Q03")',
    A2: "=A1*2",
    B5: "=-IIJ.TOUSD(9633)",
    C1: "=NOSUCH(1)",
    C2: "#NAME?",
  });
  expect(values(workbench, "A1", "A2", "B5", "C1")).toEqual(["#NAME?", "#NAME?", "#NAME?", "#NAME?"]);
  const progress: [number, number][] = [];
  const outcome = await repairFormulas({ onProgress: (done, of) => progress.push([done, of]) });
  await workbench.settled();
  expect(outcome.repaired).toEqual(["'Sheet1'!A1", "'Sheet1'!B5"]);
  expect(values(workbench, "A1", "A2", "C1")).toEqual([236, 472, "#NAME?"]);
  expect(workbench.cell("Sheet1", "B5").value).toBeCloseTo(-9633 / 107.13, 9);
  expect(progress.at(-1)).toEqual([1, 1]);
});

test("nothing stuck: nothing is written", async () => {
  const workbench = await newAddinWorkbook(require);
  workbench.type("Sheet1", "A1", "=IIJ.MARGIN(1,4)");
  await workbench.settled();
  expect(await repairFormulas()).toEqual({ repaired: [] });
});

test("a protected sheet stops it before anything is written", async () => {
  const workbench = await openedTooEarly({ A1: "=IIJ.MARGIN(1,4)" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    await context.sync();
  });
  await expect(repairFormulas()).rejects.toMatchObject({
    code: "sheetProtected",
    message: "Nothing was changed: the sheet Sheet1 is protected. Take the protection off first.",
  });
  expect(values(workbench, "A1")).toEqual(["#NAME?"]);
});

test("stopped by the user, it has changed nothing", async () => {
  const workbench = await openedTooEarly({ A1: "=IIJ.MARGIN(1,4)" });
  await expect(repairFormulas({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
  expect(values(workbench, "A1")).toEqual(["#NAME?"]);
});
