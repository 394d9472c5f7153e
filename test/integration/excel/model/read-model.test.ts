// What the pane reads of a model and does with it: the cases, the live one, estimates, and taking things back.
import { chooseCase, readModel } from "../../../../src/excel/model/read-model";
import { eraseEstimate, recordEstimate } from "../../../../src/excel/model/record-estimate";
import { undoModel } from "../../../../src/excel/model/write-model";
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { resetStore } from "../../../../src/statements/store";
import { newAddinWorkbook } from "../../../addin";
import { everyCell } from "../every-cell";
import { ModelWorkbook, analysisSheetName } from "./model-workbook";

jest.setTimeout(60_000); // a whole workbook a test
afterEach(resetStore);

test("the cases as the sheets show them, and the live one changed", async () => {
  const workbook = await ModelWorkbook.write("values", require);
  expect(await readModel()).toEqual({
    state: "All model checks hold",
    live: "Base",
    quarter: "4Q03",
    cases: [
      { name: "Base", revenues: "11,890", operatingIncome: "285", netIncome: "107", outlook: "holds" },
      { name: "Upside", revenues: "12,451", operatingIncome: "681", netIncome: "540", outlook: "holds" },
      { name: "Downside", revenues: "11,330", operatingIncome: "57", netIncome: "(152)", outlook: "holds" },
    ],
    estimates: 0,
  });
  expect(await chooseCase("Downside")).toBe("Base");
  await workbook.workbench.settled();
  expect((await readModel())?.live).toBe("Downside");
  expect(Math.round(Number(workbook.value("OperatingIncome", "4Q03")))).toBe(57);
});

test("an estimate is erased as long as it is the last", async () => {
  await ModelWorkbook.write("values", require);
  const before = await everyCell();
  await recordEstimate("One", "2004-02-17");
  expect((await readModel())?.estimates).toBe(1);
  await recordEstimate("Two", "2004-02-18");
  expect((await readModel())?.estimates).toBe(2);
  await expect(eraseEstimate(1)).rejects.toThrow("Estimate 1 is not the last thing on IIJ Estimates.");
  await eraseEstimate(2);
  await eraseEstimate(1);
  expect(await everyCell()).toEqual(before);
});

test("the writing of a model taken back leaves the statements as they were", async () => {
  await newAddinWorkbook(require);
  await writeSheets(plannedSheets());
  const before = await everyCell();
  const workbook = await ModelWorkbook.over(await newAddinWorkbook(require));
  await undoModel();
  await workbook.workbench.settled();
  expect(await everyCell()).toEqual(before);
  expect(await readModel()).toBeUndefined();
});

test("a model that the user has built on stays, with its checks", async () => {
  const workbook = await ModelWorkbook.write("values", require);
  await workbook.type(analysisSheetName, "T3", "mine");
  const before = await everyCell();
  await expect(undoModel()).rejects.toThrow(
    "Nothing was undone: 'IIJ Analysis'!T3 holds something else than was written.",
  );
  expect(await everyCell()).toEqual(before);
});

test("without a model there is nothing to read or to choose", async () => {
  await newAddinWorkbook(require);
  expect(await readModel()).toBeUndefined();
  await expect(chooseCase("Base")).rejects.toThrow("Nothing was chosen: there is no model. Write it first.");
});
