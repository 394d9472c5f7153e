import { functionsRegistered } from "../../../src/excel/functions-registered";
import { openWorkbook } from "../../../src/excel/open-workbook";
import { outOfCellEdit } from "../../../src/excel/out-of-cell-edit";
import { resetStore } from "../../../src/statements/store";

afterEach(resetStore);

test("the pane's own waiting ends with the edit, or at once when it is cancelled", async () => {
  const workbench = newWorkbook();
  workbench.cellEdit.begin();
  const stop = new AbortController();
  const cancelled = outOfCellEdit({ signal: stop.signal });
  const patient = outOfCellEdit();
  stop.abort();
  await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
  workbench.cellEdit.end();
  await expect(patient).resolves.toBeUndefined();
});

test("a workbook in which the user types before the add-in has read it is read afterwards", async () => {
  const workbench = newWorkbook();
  workbench.cellEdit.begin();
  const opened = openWorkbook();
  await new Promise((resolve) => setTimeout(resolve, 50)); // longer than a refusal takes
  workbench.cellEdit.end();
  await expect(opened).resolves.toMatchObject({ releases: [] });
});

test("the light's question is answered with why it cannot be asked now", async () => {
  const workbench = newWorkbook();
  workbench.cellEdit.begin();
  expect(await functionsRegistered("IIJ.PROBE.any")).toBe("editing");
  workbench.cellEdit.end();
  expect(await functionsRegistered("IIJ.PROBE.any")).toBe("unknown");
});
