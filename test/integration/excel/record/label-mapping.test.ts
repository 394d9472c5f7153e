import { openWorkbook } from "../../../../src/excel/open-workbook";
import { keepLabels } from "../../../../src/excel/record/label-mapping";
import { resetStore } from "../../../../src/statements/store";

beforeEach(() => {
  newWorkbook();
});
afterEach(resetStore);

test("what the user said of labels is there when the workbook is opened again; the last word counts", async () => {
  await keepLabels({ "Sales <net>": "TotalRevenues", Outlay: "TotalCosts" });
  expect(await keepLabels({ Outlay: "CostOfRevenues" })).toEqual({
    "Sales <net>": "TotalRevenues",
    Outlay: "CostOfRevenues",
  });
  expect((await openWorkbook()).labels).toEqual({ "Sales <net>": "TotalRevenues", Outlay: "CostOfRevenues" });
});

test("a workbook in which nothing was said has none", async () => {
  expect((await openWorkbook()).labels).toEqual({});
});
